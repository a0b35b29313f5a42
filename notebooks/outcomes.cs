#:project ../model/Analytics.Warehouse/Analytics.Warehouse.csproj
#:package Spectre.Console

// Which counties laid how much field road in 2016, with the doubt of the ledgers and the coverage behind it: a query and a chart on the marts.
using Analytics.Vocabulary;
using Analytics.Warehouse.Marts;
using Spectre.Console;

var home = new Home(Path.GetFullPath(args.FirstOrDefault() ?? "warehouse"));
using var marts = MartReader.Open(home, buildId: null);

var counties = marts.Query(
    """
    select org_units.org_unit_name, outcomes.value, outcomes.low, outcomes.high, outcomes.received, outcomes.expected
    from outcomes
    inner join org_units using (org_unit_code)
    where outcomes.indicator_code = 'INF_FIELD_ROAD_KM' and outcomes.cohort = 'all' and outcomes.span = '2016'
        and org_units.kind in ('county', 'district') and outcomes.value is not null
    order by outcomes.value desc
    """,
    row => new { Name = row.GetString(0), Kilometres = row.GetDecimal(1), Low = row.GetDecimal(2), High = row.IsDBNull(3) ? (decimal?)null : row.GetDecimal(3), Received = row.GetInt64(4), Expected = row.GetInt64(5) });

var table = new Table().Title("维修田间路 / Field roads repaired, 2016 (km)").AddColumns("county", "km", "low", "high", "months received");
foreach (var county in counties)
{
    table.AddRow(county.Name, $"{county.Kilometres:0.##}", $"{county.Low:0.##}", county.High is { } high ? $"{high:0.##}" : "∞", $"{county.Received}/{county.Expected}");
}

var chart = new BarChart().Width(72).Label($"build {marts.BuildId}, as of {marts.CutOff}");
chart.AddItems(counties, county => new BarChartItem(county.Name, (double)county.Kilometres, Color.Teal));

AnsiConsole.Profile.Capabilities.Ansi &= !Console.IsOutputRedirected;
AnsiConsole.Write(table);
AnsiConsole.Write(chart);
