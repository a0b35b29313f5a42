namespace Analytics.Ingest.Tests.Receiving;

/// <summary>Half-year appraisals: the half in the title, weights in per cent, rules over all the lines of a post.</summary>
public sealed class AppraisalsTests
{
    private const string Header = "乡镇,单位类别,派驻单位,人员编号,姓名,评价主体,权重（%）,得分（分）,有效票数,应发票数,考核等次,是否公示";

    [Test]
    public void The_half_in_the_title_is_its_closing_month_and_per_cent_a_share()
    {
        using var home = new SampleHome();
        Send(home, "福利镇,行政村,安邦村委会,A1,样例甲,乡镇党委,30,88,/,/,称职,是", "福利镇,行政村,安邦村委会,A1,样例甲,群众评议,70,80.5分,30,40,称职,是");

        home.Receive();

        Assert.That(home.Entries("period, rater, weight, score, ballots_cast, grade", "appraisals"), Is.EqualTo(new[] { "2016-06|township|0.3000|88.0000||competent", "2016-06|villagers|0.7000|80.5000|30.0000|competent" }));
    }

    [Test]
    public void Weights_that_do_not_make_one_send_back_every_line_of_the_post()
    {
        using var home = new SampleHome();
        Send(
            home,
            "福利镇,行政村,安邦村委会,A1,样例甲,乡镇党委,50,88,/,/,称职,是", "福利镇,行政村,安邦村委会,A1,样例甲,群众评议,70,80,30,40,称职,是",
            "福利镇,行政村,永安村委会,A2,样例乙,乡镇党委,30,88,/,/,称职,是", "福利镇,行政村,永安村委会,A2,样例乙,群众评议,70,80,30,40,称职,是");

        home.Receive();

        Assert.That(home.Rules(), Is.EqualTo(new[] { "appraisals.weights_make_one refuse 3 50", "appraisals.weights_make_one refuse 4 70" }));
        Assert.That(home.Entries("secretary_code", "appraisals"), Is.EqualTo(new[] { "A2", "A2" }));
    }

    [Test]
    public void A_grade_above_its_score_waits_for_a_reason_and_enters_with_one()
    {
        using var home = new SampleHome();
        Send(home, "福利镇,行政村,安邦村委会,A1,样例甲,乡镇党委,100,88,/,/,优秀,是");
        using var explained = new SampleHome();
        explained.Send(SampleHome.Jixian, "考核.csv", $"第一书记半年考核台账（2016年上半年）\n{Header},备注\n福利镇,行政村,安邦村委会,A1,样例甲,乡镇党委,100,88,/,/,优秀,是,防汛抢险立功，经县委研究\n");

        home.Receive();
        explained.Receive();

        Assert.That(home.Rules(), Is.EqualTo(new[] { "appraisals.grade_fits_the_score explain 3 优秀" }));
        Assert.That(home.Entries("secretary_code", "appraisals"), Is.Empty);
        Assert.That(explained.Entries("secretary_code, grade", "appraisals"), Is.EqualTo(new[] { "A1|excellent" }));
    }

    [Test]
    public void A_half_year_ledger_does_not_close_in_May()
    {
        using var home = new SampleHome();
        home.Send(SampleHome.Jixian, "考核.csv", $"第一书记半年考核台账（2016年5月）\n{Header}\n福利镇,行政村,安邦村委会,A1,样例甲,乡镇党委,100,88,/,/,称职,是\n");

        home.Receive();

        Assert.That(home.Rules(), Is.EqualTo(new[] { "appraisals.half_closes refuse 3 安邦村委会" }));
    }

    private static void Send(SampleHome home, params string[] rows) =>
        home.Send(SampleHome.Jixian, "考核.csv", $"第一书记半年考核台账（2016年上半年）\n{Header}\n{string.Join('\n', rows)}\n");
}
