using System.Text;
using NPOI.POIFS.FileSystem;

namespace Analytics.Samples.Odd;

/// <summary>What Excel leaves when a workbook is saved with a password: an OLE2 container that holds <c>EncryptionInfo</c> and <c>EncryptedPackage</c>. Here nobody can open it: the package is noise.</summary>
internal static class EncryptedPackage
{
    private const string Agile =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<encryption xmlns=\"http://schemas.microsoft.com/office/2006/encryption\" xmlns:p=\"http://schemas.microsoft.com/office/2006/keyEncryptor/password\">"
        + "<keyData saltSize=\"16\" blockSize=\"16\" keyBits=\"256\" hashSize=\"64\" cipherAlgorithm=\"AES\" cipherChaining=\"ChainingModeCBC\" hashAlgorithm=\"SHA512\" saltValue=\"AAAAAAAAAAAAAAAAAAAAAA==\"/></encryption>";

    public static byte[] Bytes()
    {
        var stream = new SeededStream("odd:encrypted");
        var container = new POIFSFileSystem();
        // Version 4.4 with the agile flag, as [MS-OFFCRYPTO] 2.3.4.10 has it.
        container.CreateDocument(new MemoryStream([4, 0, 4, 0, 0x40, 0, 0, 0, .. Encoding.UTF8.GetBytes(Agile)]), "EncryptionInfo");
        container.CreateDocument(new MemoryStream([0, 0x20, 0, 0, 0, 0, 0, 0, .. Enumerable.Range(0, 8192).Select(_ => (byte)stream.Below(256))]), "EncryptedPackage");
        using var buffer = new MemoryStream();
        container.WriteFileSystem(buffer);
        return buffer.ToArray();
    }
}
