using System.Globalization;

namespace Analytics.Reports.Figures;

/// <summary>
/// A figure as it is printed: exact numbers bare, doubtful ones with their interval, marked where there is something to mind, shares with numerator and denominator, absences as marks.
/// Large sums and areas are scaled (亿, 万, million); every other unit is printed in full.
/// </summary>
internal static class FigureText
{
    /// <summary>Number and interval without the unit, as in <c>3.21亿（3.21–3.24）</c>.</summary>
    public static string Number(Figure figure, string language)
    {
        return WithInterval(figure, Value(figure, language), language);
    }

    /// <summary>As <see cref="Number"/>, with the unit: <c>3.21亿元（3.21–3.24）</c>.</summary>
    public static string WithUnit(Figure figure, string language)
    {
        if (!figure.IsStated || figure.Indicator.IsShare)
        {
            return Number(figure, language);
        }

        var unit = figure.Indicator.UnitName.In(language);
        return WithInterval(figure, Value(figure, language) + (language == "zh" ? unit : " " + unit), language);
    }

    /// <summary>As people write it, its doubt in words and its marks behind it: <c>不少于8.5万人</c>, <c>约3亿元〔暂定〕</c>; a share without its parts.</summary>
    public static string Said(Figure figure, string language) => Marked(figure, InWords(figure, language), language);

    private static string InWords(Figure figure, string language)
    {
        var qualifier = figure.Indicator.IsShare ? "exact" : figure.Qualifier;
        // Rounded away from what it bounds: what is not less than 8,792.7 is not said to be not less than 8,793.
        var rounding = qualifier switch
        {
            "over" or "at_least" => MidpointRounding.ToNegativeInfinity,
            "nearly" or "at_most" => MidpointRounding.ToPositiveInfinity,
            _ => MidpointRounding.AwayFromZero,
        };
        var value = Value(figure, language, rounding) + (!figure.IsStated || figure.Indicator.IsShare ? "" : (language == "zh" ? "" : " ") + figure.Indicator.UnitName.In(language));
        return (qualifier, language) switch
        {
            ("over" or "at_least", "zh") => "不少于" + value,
            ("nearly" or "at_most", "zh") => "不超过" + value,
            ("about", "zh") => "约" + value,
            ("over" or "at_least", _) => "at least " + value,
            ("nearly" or "at_most", _) => "at most " + value,
            ("about", _) => "about " + value,
            _ => value,
        };
    }

    /// <summary>The value alone, scaled; or the mark of its absence.</summary>
    public static string Value(Figure figure, string language) => Value(figure, language, MidpointRounding.AwayFromZero);

    private static string Value(Figure figure, string language, MidpointRounding rounding)
    {
        if (!figure.IsStated)
        {
            return MissingMarks.Of(figure.State).In(language);
        }

        var scale = Scale(figure, language);
        return figure.Indicator.IsShare ? Percent(figure.Value!.Value, 1) : Scaled(figure, figure.Value!.Value, scale, rounding) + scale.Word;
    }

    /// <summary>What stands in the brackets; empty where the value is exact and no share.</summary>
    public static string Interval(Figure figure, string language)
    {
        if (!figure.IsStated)
        {
            return "";
        }

        if (figure.Indicator.IsShare)
        {
            return Share(figure, language);
        }

        if (figure.IsExact)
        {
            return "";
        }

        var scale = Scale(figure, language);
        return (figure.Low, figure.High) switch
        {
            // A dash before a minus cannot be read.
            ({ } low and < 0, { } high) => Scaled(figure, low, scale) + (language == "zh" ? "至" : " to ") + Scaled(figure, high, scale),
            ({ } low, { } high) => $"{Scaled(figure, low, scale)}–{Scaled(figure, high, scale)}",
            ({ } low, null) => (language == "zh" ? "不低于" : "at least ") + Scaled(figure, low, scale) + scale.Word,
            (null, { } high) => (language == "zh" ? "不超过" : "at most ") + Scaled(figure, high, scale) + scale.Word,
            _ => "",
        };
    }

    /// <summary>A number with thousands separators and at most so many decimals, the same in every culture.</summary>
    public static string Plain(decimal value, int decimals = 2) => Plain(value, decimals, MidpointRounding.AwayFromZero);

    private static string Plain(decimal value, int decimals, MidpointRounding rounding) =>
        Math.Round(value, decimals, rounding).ToString("#,##0." + new string('#', decimals), CultureInfo.InvariantCulture);

    // Marks stand between the value and its brackets, where tables break the line.
    private static string WithInterval(Figure figure, string value, string language)
    {
        var (marked, interval) = (Marked(figure, value, language), Interval(figure, language));
        return interval.Length == 0 ? marked : language == "zh" ? $"{marked}（{interval}）" : $"{marked} ({interval})";
    }

    private static string Marked(Figure figure, string value, string language) =>
        FigureMarks.Text(figure, language) is { Length: > 0 } marks ? language == "zh" ? value + marks : $"{value} {marks}" : value;

    private static string Share(Figure figure, string language)
    {
        var parts = figure is { Numerator: { } numerator, Denominator: { } denominator } ? $"{Large(numerator, language)}/{Large(denominator, language)}" : "";
        var bounds = figure.IsExact || figure.Low is null || figure.High is null ? "" : $"{Percent(figure.Low.Value, 1)}–{Percent(figure.High.Value, 1)}";
        return parts.Length > 0 && bounds.Length > 0 ? bounds + (language == "zh" ? "；" : "; ") + parts : parts + bounds;
    }

    // Parts of a ratio of sums of money; counts of people or posts stay as they are.
    private static string Large(decimal part, string language) => part < 1_000_000 ? Plain(part)
        : language == "en" ? Plain(part / 1_000_000) + " million"
        : part < 100_000_000 ? Plain(part / 10_000, 0) + "万" : Plain(part / 100_000_000) + "亿";

    // As many decimals as it takes to tell a small share from none and a nearly whole one from all.
    private static string Percent(decimal share, int decimals)
    {
        while (decimals < 4 && share is not (0 or 1) && Math.Round(share * 100, decimals, MidpointRounding.AwayFromZero) is 0 or 100)
        {
            decimals++;
        }

        return Math.Round(share * 100, decimals, MidpointRounding.AwayFromZero).ToString("0." + new string('0', decimals), CultureInfo.InvariantCulture) + "%";
    }

    private static (decimal Divisor, string Word) Scale(Figure figure, string language)
    {
        if (figure.Indicator.Unit is not ("yuan" or "mu"))
        {
            return (1, "");
        }

        var size = Math.Abs(figure.Value!.Value);
        return language == "zh"
            ? size >= 100_000_000 ? (100_000_000, "亿") : size >= 10_000 ? (10_000, "万") : (1, "")
            : size >= 1_000_000 ? (1_000_000, " million") : (1, "");
    }

    // Scores stand below one another and keep their one decimal, also where it is nought.
    private static string Scaled(Figure figure, decimal value, (decimal Divisor, string Word) scale, MidpointRounding rounding = MidpointRounding.AwayFromZero) => figure.Indicator.Unit == "score"
        ? Math.Round(value, 1, rounding).ToString("0.0", CultureInfo.InvariantCulture)
        : Plain(value / scale.Divisor, Decimals(figure, scale), rounding);

    // Two decimals, or as many as it takes to tell an interval's ends apart; scaled numbers keep about four digits.
    private static int Decimals(Figure figure, (decimal Divisor, string Word) scale)
    {
        var whole = Math.Abs(figure.Value!.Value / scale.Divisor);
        var decimals = scale.Divisor == 1 || whole < 100 ? 2 : whole < 1000 ? 1 : 0;
        if (figure is { Low: { } low, High: { } high } && low < high)
        {
            while (decimals < 8 && Math.Round(low / scale.Divisor, decimals) == Math.Round(high / scale.Divisor, decimals))
            {
                decimals++;
            }
        }

        return decimals;
    }
}
