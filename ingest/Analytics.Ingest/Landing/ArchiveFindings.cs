using Analytics.Vocabulary;

namespace Analytics.Ingest.Landing;

/// <summary>Why an archive, or a file in one, is not taken in, and what its sender can do.</summary>
internal static class ArchiveFindings
{
    public static Finding Climbing { get; } = Of("archive.climbing",
        "压缩包里有指向别处的路径（如“../”），不是正常压缩软件做出来的，整个没有打开，请重新压缩后报送。",
        "The archive has paths that lead outside it ('../'), as no usual program makes them: none of it was opened. Pack it anew and send it again.");

    public static Finding TooLarge { get; } = Of("archive.too_large",
        "压缩包解压后过大或文件过多，疑似异常文件，没有解压，请分成几个压缩包，或直接报送表格文件。",
        "The archive unpacks to far more than ledgers hold, so it was not unpacked. Send it in several parts, or send the tables themselves.");

    public static Finding Empty { get; } = Of("archive.empty", "压缩包里没有文件，请重新压缩后报送。", "The archive holds no file. Pack it anew and send it again.");

    public static Finding Encrypted(string path) => Of("archive.encrypted",
        $"压缩包里的“{path}”设有密码，打不开，请去掉密码后重新报送这个文件。",
        $"'{path}' in the archive is protected by a password. Remove the password and send this file again.");

    public static Finding Damaged(string path) => Of("archive.damaged",
        $"压缩包里的“{path}”已损坏，或压缩方式不支持，请重新压缩（ZIP），或直接报送这个文件。",
        $"'{path}' in the archive is damaged, or packed in a way that is not supported. Pack it anew as ZIP, or send the file itself.");

    public static Finding Nested(string path) => Of("archive.nested",
        $"“{path}”是压缩包里的压缩包里的压缩包，只打开两层，请解压后报送。",
        $"'{path}' is an archive within an archive within an archive; only two are opened. Unpack it and send what it holds.");

    public static Finding Within(string path, Finding problem) => problem.Message.Zh.Contains(path, StringComparison.Ordinal) ? problem : problem with
    {
        Message = new($"压缩包里的“{path}”：{problem.Message.Zh}", $"'{path}' in the archive: {problem.Message.En}"),
    };

    /// <summary>What became of the rest, beside what went back.</summary>
    public static Finding Taken(int files) => new("archive.members", Severity.Note, "", 0, 0, null, new Bilingual(
        $"压缩包里另有{files}个文件已取出，各有回执。", $"{files} other files of the archive were taken out; each has a receipt of its own."));

    private static Finding Of(string rule, string zh, string en) => new(rule, Severity.Refuse, "", 0, 0, null, new Bilingual(zh, en));
}
