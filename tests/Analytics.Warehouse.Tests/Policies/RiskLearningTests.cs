namespace Analytics.Warehouse.Tests.Policies;

/// <summary>What happens once there are years to learn from: on villages whose driving forces are known, because they were planted.</summary>
[FixtureLifeCycle(LifeCycle.SingleInstance)]
[Parallelizable(ParallelScope.Self)]
public sealed class RiskLearningTests
{
    private const int Last = 2016;
    private static readonly string Policy = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "policy", "risk.yml")).Replace("capacity: 25", "capacity: 80");
    private PlantedRisk _planted = null!;

    [OneTimeSetUp]
    public void Plant() => _planted = new PlantedRisk(Last, Policy).Estimated();

    [OneTimeTearDown]
    public void Remove() => _planted.Dispose();

    [Test]
    public void The_rule_decides_until_there_is_enough_to_learn_from_and_then_the_model()
    {
        var decided = _planted.Rows("select list_period, decided_by, label_years from core.int_risk_models order by list_period");

        Assert.That(decided.Take(6), Is.EqualTo(new[] { "2006-Q4|rule|", "2007-Q4|rule|", "2008-Q4|rule|2006", "2009-Q4|rule|2006 2007", "2010-Q4|rule|2006 2007 2008", "2011-Q4|model|2006 2007 2008 2009" }));
        Assert.That(decided[^1], Is.EqualTo("2017-Q1|model|2006 2007 2008 2009 2010 2011 2012 2013 2014"));
        Assert.That(_planted.Rows("select refusals_zh from core.int_risk_models where list_period = '2008-Q4'")[0], Does.Match(@"^知道结果的年份只有1年，至少要3年。\n已知下降的村只有\d+个，至少要300个。$"));
    }

    [Test]
    public void A_model_that_decides_has_passed_its_gates_on_a_year_it_never_saw()
    {
        var models = _planted.Engine.Query(
            "select test_year, model_year, calibration_error::double - calibration_by_chance::double, brier_skill::double, precision_share::double, rule_precision_share::double, county_precision_share::double, base_share::double from core.int_risk_models where decided_by = 'model'",
            row => Enumerable.Range(0, row.FieldCount).Select(at => Convert.ToDouble(row.GetValue(at), System.Globalization.CultureInfo.InvariantCulture)).ToArray());
        TestContext.Out.WriteLine(string.Join('\n', _planted.Rows("select list_period, test_year, auc, precision_share, rule_precision_share, county_precision_share, persistence_precision_share, base_share, calibration_error, brier_skill, drift, drift_column, refusals_en from core.int_risk_models where test_year is not null order by list_period")));

        Assert.That(models, Is.Not.Empty);
        using (Assert.EnterMultipleScope())
        {
            foreach (var model in models)
            {
                Assert.That(model[0], Is.EqualTo(model[1] - 2), "the newest year whose label is known");
                Assert.That(model[2], Is.LessThanOrEqualTo(0.02));
                Assert.That(model[3], Is.GreaterThan(0));
                Assert.That(model[4], Is.GreaterThanOrEqualTo(model[5]).And.GreaterThanOrEqualTo(model[6]));
                Assert.That(model[4], Is.GreaterThan(2 * model[7]));
            }
        }
    }

    [Test]
    public void Its_list_finds_villages_that_truly_decline()
    {
        var listed = _planted.Engine.Query("select org_unit_code from marts.risk_list where list_period = '2015-Q4' and to_visit <> 'no'", row => row.GetString(0));

        Assert.That(listed, Has.Count.EqualTo(80));
        Assert.That(listed.Average(village => _planted.Truth[(village, 2015)] ? 1.0 : 0), Is.GreaterThanOrEqualTo(0.3), "three times the base rate of a tenth");
    }

    [Test]
    public void A_village_is_told_its_chance_its_reasons_and_what_would_change_it()
    {
        var first = _planted.Rows("select points, band, chance > 0.1, reasons_up_zh, reasons_down_en, change_zh from marts.risk_list where list_period = '2015-Q4' order by place limit 1")[0].Split('|');

        Assert.That(first[..3], Is.EqualTo(new[] { "", "", "true" }), "a chance, no points");
        Assert.That(first[3], Does.Match("空岗月数：\\d+（同类村中位数0）"));
        Assert.That(first[5], Does.Match("尽快补派第一书记（空岗月数到0，概率由[\\d.]+%降到[\\d.]+%）"));
        Assert.That(_planted.Rows("select count(*) from marts.risk_list where list_period = '2015-Q4' and change_zh like '%贫困户%'"), Is.EqualTo(new[] { "0" }), "what nobody can change is not advised");
    }

    [Test]
    public void Past_lists_are_tested_on_what_became_of_them()
    {
        var tested = _planted.Rows("select list_period, decided_by, outcomes_known, declined > 0, precision_share between precision_worst_share and precision_best_share, precision_share > 1.5 * declined / outcomes_known from marts.risk_backtest where list_period in ('2012-Q4', '2014-Q4', '2015-Q4') order by list_period");

        Assert.That(tested, Is.EqualTo(new[] { "2012-Q4|model|1600|true|true|true", "2014-Q4|model|1600|true|true|true", "2015-Q4|model|0|||" }), "a label of 2015 needs the books of 2017");
    }

    [Test]
    public void Groups_too_small_are_named_and_not_compared()
    {
        var types = _planted.Rows("select group_code, finding, villages, listed_share is null from marts.risk_groups where list_period = '2015-Q4' and group_kind = 'village_type' order by all");

        Assert.That(types[^1], Is.EqualTo("poor|alike|32|false").Or.EqualTo("poor|differs|32|false"));
        Assert.That(_planted.Rows("select distinct finding from marts.risk_groups where villages < 30"), Is.SubsetOf(new[] { "not_enough_evidence" }));
    }

    [Test]
    public void The_card_says_how_well_it_does_where_it_fails_and_what_it_is_not_for()
    {
        var card = string.Join('\n', _planted.Rows("select label_zh, text_zh from marts.risk_model_card order by line_no"));

        Assert.That(card, Does.Contain("由什么判定|模型").And.Contain("检验|2014年1600村（没有用于学习）").And.Contain("不得用于|考核").And.Contain("形状|空岗月数").And.Contain("填报误差"));
    }

    [Test]
    public void What_came_later_changes_no_earlier_model_and_the_same_tables_give_the_same_bytes()
    {
        using var shorter = new PlantedRisk(2013, Policy).Estimated();
        const string Models = "select * from core.int_risk_models where list_period <= '2013-Q4' order by list_period";

        Assert.That(shorter.Rows(Models), Is.EqualTo(_planted.Rows(Models)));
    }

    [Test]
    public void A_world_that_moved_falls_back_to_the_rule_and_says_so()
    {
        using var moved = new PlantedRisk(2012, Policy, shift: 0.6).Estimated();

        Assert.That(moved.Rows("select list_period, decided_by from core.int_risk_models order by list_period").TakeLast(2), Is.EqualTo(new[] { "2012-Q4|model", "2013-Q1|rule" }));
        Assert.That(moved.Rows("select refusals_zh from core.int_risk_models where list_period = '2013-Q1'")[0], Does.Match("“项目资金到位率”的分布与学习时相差太大（PSI [\\d.]+）"));
        Assert.That(moved.Rows("select distinct decided_by, chance is null from marts.risk_list where list_period = '2013-Q1'"), Is.EqualTo(new[] { "rule|true" }));
    }

    [Test]
    public void Noisy_reports_are_not_learned_from()
    {
        using var noisy = new PlantedRisk(2012, Policy.Replace("kind: smoothed_growth", "kind: reported_growth"), noise: 0.15).Estimated();

        Assert.That(noisy.Rows("select decided_by, refusals_zh from core.int_risk_models order by list_period desc limit 1")[0], Does.StartWith("rule|").And.Contain("会把填报误差当成规律"));
    }
}
