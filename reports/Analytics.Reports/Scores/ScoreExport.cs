using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Analytics.Vocabulary.Texts;
using Analytics.Warehouse.Appraisals;

namespace Analytics.Reports.Scores;

/// <summary>
/// All that one person's score was made from, as one CSV: method and its version, policy, every value of every month, what was expected, and the result. Enough to
/// recompute the score by hand, in a spreadsheet or in R. Columns: section, period, item, quantity, value; the last line is the SHA-256 of the lines above it.
/// </summary>
public static class ScoreExport
{
    /// <summary>Raised when the arithmetic of scores changes.</summary>
    public const string Method = "scores 1";

    private static readonly (string Step, string Words)[] Steps =
    [
        ("1", "steadied = (value + strength) / (exposure + strength / mean) for a rate; (min(value; exposure) + strength * mean) / (exposure + strength) for a share; value / exposure without a prior, at most 1 per days_due; then ln(1 + x) where the transform is log1p"),
        ("2", "distance = (steadied - median) / spread, cut at -3 and 3, turned where less is better"),
        ("3", "composite of a month = sum of weight * distance over what has a value; reported = weight with a value / weight that applies"),
        ("4", "left over = composite - mean_of_all - expected; month weight = counted * reported"),
        ("5", "own_mean = sum(month weight * left over) / sum(month weight); own_precision = months_worth * sum(month weight) / month_variance"),
        ("6", "doubt = others_variance + 1 / own_precision; variance = 1 / (1 / post_variance + 1 / doubt)"),
        ("7", "effect = variance * (own_mean - others_mean) / doubt; score = 50 + 10 * effect / post_deviation"),
    ];

    public static string Of(ScoreMarts marts, SecretaryScore score, string span)
    {
        var lines = new List<string> { "section,period,item,quantity,value" };
        void Add(string section, string period, string item, string quantity, object? value) =>
            lines.Add(string.Join(',', new[] { section, period, item, quantity, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "" }.Select(CsvText.Of)));

        Add("method", "", "", "version", Method);
        foreach (var (step, words) in Steps)
        {
            Add("method", "", step, "step", words);
        }

        var policy = marts.Policy();
        Add("policy", "", "", "version", policy.Version);
        Add("policy", "", "", "approved_by", policy.ApprovedBy.Zh);
        Add("policy", "", "", "made_up", policy.IsSample);
        Add("policy", "", "", "post_deviation", policy.PostDeviation);
        foreach (var indicator in marts.Indicators())
        {
            foreach (var (quantity, value) in indicator.Quantities)
            {
                Add("indicator", "", indicator.Code, quantity, value);
            }
        }

        Post(Add, marts, score, span);
        return Sealed(lines);
    }

    private static void Post(Action<string, string, string, string, object?> add, ScoreMarts marts, SecretaryScore score, string span)
    {
        foreach (var (quantity, value) in new (string, object?)[] { ("secretary", score.Secretary), ("county", score.County), ("org_unit", score.OrgUnit), ("span", span), ("state", score.State) })
        {
            add("post", "", "", quantity, value);
        }

        foreach (var input in marts.Inputs(score, span))
        {
            foreach (var (quantity, value) in new (string, object?)[] { ("state", input.State), ("value", input.Value), ("exposure", input.Exposure), ("steadied", input.Steadied), ("distance", input.Distance) })
            {
                add("input", input.Period, input.Indicator, quantity, value);
            }
        }

        foreach (var month in marts.Months(score, span))
        {
            foreach (var (quantity, value) in new (string, object?)[] { ("counted", month.Counted), ("month_weight", month.Weight), ("composite", month.Composite), ("mean_of_all", month.MeanOfAll), ("expected", month.Expected) })
            {
                add("month", month.Period, "", quantity, value);
            }
        }

        foreach (var (quantity, value) in new (string, object?)[]
        {
            ("post_variance", marts.Fact(span, "post_variance")), ("month_variance", marts.Fact(span, "month_variance")), ("months_worth", score.MonthsWorth),
            ("others_mean", score.OthersMean), ("others_variance", score.OthersVariance), ("own_mean", score.OwnMean), ("own_precision", score.OwnPrecision),
        })
        {
            add("model", "", "", quantity, value);
        }

        foreach (var (quantity, value) in new (string, object?)[] { ("effect", score.Effect), ("score", score.Score), ("score_low", score.Low), ("score_high", score.High) })
        {
            add("result", "", "", quantity, value);
        }
    }

    /// <summary>The SHA-256 of an export, from its last line: reviews and contests name the sheet they are about by it.</summary>
    public static string HashOf(string export) => export.TrimEnd().Split('\n')[^1].Split(',')[^1];

    private static string Sealed(List<string> lines)
    {
        var text = string.Concat(lines.Select(line => line + "\n"));
        return $"{text}hash,,,sha256,{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}\n";
    }
}
