using Analytics.Ingest.Reading;

namespace Analytics.Host.Commands;

/// <summary>An encoding as a person names it on the command line.</summary>
internal static class EncodingName
{
    /// <exception cref="WrongUsageException">Nobody knows an encoding of that name.</exception>
    public static string? Checked(string? name) => name is null || ReadOptions.IsEncoding(name) ? name
        : throw new WrongUsageException(new($"没有名为“{name}”的编码，常用的有 utf-8、gb18030、big5、utf-16。", $"'{name}' is no encoding: utf-8, gb18030, big5 and utf-16 are the usual ones."));
}
