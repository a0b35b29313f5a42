using System.Globalization;
using Analytics.DuckDb;
using Analytics.Ingest.Contracts;
using Analytics.Ingest.Typing;

namespace Analytics.Ingest.Staging;

/// <summary>A choice, a flag or a date: few different texts in many cells. The raw table keeps the text's number; its meaning is joined back.</summary>
internal sealed class DistinctColumn : StagedColumn
{
    private readonly DistinctTexts _texts = new();
    private readonly Func<int, string, Meaning> _parse;

    private DistinctColumn(LedgerColumn column, int position, string type, Func<int, string, Meaning> parse)
        : base(column, position) => (MeaningType, _parse) = (type, parse);

    public override string RawColumns => $"{Sql.Name(Name)} integer";

    public override IReadOnlyList<(string Expression, string Name)> Typed => [($"{Alias}.value", Name)];

    public override string RawText => $"{Alias}.raw";

    public override string? MeaningCode => Raw;

    public override string MeaningType { get; }

    public static DistinctColumn Of(LedgerColumn column, int position) => column.Type switch
    {
        ColumnType.Choice => new(column, position, "varchar", Choice(new ChoiceText(column.Choices))),
        ColumnType.Flag => new(column, position, "boolean", Flag),
        ColumnType.Date => new(column, position, "date", Date),
        _ => throw new ArgumentException($"A column of type {column.Type} is not typed by its distinct texts.", nameof(column)),
    };

    public override void Write(BulkWriter row, LedgerTable table)
    {
        var code = _texts.CodeOf(table.Utf8(Position));
        _ = code == 0 ? row.Null() : row.Integer(code);
    }

    public override IReadOnlyList<Meaning> Meanings() => [.. Enumerable.Range(1, _texts.Count).Select(code => _parse(code, _texts[code]!))];

    private static Func<int, string, Meaning> Choice(ChoiceText choices) => (code, text) =>
    {
        var reading = choices.Parse(text);
        return new(code, text, reading.Key, null, reading.Issue) { State = reading.Missing };
    };

    private static Meaning Flag(int code, string text)
    {
        var reading = FlagText.Parse(text);
        return new(code, text, reading.Value switch { true => "true", false => "false", null => null }, null, reading.Issue) { State = reading.Missing };
    }

    private static Meaning Date(int code, string text)
    {
        var reading = DateText.Parse(text);
        return new(code, text, reading.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null, reading.Issue) { State = reading.Missing };
    }
}
