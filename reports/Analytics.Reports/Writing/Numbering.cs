using Analytics.Reports.Documents;
using Analytics.Vocabulary;

namespace Analytics.Reports.Writing;

/// <summary>Chart and table numbers, counted within each section: 图2-1, 表2-1.</summary>
internal sealed class Numbering
{
    private readonly Dictionary<string, string> _numbers = new(StringComparer.Ordinal);

    public Numbering(Document document)
    {
        foreach (var (section, at) in document.Sections.Select((section, at) => (section, at + 1)))
        {
            var (charts, tables) = (0, 0);
            foreach (var block in section.Blocks)
            {
                if (block is Chart chart)
                {
                    _numbers["chart " + chart.Key] = FormattableString.Invariant($"{at}-{++charts}");
                }
                else if (block is Table table)
                {
                    _numbers["table " + table.Key] = FormattableString.Invariant($"{at}-{++tables}");
                }
            }
        }
    }

    public string Of(Chart chart) => _numbers["chart " + chart.Key];

    public Bilingual Label(Chart chart) => new($"图{Of(chart)}", $"Figure {Of(chart)}");

    public Bilingual Label(Table table) => new($"表{_numbers["table " + table.Key]}", $"Table {_numbers["table " + table.Key]}");
}
