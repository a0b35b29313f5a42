using Analytics.DuckDb;
using Analytics.Scoring.Composites;

namespace Analytics.Warehouse.Appraisals;

/// <summary>Of each post, month and indicator: the value steadied and transformed, and how far it lies from the frozen reference. What is missing has neither.</summary>
internal static class ScoreInputs
{
    private const string Slots = """
        select county_code, org_unit_code, secretary_code, period, indicator_code, slot_state, value, exposure
        from core.int_score_slots
        order by county_code, org_unit_code, secretary_code, period, indicator_code
        """;

    public static IEnumerable<object?[]> Rows(Engine engine)
    {
        var indicators = ScorePolicyRows.Read(engine).Indicators.ToDictionary(indicator => indicator.Code);
        return engine.Query(Slots, row => Row(indicators[row.GetString(4)], row));
    }

    private static object?[] Row(ScoreIndicatorRow indicator, System.Data.IDataRecord row)
    {
        object?[] key = [row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), indicator.Code];
        var (value, exposure) = (row.NumberOrNull(6), row.NumberOrNull(7));
        if (row.GetString(5) != "value")
        {
            return [.. key, row.GetString(5), value, exposure, null, null];
        }

        var steadied = Rounded(indicator.Steadied((double)value!, (double)exposure!));
        return [.. key, "value", value, exposure, steadied, Rounded(indicator.Scale.Z((double)steadied))];
    }

    /// <summary>What stands in the place of an indicator, as the composite takes it.</summary>
    public static Slot SlotOf(string state, double? distance) => state switch
    {
        "value" => Slot.Of(distance!.Value),
        "not_applicable" => Slot.Missing(SlotState.NotApplicable),
        "suppressed" => Slot.Missing(SlotState.Suppressed),
        _ => Slot.Missing(SlotState.NotReported),
    };

    private static decimal Rounded(double value) => decimal.Round((decimal)value, 9);
}
