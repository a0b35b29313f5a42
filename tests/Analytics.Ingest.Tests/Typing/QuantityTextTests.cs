using Analytics.Ingest.Typing;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Tests.Typing;

public sealed class QuantityTextTests
{
    [TestCase("92.5分", 92.5)]
    [TestCase("92.5", 92.5)]
    public void A_score_is_in_points_and_not_in_hundredths_of_a_yuan(string text, decimal points)
    {
        Assert.That(QuantityText.Parse(text, "point").Quantity, Is.EqualTo(Quantity.Exactly(points, "point")));
        Assert.That(QuantityText.Parse("50分", "yuan").Quantity?.Value, Is.EqualTo(0.5m));
    }

    [TestCase("800余个", "800 [800, 900) over item")]
    [TestCase("1330多公里", "1330 [1330, 1340) over km")]
    [TestCase("26000余人", "26000 [26000, 27000) over person")]
    [TestCase("5000余万元", "50000000 [50000000, 60000000) over yuan")]
    [TestCase("3亿多元", "300000000 [300000000, 400000000) over yuan")]
    [TestCase("3.3万余份", "33000 [33000, 34000) over item")]
    [TestCase("200多余次", "200 [200, 300) over event")]
    [TestCase("百余万元", "1000000 [1000000, 2000000) over yuan")]
    [TestCase("10余万", "100000 [100000, 200000) over ")]
    [TestCase("二十几万", "200000 [200000, 300000) over ")]
    [TestCase("三年多", "3 [3, 4) over year")]
    [TestCase("1亿3千多万元", "130000000 [130000000, 140000000) over yuan")]
    [TestCase("约800余个", "800 [800, 900) over item")]
    [TestCase("近百", "100 [90, 100) nearly ")]
    [TestCase("近4万人", "40000 [36000, 40000) nearly person")]
    [TestCase("近百余人", "100 [90, 200) about person")]
    [TestCase("千元以上", "1000 [1000, ∞) at_least yuan")]
    [TestCase("不低于50人", "50 [50, ∞) at_least person")]
    [TestCase("至少三个", "3 [3, ∞) at_least item")]
    [TestCase("超过20万元", "200000 [200000, ∞) at_least yuan")]
    [TestCase("不足100户", "100 [0, 100) at_most household")]
    [TestCase("50万元以下", "500000 [0, 500000) at_most yuan")]
    [TestCase("约3.5万元", "35000 [34500, 35500) about yuan")]
    [TestCase("300人左右", "300 [250, 350) about person")]
    [TestCase("大约二十来个", "20 [15, 25) about item")]
    [TestCase("四五万元", "45000 [40000, 50000) about yuan")]
    [TestCase("3-5万", "40000 [30000, 50000) about ")]
    [TestCase("三至五个", "4 [3, 5) about item")]
    [TestCase("3万元～5万元", "40000 [30000, 50000) about yuan")]
    [TestCase("一两万元", "15000 [10000, 20000) about yuan")]
    [TestCase("一两个", "1.5 [1, 2) about item")]
    [TestCase("50人以上100人以下", "75 [50, 100) about person")]
    [TestCase("十五六亩", "15.5 [15, 16) about mu")]
    [TestCase("上百人", "100 [100, ∞) at_least person")]
    [TestCase("60+", "60 [60, ∞) at_least ")]
    [TestCase("约占30%", "0.3 [0.25, 0.35) about share")]
    [TestCase("约种植300亩", "300 [250, 350) about mu")]
    [TestCase("不到一半", "0.5 [0, 0.5) at_most share")]
    [TestCase("-800余元", "-800 [-900, -800) over yuan")]
    public void A_qualifier_is_an_interval(string text, string expected) => Assert.That(Shown(text), Is.EqualTo(expected));

    [TestCase("３０", "30 exact ")]
    [TestCase("1,234,567.5", "1234567.5 exact ")]
    [TestCase("1234,5678", "12345678 exact ")]
    [TestCase("1 234 567", "1234567 exact ")]
    [TestCase("(1,234.50)", "-1234.5 exact ")]
    [TestCase("（300）", "-300 exact ")]
    [TestCase("-12.5", "-12.5 exact ")]
    [TestCase("1.2E+05", "120000 exact ")]
    [TestCase("1.2×10^5元", "120000 exact yuan")]
    [TestCase("¥30万", "300000 exact yuan")]
    [TestCase("人民币叁拾万元整", "300000 exact yuan")]
    [TestCase("三千三百八十元五角八分", "3380.58 exact yuan")]
    [TestCase("2块5", "2.5 exact yuan")]
    [TestCase("10万美元", "100000 exact usd")]
    [TestCase("$100", "100 exact usd")]
    [TestCase("25%", "0.25 exact share")]
    [TestCase("百分之九十一点二", "0.912 exact share")]
    [TestCase("5‰", "0.005 exact share")]
    [TestCase("三成", "0.3 exact share")]
    [TestCase("2公顷", "30 exact mu")]
    [TestCase("１.５平方公里", "2250 exact mu")]
    [TestCase("500米", "0.5 exact km")]
    [TestCase("12里", "6 exact km")]
    [TestCase("12千米", "12 exact km")]
    [TestCase("50千瓦", "50 exact kw")]
    [TestCase("三百斤", "150 exact kg")]
    [TestCase("2吨", "2000 exact kg")]
    [TestCase("十五斤半", "7.75 exact kg")]
    [TestCase("叁拾", "30 exact ")]
    [TestCase("廿五户", "25 exact household")]
    [TestCase("兩千四百五十戶", "2450 exact household")]
    [TestCase("639盏", "639 exact unit")]
    [TestCase("7400人次", "7400 exact person_time")]
    [TestCase("21台套", "21 exact unit")]
    [TestCase("无", "0 exact ")]
    [TestCase("0", "0 exact ")]
    [TestCase("大豆8.3万亩", "83000 exact mu")]
    [TestCase("五个行政村", "5 exact item")]
    [TestCase("30万元（含贷款）", "300000 exact yuan")]
    [TestCase("30(万元)", "300000 exact yuan")]
    [TestCase("一两", "0.05 exact kg")]
    [TestCase("10公里500米", "10.5 exact km")]
    [TestCase("3斤2两", "1.6 exact kg")]
    [TestCase("15亩3分", "15.3 exact mu")]
    [TestCase("两美元又三美分", "2.03 exact usd")]
    [TestCase("打对折", "0.5 exact share")]
    [TestCase("80公里/小时", "80 exact km_per_hour")]
    [TestCase("一个半月", "1.5 exact month")]
    [TestCase("1.5倍", "1.5 exact times")]
    [TestCase("1亿2300人", "100002300 exact person")]
    [TestCase("三口井", "3 exact unit")]
    [TestCase("200余人（次）", "200 [200, 300) over person_time")]
    [TestCase("共计56项", "56 exact item")]
    public void A_number_is_read_in_its_base_unit(string text, string expected) => Assert.That(Shown(text), Is.EqualTo(expected));

    [TestCase("三会一课", "quantity.not_a_quantity")]
    [TestCase("千方百计", "quantity.not_a_quantity")]
    [TestCase("最后一公里", "quantity.not_a_quantity")]
    [TestCase("四议两公开", "quantity.not_a_quantity")]
    [TestCase("三家乡", "quantity.not_a_quantity")]
    [TestCase("三涧堡", "quantity.not_a_quantity")]
    [TestCase("八吉村", "quantity.not_a_quantity")]
    [TestCase("万应慧", "quantity.not_a_quantity")]
    [TestCase("张三", "quantity.not_a_quantity")]
    [TestCase("赵六斤", "quantity.not_a_quantity")]
    [TestCase("百姓", "quantity.not_a_quantity")]
    [TestCase("百万振兴", "quantity.not_a_quantity")]
    [TestCase("千畝大棚", "quantity.not_a_quantity")]
    [TestCase("八一村", "quantity.not_a_quantity")]
    [TestCase("三家店", "quantity.not_a_quantity")]
    [TestCase("万元", "quantity.not_a_quantity")]
    [TestCase("5月", "quantity.not_a_quantity")]
    [TestCase("3+2", "quantity.not_a_quantity")]
    [TestCase("下降5%", "quantity.not_a_quantity")]
    [TestCase("未到位30万元", "quantity.not_a_quantity")]
    [TestCase("100元/人", "quantity.not_a_quantity")]
    [TestCase("12号楼", "quantity.not_a_quantity")]
    [TestCase("万", "quantity.not_a_quantity")]
    [TestCase("元整", "quantity.not_a_quantity")]
    [TestCase("零点", "quantity.not_a_quantity")]
    [TestCase("负十一十二", "quantity.not_a_quantity")]
    [TestCase("2016年5月12日", "quantity.not_a_quantity")]
    [TestCase("2016-05-12", "quantity.not_a_quantity")]
    [TestCase("30万元和5户", "quantity.not_a_quantity")]
    [TestCase("1O0", "quantity.not_a_quantity")]
    [TestCase("第一书记", "quantity.ordinal")]
    [TestCase("第3名", "quantity.ordinal")]
    [TestCase("数十人", "quantity.unstated")]
    [TestCase("几个", "quantity.unstated")]
    [TestCase("xx万元", "quantity.unstated")]
    [TestCase("1,23", "quantity.wrong_groups")]
    [TestCase("12 34", "quantity.wrong_groups")]
    [TestCase("3万45", "quantity.ambiguous")]
    [TestCase("一千五万元", "quantity.ambiguous")]
    [TestCase("17-8万", "quantity.ambiguous")]
    [TestCase("99999999999999999999999999999999", "quantity.too_large")]
    [TestCase("#REF!", "quantity.excel_error")]
    [TestCase("同上", "quantity.ditto")]
    public void What_only_looks_like_a_number_is_refused_by_name(string text, string rule)
    {
        var reading = QuantityText.Parse(text);
        Assert.That(reading.Quantity, Is.Null);
        Assert.That(reading.Issue?.Rule, Is.EqualTo(rule));
        Assert.That(reading.Issue?.Message.Zh, Does.Contain(text));
    }

    [TestCase("/", MissingState.NotApplicable)]
    [TestCase("—", MissingState.NotApplicable)]
    [TestCase("——", MissingState.NotApplicable)]
    [TestCase("－", MissingState.NotApplicable)]
    [TestCase("无此项", MissingState.NotApplicable)]
    [TestCase(" 不適用 ", MissingState.NotApplicable)]
    [TestCase("保密", MissingState.Withheld)]
    [TestCase("***", MissingState.Withheld)]
    [TestCase("未统计", MissingState.NotCollected)]
    [TestCase("（不统计）", MissingState.NotCollected)]
    public void A_stated_absence_is_neither_zero_nor_blank(string text, MissingState state) =>
        Assert.That(QuantityText.Parse(text, "yuan"), Is.EqualTo(new QuantityReading(null, null, state, null)));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("   ")]
    [TestCase("\u3000\u200B")]
    public void A_blank_is_not_reported(string? text) => Assert.That(QuantityText.Parse(text), Is.EqualTo(default(QuantityReading)));

    [TestCase("30", 10_000, "300000 exact yuan", null)]
    [TestCase("三十", 10_000, "300000 exact yuan", null)]
    [TestCase("30余", 10_000, "300000 [300000, 400000) over yuan", null)]
    [TestCase("300000元", 10_000, "300000 exact yuan", null)]
    [TestCase("30万元", 10_000, "300000 exact yuan", null)]
    [TestCase("30万", 10_000, "300000 exact yuan", "quantity.own_scale")]
    [TestCase("12公里", 10_000, null, "quantity.unit_mismatch")]
    [TestCase("1万美元", 1, null, "quantity.unit_mismatch")]
    [TestCase("1/2", 1, null, "quantity.fraction")]
    public void A_unit_in_the_cell_overrides_the_header(string text, int scale, string? expected, string? rule)
    {
        var reading = QuantityText.Parse(text, "yuan", scale);
        Assert.That(reading.Quantity is { } quantity ? Shown(quantity) : null, Is.EqualTo(expected));
        Assert.That(reading.Issue?.Rule, Is.EqualTo(rule));
    }

    [TestCase("50人次", "person", "quantity.unit_mismatch")]
    [TestCase("50人", "person_time", "quantity.unit_mismatch")]
    [TestCase("50户", "person", "quantity.unit_mismatch")]
    [TestCase("50个", "person_time", "quantity.unit_mismatch")]
    [TestCase("50名", "person", null)]
    [TestCase("50个", "household", null)]
    [TestCase("50个", "unit", null)]
    [TestCase("50项", "unit", "quantity.other_counter")]
    public void Persons_and_person_times_are_never_mixed_but_measure_words_may_differ(string text, string expected, string? rule)
    {
        var reading = QuantityText.Parse(text, expected);
        Assert.That(reading.Issue?.Rule, Is.EqualTo(rule));
        Assert.That(reading.Quantity?.Unit, Is.EqualTo(rule == "quantity.unit_mismatch" ? null : expected));
    }

    [TestCase("五月新修道路约12公里，群众满意", "12 [11.5, 12.5) about km")]
    [TestCase("因修路12公里投资30万元", null)]
    [TestCase("因故没有向上争取到资金30万元用于修路", null)]
    public void The_one_amount_of_a_sentence_needs_a_reason(string text, string? expected)
    {
        var reading = QuantityText.Parse(text);
        Assert.That(reading.Quantity is { } quantity ? Shown(quantity) : null, Is.EqualTo(expected));
        Assert.That(reading.Issue?.Severity, Is.EqualTo(expected is null ? Severity.Refuse : Severity.Explain));
    }

    [TestCase("每户补贴500元")]
    [TestCase("人均收入12000元")]
    public void An_amount_for_each_of_several_needs_a_reason(string text) =>
        Assert.That(QuantityText.Parse(text, "yuan").Issue, Is.Not.Null.With.Property("Rule").EqualTo("quantity.rate").And.Property("Severity").EqualTo(Severity.Explain));

    [Test]
    public void A_plain_number_costs_no_allocation()
    {
        QuantityText.Parse("1234.5", "yuan");
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 1000; round++)
        {
            QuantityText.Parse("1234.5", "yuan", 10_000m);
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1000));
    }

    private static string Shown(string text) =>
        QuantityText.Parse(text) is { Quantity: { } quantity } ? Shown(quantity) : QuantityText.Parse(text).Issue?.Rule ?? "absent";

    private static string Shown(Quantity quantity) => quantity.Qualifier == Qualifier.Exact
        ? $"{quantity.Value} {QuantityView.Key(quantity.Qualifier)} {quantity.Unit}"
        : $"{quantity.Value} [{quantity.Low}, {(quantity.High is { } high ? $"{high}" : "∞")}) {QuantityView.Key(quantity.Qualifier)} {quantity.Unit}";
}
