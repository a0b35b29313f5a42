using System.Globalization;
using Analytics.Ingest.Contracts;
using Analytics.Ingest.Typing;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Staging;

/// <summary>The sentences about a file or a sheet as a whole.</summary>
internal static class FileFindings
{
    public static Finding NoLedger(IEnumerable<LedgerContract> contracts) => OfFile("file.no_ledger", Severity.Refuse,
        $"没有找到任何一种台账的表头，请核对是否发错文件，或按规定的表样重新报送（{string.Join("、", contracts.Select(contract => contract.Label.Zh))}）。",
        $"No header of any ledger was found: is it the right file? Send it in one of the forms asked for ({string.Join(", ", contracts.Select(contract => contract.Label.En))}).");

    public static Finding NoCounty() => OfFile("file.no_county", Severity.Refuse,
        "看不出是哪个县（区）报送的，请在标题或文件名里写明县（区）名称后重新报送。",
        "It does not say which county it is from: name the county in the title or in the file's name and send it again.");

    public static Finding UnknownCounty(string code) => OfFile("file.unknown_county", Severity.Refuse,
        $"区划代码{code}不在单位名录里，请核对县（区）代码。",
        $"The county {code} is not in the register: check the code.");

    public static Finding NoPeriod(LedgerTable table) => OfSheet(table, "file.no_period", Severity.Refuse, null,
        "看不出是哪个月份的，请在标题或文件名里写明年月（如2016年5月）后重新报送。",
        "It does not say which month it is about: write year and month in the title or in the file's name (2016年5月) and send it again.");

    public static Finding MonthsDiffer(LedgerTable table, Period title, Period file) => OfSheet(table, "file.months_differ", Severity.Note, null,
        $"标题写的是{Month(title)}，文件名写的是{Month(file)}，已按标题收作{Month(title)}；如不对，请改正后重新报送。",
        $"The title says {title}, the file's name {file}: taken as {title}. If that is wrong, correct it and send it again.");

    public static Finding CountiesDiffer(LedgerTable table, OrgUnit title, OrgUnit sender) => OfSheet(table, "file.counties_differ", Severity.Note, title.Name,
        $"标题写的是{title.Name}，报送单位是{sender.Name}，已按报送单位收下；如发错文件，请重新报送。",
        $"The title names {title.Name}, but it was sent by {sender.Name} and is taken as theirs. If it is the wrong file, send the right one.");

    public static Finding NotALedger(string sheet) => new("sheet.not_a_ledger", Severity.Note, sheet, 0, 0, null, new Bilingual(
        $"工作表“{sheet}”不是台账，没有读取。",
        $"Sheet “{sheet}” is not a ledger and was not read."));

    public static Finding NoEntries(LedgerTable table) => OfSheet(table, "edition.no_entries", Severity.Note, null,
        "表头下面没有记录，按“本月无”收下；如有漏报，请补报。",
        "There are no entries under the header: taken as “none this month”. If some were left out, send it again.");

    private static string Month(Period period) => string.Create(CultureInfo.InvariantCulture, $"{period.Year}年{period.Month}月");

    private static Finding OfFile(string rule, Severity severity, string zh, string en) => new(rule, severity, "", 0, 0, null, new Bilingual(zh, en));

    private static Finding OfSheet(LedgerTable table, string rule, Severity severity, string? raw, string zh, string en) =>
        new(rule, severity, table.Sheet, 0, 0, raw, new Bilingual(zh, en));
}
