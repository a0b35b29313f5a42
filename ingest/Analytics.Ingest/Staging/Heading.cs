using Analytics.Ingest.Contracts;
using Analytics.Ingest.Typing;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Staging;

/// <summary>What stands around a table and says whose it is and about which month: title lines, the sheet's name, the file's name.</summary>
internal sealed class Heading(LedgerTable table, string fileName)
{
    private readonly string _titles = string.Join(' ', table.Titles);
    private readonly string _name = Path.GetFileNameWithoutExtension(fileName);

    /// <summary>The month of the title lines, else of the sheet's name, else of the file's; a month without year takes the year from the file's name.</summary>
    /// <remarks>Of a ledger that is not monthly, the closing month of the quarter, half or year named there counts first.</remarks>
    public Period? Period => ClosingMonth ?? OfTitles ?? PeriodText.Find(table.Sheet) ?? OfFileName ?? PeriodText.Find($"{_name} {table.Sheet}") ?? PeriodText.Find($"{_name} {_titles}");

    /// <summary>The title lines name one month, the file another.</summary>
    public bool MonthsDiffer => ClosingMonth is null && OfTitles is { } title && OfFileName is { } file && title != file;

    public Period? OfFileName => PeriodText.Find(_name);

    private Period? ClosingMonth => table.Titles.Append(table.Sheet).Append(_name).Select(text => ClosingMonthText.Find(text, table.Contract.Frequency)).FirstOrDefault(period => period is not null);

    private Period? OfTitles => table.Titles.Select(PeriodText.Find).FirstOrDefault(period => period is not null) ?? PeriodText.Find(_titles);

    /// <summary>The one county that the title lines, else the file's name, name.</summary>
    public OrgUnit? County(OrgUnitRegister register) => register.CountyNamedIn(_titles) ?? register.CountyNamedIn(_name);

    /// <summary>The one county that the title lines name.</summary>
    public OrgUnit? CountyOfTitles(OrgUnitRegister register) => register.CountyNamedIn(_titles);
}
