using Analytics.DuckDb;
using Analytics.Ingest.Contracts;

namespace Analytics.Ingest.Staging;

/// <summary>A text: kept as written, without the blanks around it.</summary>
internal sealed class TextColumn(LedgerColumn column, int position) : StagedColumn(column, position)
{
    public override string RawColumns => $"{Sql.Name(Name)} varchar";

    public override IReadOnlyList<(string Expression, string Name)> Typed => [(Raw, Name)];

    public override string RawText => Raw;

    public override string? MeaningCode => null;

    public override string IsUnanswered => $"{Raw} is null";

    public override void Write(BulkWriter row, LedgerTable table)
    {
        var text = Utf8Text.Trimmed(table.Utf8(Position));
        _ = text.IsEmpty ? row.Null() : row.Utf8(text);
    }
}
