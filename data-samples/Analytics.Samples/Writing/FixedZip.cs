using System.Text;
using ICSharpCode.SharpZipLib.Zip;

namespace Analytics.Samples.Writing;

/// <summary>A zip archive whose bytes depend on nothing but its parts: one fixed time, managed deflate.</summary>
internal static class FixedZip
{
    private static readonly DateTime Time = new(2016, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    public static byte[] Of(IEnumerable<(string Name, string Text)> parts)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipOutputStream(buffer) { IsStreamOwner = false, UseZip64 = UseZip64.Off })
        {
            zip.SetLevel(9);
            foreach (var (name, text) in parts)
            {
                zip.PutNextEntry(new ZipEntry(name) { DateTime = Time });
                zip.Write(Encoding.UTF8.GetBytes(text));
                zip.CloseEntry();
            }
        }

        return buffer.ToArray();
    }
}
