using System.CommandLine;
using System.Globalization;
using Analytics.DuckDb;
using Analytics.Vocabulary;
using Analytics.Warehouse;
using Analytics.Warehouse.Indicators;
using Analytics.Warehouse.Marts;

namespace Analytics.Host.Commands;

/// <summary><c>analytics indicators</c>: lists the catalogue with where each is collected, or adds indicators that may be added.</summary>
internal static class IndicatorsCommand
{
    public static Command Create()
    {
        var command = new Command("indicators", "指标目录 / the catalogue of indicators") { Sum() };
        command.SetAction(parsed =>
        {
            var screen = FrontDoor.ScreenOf(parsed);
            var indicators = IndicatorCatalogue.Read(new WarehouseOptions()).Indicators;
            screen.Result(indicators.Select(Listed), _ => screen.Table(
                screen.Language == "zh" ? ["代码", "指标", "单位", "汇总", "何处采集"] : ["code", "indicator", "unit", "aggregation", "collected in"],
                indicators.Select(indicator => (IReadOnlyList<string>)
                    [indicator.Code, indicator.Name.In(screen.Language), indicator.Unit.Label.In(screen.Language), Aggregation(indicator), CollectedIn(indicator).In(screen.Language)])));
            return ExitCode.Ok;
        });
        return command;
    }

    private static Command Sum()
    {
        var codes = new Argument<string[]>("CODE") { Description = "指标代码，两个以上 / indicators, two or more", Arity = ArgumentArity.OneOrMore };
        var span = new Option<string?>("--span") { Description = "时段，如 2016、2016-Q2、2016-H1、2016-05；默认为全部时段 / the span; all months if not given" };
        var cohort = new Option<string>("--cohort") { Description = "群体 / cohort: all, village, community, enterprise", DefaultValueFactory = _ => "all" };
        var command = new Command("sum", "把几个指标按县相加；有重叠的不加，并说明原因 / add indicators by county, or say why not") { codes, span, cohort };
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var screen = FrontDoor.ScreenOf(parsed);
            var asked = parsed.GetValue(codes)!;
            var catalogue = IndicatorCatalogue.Read(new WarehouseOptions()).Indicators;
            if (new IndicatorSums(catalogue).WhyNot(asked) is { } reason)
            {
                screen.Failure(reason);
                return ExitCode.WrongUsage;
            }

            var sums = Read(FrontDoor.HomeOf(parsed), asked, parsed.GetValue(span), parsed.GetValue(cohort)!);
            screen.Result(sums, _ => Write(screen, sums, catalogue.First(indicator => indicator.Code == asked[0]).Unit.Label));
            return ExitCode.Ok;
        }, cancellation));
        return command;
    }

    /// <summary>One row a county and the city; a part that is not known leaves the sum unknown, never smaller.</summary>
    private static IReadOnlyList<CountySum> Read(Home home, string[] codes, string? span, string cohort)
    {
        using var marts = MartReader.Open(home, buildId: null);
        var spans = marts.Query("select span, span_kind from outcomes group by all order by all", row => (Span: row.GetString(0), Kind: row.GetString(1)));
        var chosen = span ?? spans.FirstOrDefault(each => each.Kind == "since_start").Span;
        if (!spans.Any(each => each.Span == chosen))
        {
            throw new WrongUsageException(new($"没有时段“{chosen}”。可用的有：{string.Join("、", spans.Select(each => each.Span))}", $"There is no span '{chosen}'. There are: {string.Join(", ", spans.Select(each => each.Span))}"));
        }

        return marts.Query(
            $"""
            select
                org_units.org_unit_code, org_unit_name, coalesce(name_en, org_unit_name), any_value(span),
                case when count(value) = {codes.Length} then sum(value) end,
                case when count(value) = {codes.Length} and count(low) = {codes.Length} then sum(low) end,
                case when count(value) = {codes.Length} and count(high) = {codes.Length} then sum(high) end,
                coalesce(string_agg(indicator_code, ' ' order by indicator_code) filter (value is not null), ''), coalesce(max(missing), 0)::bigint
            from org_units
            left join outcomes on outcomes.org_unit_code = org_units.org_unit_code and span = {Sql.Text(chosen)} and cohort = {Sql.Text(cohort)} and indicator_code in ({Sql.Texts(codes)})
            where kind in ('city', 'county', 'district')
            group by org_units.org_unit_code, org_unit_name, name_en, kind
            order by kind = 'city', org_units.org_unit_code
            """,
            row => new CountySum(row.GetString(0), new(row.GetString(1), row.GetString(2)), chosen, row.NumberOrNull(4), row.NumberOrNull(5), row.NumberOrNull(6), [.. codes.Except(row.GetString(7).Split(' '))], row.GetInt64(8)));
    }

    private static void Write(Screen screen, IReadOnlyList<CountySum> sums, Bilingual unit)
    {
        screen.Table(
            screen.Language == "zh" ? ["县（区）", "时段", $"合计（{unit.Zh}）", "下限", "上限", "没有数的指标", "缺报县月"] : ["county", "span", $"sum ({unit.En})", "low", "high", "not known", "missing"],
            sums.Select(sum => (IReadOnlyList<string>)
                [sum.Name.In(screen.Language), sum.Span, Text(sum.Value), Text(sum.Low), sum.Value is not null && sum.High is null ? "∞" : Text(sum.High), string.Join(' ', sum.NotKnown), sum.Missing.ToString(CultureInfo.InvariantCulture)]));
    }

    private static object Listed(Indicator indicator) => new
    {
        indicator.Code,
        indicator.Family,
        indicator.Name,
        Unit = indicator.Unit.Code,
        Aggregation = Aggregation(indicator),
        indicator.IsInProgramme,
        CollectedIn = CollectedIn(indicator),
        indicator.OfWhich,
        indicator.Overlaps,
        indicator.Mechanisms,
    };

    private static Bilingual CollectedIn(Indicator indicator) => indicator switch
    {
        { NotCollected: { } why } => why,
        { Source: { ElectiveColumn: { } column } source } => new($"{source.Ledger}.{column}（选填）", $"{source.Ledger}.{column} (elective)"),
        { Source: { } source } => new($"{source.Ledger}.{source.SourceColumn}", $"{source.Ledger}.{source.SourceColumn}"),
        { Values.Count: > 0 } => new("管理参数", "parameter"),
        _ => new($"{string.Join(" + ", indicator.Numerator)} ÷ {string.Join(" + ", indicator.Denominator)}", $"{string.Join(" + ", indicator.Numerator)} ÷ {string.Join(" + ", indicator.Denominator)}"),
    };

    private static string Aggregation(Indicator indicator) => indicator.Aggregation.ToString().ToLowerInvariant();

    private static string Text(decimal? value) => value?.ToString("#,##0.####", CultureInfo.InvariantCulture) ?? "–";

    /// <summary>The sum of a county in a span.</summary>
    /// <param name="NotKnown">Indicators of the sum without a value there.</param>
    private sealed record CountySum(string OrgUnitCode, Bilingual Name, string Span, decimal? Value, decimal? Low, decimal? High, IReadOnlyList<string> NotKnown, long Missing);
}
