using Analytics.Ingest.Forms;
using Analytics.Reports.Risks;

namespace Analytics.Host.Commands;

/// <summary>A county's visits as a workbook: the villages of its list and why, and the cells that the county fills in and sends back as the ledger <c>risk_visits</c>.</summary>
internal static class RiskTasks
{
    private const string Ledger = "risk_visits";

    /// <summary>Writes one workbook for each county that has a village on the list.</summary>
    /// <returns>The files written.</returns>
    public static IReadOnlyList<string> Write(RiskListing list, string folder)
    {
        Directory.CreateDirectory(folder);
        var (year, quarter) = (list.Period[..4], list.Period[^1] switch { '1' => "一", '2' => "二", '3' => "三", _ => "四" });
        return [.. list.ToVisit.GroupBy(village => (village.CountyCode, village.County)).Select(county =>
        {
            var title = $"{county.Key.County}{year}年第{quarter}季度风险村走访结果台账";
            var path = Path.Combine(folder, county.Key.CountyCode, $"{title}.xlsx");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            BlankLedger.Write(Ledger, title, county.Select(village => new Dictionary<string, string>
            {
                ["township"] = village.Township,
                ["unit_kind"] = "行政村",
                ["org_unit"] = village.Name,
                ["list_reasons"] = village.Up?.Zh ?? "",
            }), path);
            return path;
        })];
    }
}
