using Analytics.Reports.Figures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Tests.Figures;

public sealed class FigureTextTests
{
    [TestCase("unit", 639, 639, 639, "639盏", "639 lamps")]
    [TestCase("unit", 0, 0, 0, "0盏", "0 lamps")]
    [TestCase("unit", 5100, 5100, 5200, "5,100盏（5,100–5,200）", "5,100 lamps (5,100–5,200)")]
    [TestCase("unit", 823, 823, null, "823盏（不低于823）", "823 lamps (at least 823)")]
    [TestCase("unit", 823, null, 823, "823盏（不超过823）", "823 lamps (at most 823)")]
    [TestCase("yuan", 321_000_000, 321_000_000, 324_000_000, "3.21亿盏（3.21–3.24）", "321 million lamps (321–324)")]
    [TestCase("yuan", 89_270_000, 89_270_000, 89_270_000, "8,927万盏", "89.27 million lamps")]
    [TestCase("yuan", 300_000_000, 300_000_000, 300_000_100, "3亿盏（3–3.000001）", "300 million lamps (300–300.0001)")]
    [TestCase("mu", 228_000, 228_000, 228_000, "22.8万盏", "228,000 lamps")]
    [TestCase("yuan", 9_999, 9_999, 9_999, "9,999盏", "9,999 lamps")]
    public void Exact_numbers_stand_bare_and_doubtful_ones_with_their_interval(string unit, double value, double? low, double? high, string zh, string en)
    {
        var figure = Of(unit, (decimal)value) with { Low = (decimal?)low, High = (decimal?)high };

        Assert.That(FigureText.WithUnit(figure, "zh"), Is.EqualTo(zh));
        Assert.That(FigureText.WithUnit(figure, "en"), Is.EqualTo(en));
    }

    [TestCase(87_927_274, 87_927_274, null, "不少于8,792万盏", "at least 87.92 million lamps")]
    [TestCase(87_921_274, null, 87_921_274, "不超过8,793万盏", "at most 87.93 million lamps")]
    public void A_bound_is_said_rounded_away_from_what_it_bounds(double value, double? low, double? high, string zh, string en)
    {
        var figure = Of("yuan", (decimal)value) with { Low = (decimal?)low, High = (decimal?)high };

        Assert.That(FigureText.Said(figure, "zh"), Is.EqualTo(zh));
        Assert.That(FigureText.Said(figure, "en"), Is.EqualTo(en));
    }

    [Test]
    public void A_share_shows_numerator_and_denominator()
    {
        var figure = Of("share", 70m / 770) with { Numerator = 70, Denominator = 770 };

        Assert.That(FigureText.WithUnit(figure, "zh"), Is.EqualTo("9.1%（70/770）"));
        Assert.That(FigureText.Number(Of("share", 0.756m) with { Numerator = 320_921_633, Denominator = 424_422_189 }, "zh"), Is.EqualTo("75.6%（3.21亿/4.24亿）"));
        Assert.That(FigureText.WithUnit(figure with { Low = 0.072m, High = 0.113m }, "en"), Is.EqualTo("9.1% (7.2%–11.3%; 70/770)"));
    }

    [TestCase(FigureState.NotReported, "〔未报〕", "[nr]")]
    [TestCase(FigureState.NotCollected, "〔未采〕", "[nc]")]
    [TestCase(FigureState.NotApplicable, "〔不适用〕", "[na]")]
    [TestCase(FigureState.Withheld, "〔不公开〕", "[wh]")]
    [TestCase(FigureState.NoEntries, "〔无记录〕", "[no]")]
    public void What_is_missing_has_a_mark_and_is_never_nought(FigureState state, string zh, string en)
    {
        var figure = Of("unit", 0) with { State = state, Value = null, Low = null, High = null };

        Assert.That(FigureText.WithUnit(figure, "zh"), Is.EqualTo(zh));
        Assert.That(FigureText.WithUnit(figure, "en"), Is.EqualTo(en));
    }

    [TestCase(5, 5, 5, "exact")]
    [TestCase(5, 5, 6, "over")]
    [TestCase(5, 4, 5, "nearly")]
    [TestCase(5, 4, 6, "about")]
    [TestCase(5, 5, null, "at_least")]
    [TestCase(5, null, 5, "at_most")]
    public void The_qualifier_follows_from_the_interval(double value, double? low, double? high, string qualifier) =>
        Assert.That((Of("unit", (decimal)value) with { Low = (decimal?)low, High = (decimal?)high }).Qualifier, Is.EqualTo(qualifier));

    private static Figure Of(string unit, decimal value)
    {
        var words = new Bilingual("路灯", "Lamps");
        var indicator = new Indicator("INF_LAMPS", "infrastructure", words, words, unit, new("盏", "lamps"), "sum", "infrastructure", "year", 1);
        return new(new("INF_LAMPS", "230500", "all", "2016"), indicator, new("230500", words, "city", 0), FigureState.Stated) { Value = value, Low = value, High = value };
    }
}
