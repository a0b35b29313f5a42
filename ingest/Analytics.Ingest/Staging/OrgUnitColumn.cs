using Analytics.DuckDb;
using Analytics.Ingest.Contracts;
using Analytics.Ingest.Typing;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Staging;

/// <summary>
/// An org unit: the same name means another unit in another county, township or month, so what is distinct is the text together with those.
/// </summary>
internal sealed class OrgUnitColumn : StagedColumn
{
    private readonly OrgUnitRegister _register;
    private readonly int _township;
    private readonly int _kind;
    private readonly ChoiceText? _kinds;
    private readonly DistinctTexts _texts = new();
    private readonly DistinctTexts _townships = new();
    private readonly DistinctTexts _kindTexts = new();
    private readonly Dictionary<Place, int> _codes = [];
    private readonly Dictionary<(string County, Period Period), int> _scopes = [];
    private int _scope;

    public OrgUnitColumn(LedgerColumn column, int position, LedgerContract contract, OrgUnitRegister register)
        : base(column, position)
    {
        _register = register;
        _township = column.TownshipColumn is { } township ? contract.IndexOf(township) : -1;
        _kind = column.KindColumn is { } kind ? contract.IndexOf(kind) : -1;
        _kinds = _kind < 0 ? null : new ChoiceText(contract.Columns[_kind].Choices);
    }

    public override string RawColumns => $"{Sql.Name(Name)} integer";

    public override IReadOnlyList<(string Expression, string Name)> Typed => [($"{Alias}.value", $"{Name}_code"), ($"{Alias}.name", $"{Name}_name")];

    public override string RawText => $"{Alias}.raw";

    public override string? MeaningCode => Raw;

    public override void Begin(StagedTable table)
    {
        var key = (table.Edition.CountyCode, table.Edition.Period);
        if (!_scopes.TryGetValue(key, out _scope))
        {
            _scopes[key] = _scope = _scopes.Count;
        }
    }

    public override void Write(BulkWriter row, LedgerTable table)
    {
        var text = _texts.CodeOf(table.Utf8(Position));
        if (text == 0)
        {
            row.Null();
            return;
        }

        var place = new Place(
            _scope,
            text,
            _township < 0 ? 0 : _townships.CodeOf(table.Utf8(_township)),
            _kind < 0 ? 0 : _kindTexts.CodeOf(table.Utf8(_kind)));
        if (!_codes.TryGetValue(place, out var code))
        {
            _codes[place] = code = _codes.Count + 1;
        }

        row.Integer(code);
    }

    public override IReadOnlyList<Meaning> Meanings()
    {
        var scopes = _scopes.ToDictionary(scope => scope.Value, scope => scope.Key);
        return [.. _codes.OrderBy(place => place.Value).Select(place => Find(place.Value, place.Key, scopes[place.Key.Scope]))];
    }

    private Meaning Find(int code, Place place, (string County, Period Period) scope)
    {
        var text = _texts[place.Text]!;
        var kind = OrgUnitKinds.Parse(_kinds?.Parse(_kindTexts[place.Kind]).Key);
        // A unit that is founded or dissolved in the month is still found: the month's last day decides, then its first.
        var reading = OrgUnitText.Find(_register, scope.County, text, kind, _townships[place.Township], scope.Period.LastDay);
        reading = reading.Unit is null ? OrgUnitText.Find(_register, scope.County, text, kind, _townships[place.Township], scope.Period.FirstDay) : reading;
        return new(code, text, reading.Unit?.Code.Text, reading.Unit?.Name, reading.Issue);
    }

    private readonly record struct Place(int Scope, int Text, int Township, int Kind);
}
