using System.Security.Cryptography;
using System.Text;
using Analytics.Ingest.Reading;

namespace Analytics.Ingest.Returns;

/// <summary>The texts of a row as a short number: equal rows have equal ones, in whatever kind of file they stand.</summary>
internal static class RowFingerprint
{
    public static string Of(RawSheet row) => Of(row.ToTexts());

    public static string Of(IEnumerable<string> texts)
    {
        var joined = string.Join('\u001F', texts.Select(text => text.Trim())).TrimEnd('\u001F');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(joined)))[..16];
    }
}
