namespace Analytics.Warehouse.Lineage;

/// <summary>The arithmetic of the aggregations, once more and apart from the SQL, so that a trace proves the mart instead of repeating it.</summary>
internal static class FigureArithmetic
{
    /// <summary>Values added; those missing add nothing, and one without a bound leaves the sum without it.</summary>
    public static FigureValue Sum(IReadOnlyList<ReadValue> values)
    {
        var known = values.Where(value => value.Value is not null).ToList();
        return known.Count == 0
            ? default
            : new(known.Sum(value => value.Value), SumOrNull(known.Select(value => value.Low)), SumOrNull(known.Select(value => value.High)));
    }

    /// <summary>Different keys of the values above zero.</summary>
    public static FigureValue CountOnce(IReadOnlyList<ReadValue> values)
    {
        var keys = values.Where(value => value is { Value: > 0, DistinctKey: not null }).Select(value => value.DistinctKey).Distinct().Count();
        return keys == 0 ? default : new(keys, keys, keys);
    }

    /// <summary>Parts of one side of a ratio; a part that is not known leaves the side unknown.</summary>
    public static FigureValue Add(IEnumerable<FigureValue> parts)
    {
        var sides = parts.ToList();
        return new(SumOrNull(sides.Select(side => side.Value)), SumOrNull(sides.Select(side => side.Low)), SumOrNull(sides.Select(side => side.High)));
    }

    /// <summary>Least above over most below, and the other way round; to four decimals, halves up.</summary>
    public static FigureValue Divide(FigureValue above, FigureValue below)
    {
        if (above.Value is null || below.Value is not > 0)
        {
            return default;
        }

        var low = below.High is null && above.Low >= 0 ? 0 : Quotient(above.Low, below.High);
        return new(Quotient(above.Value, below.Value), low, Quotient(above.High, below.Low));
    }

    private static decimal? Quotient(decimal? above, decimal? below) =>
        below > 0 && above is { } number ? Math.Round(number / below.Value, 4, MidpointRounding.AwayFromZero) : null;

    private static decimal? SumOrNull(IEnumerable<decimal?> values)
    {
        decimal sum = 0;
        foreach (var value in values)
        {
            if (value is null)
            {
                return null;
            }

            sum += value.Value;
        }

        return sum;
    }
}
