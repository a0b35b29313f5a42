using Analytics.Warehouse.Marts;
using Analytics.Warehouse.Tests.Parts;

namespace Analytics.Warehouse.Tests.Policies;

/// <summary>Lists of a small home: half a year of a county where one village is in trouble, and the visits that came back.</summary>
[FixtureLifeCycle(LifeCycle.SingleInstance)]
[Parallelizable(ParallelScope.Self)]
public sealed class RiskListTests
{
    private const string Village1 = "'230521101001' as org_unit_code, 'village' as unit_kind";
    private const string Village2 = "'230521101002' as org_unit_code, 'village' as unit_kind";
    private const string Village4 = "'230502001002' as org_unit_code, 'village' as unit_kind";
    private FixtureHome _fixture = null!;
    private MartReader _marts = null!;

    [OneTimeSetUp]
    public void Build()
    {
        _fixture = new FixtureHome();
        using var models = new ModelsCopy();
        models.Change("policy/risk.yml", text => text.Replace("capacity: 25", "capacity: 1").Replace("fewest_known_share: 0.5", "fewest_known_share: 0.3"));
        for (var month = 1; month <= 9; month++)
        {
            var (period, received) = ($"2016-{month:00}", $"2016-{month + 1:00}-05T08:00:00Z");
            _fixture.Edition("posts", FixtureHome.CountyA, period, received, [Post(Village2, "A2"), .. month < 3 ? [Post(Village1, "A1")] : Array.Empty<string>()]);
            _fixture.Edition("projects", FixtureHome.CountyA, period, received, month > 1 ? [] : [Project(Village1, "P1", 100), Project(Village2, "P2", 380)]);
            _fixture.Edition("infrastructure", FixtureHome.CountyA, period, received, $"{Village2}, 'F{month}' as facility_code, 'lamp' as facility, 12 as amount, 'unit' as amount_unit");
            _fixture.Edition("monthly_work", FixtureHome.CountyA, period, received, $"{Village2}, 'A2' as secretary_code, 5 as problems_solved");
        }

        _fixture.Edition("posts", FixtureHome.DistrictB, "2016-09", "2016-10-05T08:00:00Z", Post(Village4, "B1"));
        // Too late for the list of the quarter: it must not be known to it.
        _fixture.Edition("projects", FixtureHome.CountyA, "2016-01", "2016-12-05T08:00:00Z", Project(Village1, "P1", 400), Project(Village2, "P2", 380));
        _fixture.Edition("risk_visits", FixtureHome.CountyA, "2016-09", "2016-12-20T08:00:00Z", $"{Village1}, date '2016-11-02' as visit_date, 'confirmed' as outcome, 'secretary' as need");
        var outcome = _fixture.Build(options: models.Options);
        Assert.That(outcome, Is.TypeOf<BuildOutcome.Built>(), () => outcome is BuildOutcome.Failed failed ? string.Join("\n", failed.Checks) : "");
        _marts = MartReader.Open(_fixture.Home, null);
    }

    [OneTimeTearDown]
    public void RemoveHome()
    {
        _marts.Dispose();
        _fixture.Dispose();
    }

    [Test]
    public void The_rule_counts_points_and_says_why()
    {
        var list = Rows("select org_unit_code, decided_by, place, points, coalesce(chance::varchar, '-'), band, to_visit from risk_list where list_period = '2016-Q3' and decided_by <> 'none' order by place");

        // Village 1: no secretary for seven months, a quarter of the funds, nothing built, no line of work.
        Assert.That(list, Is.EqualTo(new[] { "230521101001 rule 1 5 - visit yes", "230521101002 rule 2 1 - watch no" }));
        Assert.That(Rows("select reasons_up_zh from risk_list where list_period = '2016-Q3' and place = 1")[0], Is.EqualTo("空岗月数：7；项目资金到位率：25%；县（区）台账迟报缺报率：56.6%"), "too few villages for a median");
        Assert.That(Rows("select change_zh from risk_list where list_period = '2016-Q3' and place = 1")[0], Does.StartWith("尽快补派第一书记；催办未到位的项目资金"));
    }

    [Test]
    public void What_cannot_be_judged_is_listed_with_its_reason() =>
        Assert.That(Rows("select distinct org_unit_code, to_visit, not_judged_zh from risk_list where list_period in ('2016-Q1', '2016-Q3') and decided_by = 'none' order by all"), Is.EqualTo(new[]
        {
            "230502001002 no 所在县（区）的花名册只有1个月，不足6个月。", "230521101001 no 所在县（区）的花名册只有3个月，不足6个月。", "230521101002 no 所在县（区）的花名册只有3个月，不足6个月。",
        }));

    [Test]
    public void Visits_that_came_back_tell_how_often_the_list_was_right() =>
        Assert.That(Rows("select list_period, judged, villages_listed, visited, confirmed, confirmed_share, false_alarm_share, places_visited, capacity_confirmed_share, round(capacity_confirmed_low, 3), capacity_confirmed_high, false_alarm_low, round(false_alarm_high, 3), coalesce(kept_share::varchar, '-') from risk_backtest order by all"), Is.EqualTo(new[]
        {
            "2016-Q1 0 0 0 -", "2016-Q2 2 1 0 -", "2016-Q3 2 1 1 1 1.000000 0.000000 1.000000 1.000000 0.270 1.000000 0.000000 0.730 1.000000",
        }));

    [Test]
    public void No_ledger_of_visits_is_missing_where_nobody_sent_one() =>
        Assert.That(Rows("select county_code, period, state from coverage where ledger = 'risk_visits'"), Is.EqualTo(new[] { "230521 2016-09 on_time" }));

    [Test]
    public void The_card_says_that_the_rule_decides_and_why() =>
        Assert.That(Rows("select label_zh, text_zh from risk_model_card"), Has.Some.EqualTo("由什么判定 规则，按分排列；分数不是概率").And.Some.StartsWith("为什么不用模型 知道结果的年份只有0年").And.Some.StartsWith("不得用于 考核"));

    private IReadOnlyList<string> Rows(string sql) => _marts.Query(sql, row => string.Join(' ', Enumerable.Range(0, row.FieldCount).Where(at => !row.IsDBNull(at)).Select(at => Convert.ToString(row.GetValue(at), System.Globalization.CultureInfo.InvariantCulture))));

    private static string Post(string unit, string secretary) => $"{unit}, '{secretary}' as secretary_code, 'county' as dispatch_level, date '2016-01-01' as start_date";

    private static string Project(string unit, string code, int funds) => $"{unit}, '{code}' as project_code, '项目' as project_name, 'planting' as project_kind, {funds} as funds_landed, 400 as funds_planned";
}
