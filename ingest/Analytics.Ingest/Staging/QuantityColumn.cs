using System.Globalization;
using System.Text;
using Analytics.DuckDb;
using Analytics.Ingest.Contracts;
using Analytics.Ingest.Typing;
using Analytics.Vocabulary;
using Analytics.Vocabulary.Numbers;

namespace Analytics.Ingest.Staging;

/// <summary>
/// A quantity. A plain number is kept with the digits behind its point, and the engine scales it into the base unit; every other text (30余, １2, 1,200元)
/// is kept by its number together with the unit it is to be read in, and parsed once.
/// </summary>
internal sealed class QuantityColumn : StagedColumn
{
    // DECIMAL(18,4) holds 14 digits before the point.
    private const int WholeDigits = 14;
    private const decimal Most = 1e14m;

    private readonly int _unitColumn;
    private readonly DistinctTexts _texts = new();
    private readonly DistinctTexts _units = new();
    private readonly Dictionary<(int Text, int Unit), int> _codes = [];
    private readonly Dictionary<string, decimal?> _scales = new(StringComparer.Ordinal);
    private int _tableUnit;
    private int _plainDigits;

    public QuantityColumn(LedgerColumn column, int position, LedgerContract contract)
        : base(column, position) => _unitColumn = column.UnitColumn is { } unit ? contract.IndexOf(unit) : -1;

    // Numbers of other texts are above 0; below it stands how many digits a plain number has behind its point.
    public override string RawColumns => $"{Sql.Name(Name)} decimal(18, 4), {Sql.Name(Name + "_odd")} integer";

    public override IReadOnlyList<(string Expression, string Name)> Typed =>
        _unitColumn < 0 ? [(Value, Name)] : [(Value, Name), ($"{Alias}.name", $"{Name}_unit")];

    public override string RawText => HasOdd ? $"coalesce({Written}, {Alias}.raw)" : Written;

    public override string? MeaningCode => HasOdd ? Odd : null;

    public override string MeaningType => "decimal(18, 4)";

    public override string IsUnanswered => HasOdd ? $"{Raw} is null and {base.IsUnanswered} and {Alias}.state is null" : $"{Raw} is null";

    /// <summary>Definition of the scale's column in the ledger's list of tables.</summary>
    public string ScaleColumn => $"{Sql.Name(Name + "_scale")} decimal({(HasWholeScales ? "18, 0" : "18, 9")})";

    /// <summary>SQL for the value, the least and the most it may be, and whether a text stands there that is no quantity.</summary>
    public (string Value, string Low, string High, string IsUnreadable) Bounds => HasOdd
        ? (Value, $"coalesce({Alias}.low, {Value})", $"case when {Plain} is not null then {Plain} when {Alias}.qualifier is null then {Alias}.value else {Alias}.high end", $"coalesce({Alias}.rule is not null and {Alias}.value is null, false)")
        : (Value, Value, Value, "false");

    private bool HasOdd => _codes.Count > 0 || _unitColumn >= 0;

    private string Odd => "raw." + Sql.Name(Name + "_odd");

    private string Written =>
        $"case {Odd} {string.Concat(Enumerable.Range(0, 5).Select(decimals => $"when {Shown(decimals)} then cast(cast({Raw} as decimal(18, {decimals})) as varchar) "))}end";

    private string Value => HasOdd ? $"coalesce({Plain}, {Alias}.value)" : Plain;

    // Whole scales (万元) stay within the 18 digits of fast arithmetic; 斤 and 米 need more room on the way.
    private string Plain => _scales.Values.All(scale => scale is null or 1) ? Raw
        : $"cast(cast({Raw} as decimal({(HasWholeScales ? 18 : 38)}, 4)) * tables.{Sql.Name(Name + "_scale")} as decimal(18, 4))";

    private bool HasWholeScales => _scales.Values.All(scale => scale is null || decimal.IsInteger(scale.Value));

    /// <summary>What multiplies a number of the table into the base unit; <c>null</c> where each entry has its own unit or the table's is not the column's.</summary>
    public decimal? ScaleOf(StagedTable table) => _unitColumn >= 0 ? null : UnitOf(table) is { } unit ? ScaleOf(unit) : 1;

    public override void Begin(StagedTable table)
    {
        _tableUnit = UnitOf(table) is { } unit ? _units.CodeOf(Encoding.UTF8.GetBytes(unit)) : 0;
        _plainDigits = ScaleOf(table) is { } scale ? WholeDigits - (int)Math.Ceiling(Math.Log10((double)Math.Max(scale, 1))) : 0;
    }

    public override void Write(BulkWriter row, LedgerTable table)
    {
        var text = Utf8Text.Trimmed(table.Utf8(Position));
        if (text.IsEmpty)
        {
            row.Null().Null();
        }
        else if (_plainDigits > 0 && Utf8Text.TryPlainNumber(text, _plainDigits, out var tenThousandths, out var decimals))
        {
            row.Unscaled(tenThousandths).Integer(Shown(decimals));
        }
        else
        {
            row.Null().Integer(CodeOf(_texts.CodeOf(text), _unitColumn < 0 ? _tableUnit : UnitOf(table)));
        }
    }

    /// <summary>A text read as a cell of the table's column would be.</summary>
    public QuantityReading Read(string text, StagedTable table) => OfTableUnit(text, UnitOf(table));

    public override IReadOnlyList<Meaning> Meanings() =>
        [.. _codes.OrderBy(odd => odd.Value).Select(odd => Parse(odd.Value, _texts[odd.Key.Text]!, _units[odd.Key.Unit]))];

    private static int Shown(int decimals) => -1 - decimals;

    private string? UnitOf(StagedTable table) => table.Match.Columns[Position]?.UnitText;

    private int UnitOf(LedgerTable table) => _units.CodeOf(table.Utf8(_unitColumn)) is var own and > 0 ? own : _tableUnit;

    private decimal? ScaleOf(string unit)
    {
        if (!_scales.TryGetValue(unit, out var scale))
        {
            _scales[unit] = scale = QuantityText.Parse("1" + unit, Column.Unit).Quantity?.Value;
        }

        return scale;
    }

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
        var reading = _unitColumn >= 0 ? OfOwnUnit(text, unit) : OfTableUnit(text, unit);
        return reading.Quantity is not { } quantity || reading.Issue is { Severity: Severity.Refuse }
            ? new(code, text, null, null, reading.Issue) { State = reading.Missing }
            : Math.Abs(quantity.Value) >= Most || Math.Abs(quantity.High ?? 0) >= Most
            ? new(code, text, null, null, QuantityIssues.Of(NumberTrouble.TooLarge, text, text))
            : new(code, text, quantity.Value.ToString(CultureInfo.InvariantCulture), quantity.Unit, reading.Issue) { Low = quantity.Low, High = quantity.High, Qualifier = quantity.Qualifier };
    }

    // A header in another kind of unit than the column's (亩 over money) is every cell's trouble, as if it stood in the cell.
    private QuantityReading OfTableUnit(string text, string? unit) => unit is null ? QuantityText.Parse(text, Column.Unit)
        : ScaleOf(unit) is { } scale ? QuantityText.Parse(text, Column.Unit, scale)
        : QuantityText.Parse(text + unit, Column.Unit);

    private static QuantityReading OfOwnUnit(string text, string? unit)
    {
        if (unit is null)
        {
            var reading = QuantityText.Parse(text);
            return reading is { Quantity: not null, WrittenUnit: null } ? NoUnit(text) : reading;
        }

        return QuantityText.Parse("1" + unit) is { Quantity: { Unit: { } measure } one } ? QuantityText.Parse(text, measure, one.Value) : UnknownUnit(text, unit);
    }

    private static TypingIssue NoUnit(string text) => TypingIssue.Refuse(
        "quantity.no_unit",
        $"“{text}”没有计量单位，请填写单位（公里、米、盏、眼、处等）。",
        $"“{text}” has no unit: write it in the unit's column.");

    private static TypingIssue UnknownUnit(string text, string unit) => TypingIssue.Refuse(
        "quantity.unknown_unit",
        $"“{text}”的计量单位“{unit}”无法识别，请改用常用单位（公里、米、盏、眼、处等）。",
        $"The unit “{unit}” of “{text}” is not known: use a common one.");
}
