using System.Globalization;
using Analytics.Vocabulary;
using Analytics.Warehouse.Appraisals;

namespace Analytics.Reports.Scores;

/// <summary>The words for states, bands and intervals of scores, the same on the screen and in print.</summary>
public static class ScoreWords
{
    /// <summary>What a score is and is not; stands on every page that shows one.</summary>
    public static Bilingual Estimand { get; } = new(
        "评分说的是：在本任期内，与同县、同月、条件相近的村由一般的第一书记任职相比，该村各项工作高出或低于多少。这是统计上的关联，不是因果证明，不能单独作为奖惩依据。",
        "A score says how much better or worse a village did during this post than would be expected of such a village, in this county and these months, with the average secretary sent to such villages. It is an association, no proof of cause, and never decides alone.");

    public static Bilingual MadeUp { get; } = new("评价办法是为演示程序而虚构的，无人批准。", "The policy is made up to show the program: nobody approved it.");

    public static Bilingual State(string state) => state switch
    {
        "scored" => new("有评分", "scored"),
        "outside_policy" => new("不评：不在评价办法范围内", "no score: the policy does not cover such posts"),
        "before_policy" => new("不评：评价办法尚未施行", "no score: the policy was not yet in force"),
        "too_few_posts" => new("不足以评价：可评的岗位太少", "not enough to say: too few posts can be scored"),
        "too_short" => new("不足以评价：计入的月份太少", "not enough to say: too few months count"),
        "not_reported" => new("不足以评价：填报的月份太少", "not enough to say: too few months were reported"),
        "no_difference" => new("不足以评价：各岗位之间的差别没有超出偶然", "not enough to say: posts differ no more than chance makes them"),
        "one_of_a_kind" => new("不足以评价：没有可比的对象", "not enough to say: there is nothing to compare with"),
        "levels_are_one" => new("不足以评价：每村只有一任，分不清是村还是人", "not enough to say: each village had one secretary throughout, so place and person cannot be told apart"),
        "nothing_repeated" => new("不足以评价：每个岗位只有一个月，分不清偶然", "not enough to say: no post has a second month, so chance cannot be told apart"),
        "no_variation" => new("不足以评价：所有数值都一样", "not enough to say: all values are alike"),
        "covariates_overlap" => new("不足以评价：扣除的基础条件互相重叠", "not enough to say: what is taken out overlaps"),
        _ => new("不足以评价：行数太少", "not enough to say: too few rows"),
    };

    /// <summary>What a screen asks about.</summary>
    public static Bilingual Screen(string screen) => screen switch
    {
        "copies" => new("同月几个村整行相同", "lines alike in several villages of a month"),
        "too_even" => new("计数过于均匀", "counts too even to be counts"),
        "last_digits" => new("尾数分布异常", "last digits as people make them up"),
        "silence" => new("情况差时不报", "silence when things go badly"),
        "jumps" => new("季度数量突变", "a quarter that changed as no other"),
        "handover" => new("交接处断裂", "a break just at a handover"),
        "corrections" => new("更正只朝一边", "corrections all one way"),
        "heaping" => new("恰好达标过多", "crowding just at the target"),
        _ => new("与条件相近的村悬殊", "far from the villages most like it"),
    };

    public static Bilingual Information(string? information) => information switch
    {
        "fair" => new("依据尚可", "fair"),
        "limited" => new("依据有限", "limited"),
        "too_little" => new("依据不足", "too little information"),
        _ => new("", ""),
    };

    public static Bilingual Band(string band) => band switch
    {
        "excellent" => new("优秀", "excellent"),
        "competent" => new("称职", "competent"),
        "basically_competent" => new("基本称职", "basically competent"),
        _ => new("不称职", "not competent"),
    };

    /// <summary>The smallest set of bands that may be named; nothing where no grade may be spoken of, or where all four remain.</summary>
    public static Bilingual? Bands(SecretaryScore score) => score.BandLowest is { } low ? Bands(low, score.BandHighest!) : null;

    public static Bilingual? Bands(string lowest, string highest) => (lowest, highest) switch
    {
        ("not_competent", "excellent") => null,
        _ when lowest == highest => Band(lowest),
        _ => new($"{Band(lowest).Zh}至{Band(highest).Zh}", $"{Band(lowest).En} to {Band(highest).En}"),
    };

    /// <summary>Of a hundred, from the best: <c>第23至71位</c>; never one place.</summary>
    public static Bilingual Places(decimal low, decimal high)
    {
        var (best, worst) = PlacesOf(low, high);
        return best == worst ? new($"每100人中第{best}位前后", $"about {best} of 100") : new($"每100人中第{best}至{worst}位", $"{best} to {worst} of 100");
    }

    /// <summary>The best and the worst place of a hundred, 1 the best, of an interval of expected percentiles.</summary>
    public static (int Best, int Worst) PlacesOf(decimal low, decimal high) => (Place(1 - high), Place(1 - low));

    /// <summary>Points of T without decimals.</summary>
    public static string Points(decimal? value) => value is { } points ? decimal.Round(points, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture) : "–";

    /// <summary>Where the differences come from that scores are drawn in by: the span's own rows, and how surely they tell them. Nothing where nothing was estimated.</summary>
    public static Bilingual? Basis(ScoreMarts marts, string span)
    {
        if (marts.Fact(span, "post_variance_low") is not { } low || marts.Fact(span, "post_variance_high") is not { } high || marts.Fact(span, "post_variance") is not { } variance)
        {
            return null;
        }

        var (rows, several) = (Whole(marts.Fact(span, "rows")), Whole(marts.Fact(span, "villages_of_several_posts")));
        return new(
            $"岗位之间的差别（标准差 {Root(variance)}，90%区间 {Root(low)}–{Root(high)}）由本时段自己的 {rows} 个岗位月估计，含此前离任者的月份，不借用别的时段；人与村靠 {several} 个有过几任的村分开{(low == 0 ? "，单凭这些，没有差别也说得通" : "")}。各人的区间按这一个估计值给出，未计它本身的误差{(span.Length > 4 ? "；半年月份少，区间可能偏窄" : "")}。",
            $"How much posts differ (standard deviation {Root(variance)}, 90 % interval {Root(low)}–{Root(high)}) is estimated from this span's own {rows} months of posts, those who left before it among them, and borrowed from no other span; {several} villages that had several secretaries tell person from place{(low == 0 ? ", which alone would also allow for no difference at all" : "")}. Intervals rest on this one estimate and leave its own doubt out{(span.Length > 4 ? "; a half-year has few months, and they may be too narrow" : "")}.");
    }

    /// <summary>A chance in whole per cent; nothing of a score is certain, so neither all nor nought.</summary>
    public static string Chance(decimal? chance) => chance switch
    {
        null => "–",
        > 0.99m => ">99%",
        < 0.01m => "<1%",
        { } value => decimal.Round(100 * value, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture) + "%",
    };

    private static string Root(decimal variance) => Math.Sqrt((double)variance).ToString("0.000", CultureInfo.InvariantCulture);

    private static string Whole(decimal? count) => count?.ToString("0", CultureInfo.InvariantCulture) ?? "–";

    private static int Place(decimal share) => Math.Clamp((int)decimal.Floor(share * 100) + 1, 1, 100);
}
