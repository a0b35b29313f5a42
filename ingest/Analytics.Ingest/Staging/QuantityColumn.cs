using System.Globalization;
using System.Text;
using Analytics.DuckDb;
using Analytics.Ingest.Contracts;
using Analytics.Ingest.Typing;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Staging;

/// <summary>
/// A quantity. A plain number stays as it is written, and the engine casts it and scales it into the base unit; every other text (30余, １2, 1,200元)
/// is kept by its number together with the unit it is to be read in, and parsed once.
/// </summary>
internal sealed class QuantityColumn : StagedColumn
{
    // DECIMAL(18,4) holds 14 digits before the point.
    private const int WholeDigits = 14;

    private readonly int _unitColumn;
    private readonly DistinctTexts _texts = new();
    private readonly DistinctTexts _units = new();
    private readonly Dictionary<(int Text, int Unit), int> _codes = [];
    private readonly Dictionary<string, decimal?> _scales = new(StringComparer.Ordinal);
    private int _tableUnit;
    private int _plainDigits;

    public QuantityColumn(LedgerColumn column, int position, LedgerContract contract)
        : base(column, position) => _unitColumn = column.UnitColumn is { } unit ? contract.IndexOf(unit) : -1;

    public override string RawColumns => $"{Sql.Name(Name)} varchar, {Sql.Name(Name + "_odd")} integer";

    public override IReadOnlyList<(string Expression, string Name)> Typed =>
        _unitColumn < 0 ? [(Value, Name)] : [(Value, Name), ($"{Alias}.name", $"{Name}_unit")];

    public override string RawText => HasOdd ? $"coalesce({Raw}, {Alias}.raw)" : Raw;

    public override string? MeaningCode => HasOdd ? $"raw.{Sql.Name(Name + "_odd")}" : null;

    public override string MeaningType => "decimal(18, 4)";

    public override string IsUnanswered => HasOdd ? $"{Raw} is null and {base.IsUnanswered} and {Alias}.state is null" : $"{Raw} is null";

    /// <summary>The scale's column in the ledger's list of tables.</summary>
    public string ScaleColumn => Name + "_scale";

    private bool HasOdd => _codes.Count > 0 || _unitColumn >= 0;

    private string Value => HasOdd ? $"coalesce({Plain}, {Alias}.value)" : Plain;

    private string Plain => _scales.Values.All(scale => scale is null or 1)
        ? $"cast({Raw} as decimal(18, 4))"
        : $"cast(cast({Raw} as decimal(18, 4)) * tables.{Sql.Name(ScaleColumn)} as decimal(18, 4))";

    /// <summary>What multiplies a number of the table into the base unit; <c>null</c> where each entry has its own unit or the table's is not understood.</summary>
    public decimal? ScaleOf(StagedTable table)
    {
        if (_unitColumn >= 0)
        {
            return null;
        }

        var unit = UnitText(table) ?? "";
        if (!_scales.TryGetValue(unit, out var scale))
        {
            _scales[unit] = scale = QuantityText.Parse("1", unit, Column.Unit).Quantity?.Value;
        }

        return scale;
    }

    public override void Begin(StagedTable table)
    {
        _tableUnit = UnitText(table) is { } unit ? _units.CodeOf(Encoding.UTF8.GetBytes(unit)) : 0;
        _plainDigits = ScaleOf(table) is { } scale ? WholeDigits - (int)Math.Ceiling(Math.Log10((double)Math.Max(scale, 1))) : 0;
    }

    public override void Write(BulkWriter row, LedgerTable table)
    {
        var text = Utf8Text.Trimmed(table.Utf8(Position));
        if (text.IsEmpty)
        {
            row.Null().Null();
        }
        else if (_plainDigits > 0 && Utf8Text.IsPlainNumber(text, _plainDigits))
        {
            row.Utf8(text).Null();
        }
        else
        {
            row.Null().Integer(CodeOf(_texts.CodeOf(text), _unitColumn < 0 ? _tableUnit : UnitOf(table)));
        }
    }

    public override IReadOnlyList<Meaning> Meanings() =>
        [.. _codes.OrderBy(odd => odd.Value).Select(odd => Parse(odd.Value, _texts[odd.Key.Text]!, _units[odd.Key.Unit]))];

    private string? UnitText(StagedTable table) => table.Match.Columns[Position]?.UnitText;

    private int UnitOf(LedgerTable table) => _units.CodeOf(table.Utf8(_unitColumn)) is var own and > 0 ? own : _tableUnit;

    private int CodeOf(int text, int unit)
    {
        if (!_codes.TryGetValue((text, unit), out var code))
        {
            _codes[(text, unit)] = code = _codes.Count + 1;
        }

        return code;
    }

    private Meaning Parse(int code, string text, string? unit)
    {
        var reading = QuantityText.Parse(text, unit, Column.Unit);
        if (reading.Quantity is not { } quantity)
        {
            return new(code, text, null, null, reading.Issue) { State = reading.Missing };
        }

        var issue = Math.Abs(quantity.Value) >= 1e14m || Math.Abs(quantity.High ?? 0) >= 1e14m ? TooLarge(text) : reading.Issue;
        return issue is { Severity: Severity.Refuse }
            ? new(code, text, null, null, issue)
            : new(code, text, quantity.Value.ToString(CultureInfo.InvariantCulture), quantity.Unit, issue) { Low = quantity.Low, High = quantity.High, Qualifier = quantity.Qualifier };
    }

    private static TypingIssue TooLarge(string text) => TypingIssue.Refuse(
        "quantity.too_large",
        $"“{text}”大得不像实际数字，请核对数字和单位。",
        $"“{text}” is larger than any real amount: check number and unit.");
}
