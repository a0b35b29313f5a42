using Analytics.Vocabulary;
using Analytics.Warehouse.Marts;

namespace Analytics.Warehouse.Tests;

/// <summary>A build uses the register as it was known at its cut-off.</summary>
public sealed class RegisterVintageTests
{
    private const string Header = "code,name,kind,parent_code,valid_from,valid_to,full_name,name_en,known_from,begun_by,predecessors,ended_by,successors,source\n";

    // 一村 and 二村 lie in 升昌镇, which goes into another township between the months of the small year and today.
    private const string Merged = Header + """
        230521101,升昌镇,township,230521,,2020-05-31,升昌镇,,2020-06-02T00:00:00Z,,,merged,230521102,list.csv
        230521102,丰乐镇,township,230521,2020-06-01,,丰乐镇,,2020-06-02T00:00:00Z,merged,230521101,,,list.csv
        230521101001,一村,village,230521101,,2020-05-31,一村,,2020-06-02T00:00:00Z,,,recoded,230521102001,list.csv
        230521102001,一村,village,230521102,2020-06-01,,一村,,2020-06-02T00:00:00Z,recoded,230521101001,,,list.csv
        230521101002,二村,village,230521101,,2020-05-31,二村,,2020-06-02T00:00:00Z,,,unknown,,list.csv
        230521101003,三社区,community,230521101,,2020-05-31,三社区,,2020-06-02T00:00:00Z,,,unknown,,list.csv

        """;

    [Test]
    public void What_became_known_later_makes_another_build_and_leaves_the_earlier_one_as_it_was()
    {
        using var fixture = FixtureHome.Built();
        var before = (BuildOutcome.Unchanged)fixture.Build();
        File.WriteAllText(Path.Combine(fixture.Home.Register, "230500-2020-06-01.csv"), Merged);

        var after = (BuildOutcome.Built)fixture.Build();
        var again = (BuildOutcome.Unchanged)fixture.Build(before.CutOff);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(after.BuildId, Is.Not.EqualTo(before.BuildId));
            Assert.That(after.CutOff, Is.EqualTo(Vintage.Parse("2020-06-02T00:00:00Z")), "the newest thing known");
            Assert.That(again.BuildId, Is.EqualTo(before.BuildId));
        }
    }

    [Test]
    public void Figures_stand_in_the_boundaries_asked_for_and_add_up_in_each()
    {
        using var fixture = FixtureHome.Built();
        File.WriteAllText(Path.Combine(fixture.Home.Register, "230500-2020-06-01.csv"), Merged);
        Assert.That(fixture.Build(), Is.TypeOf<BuildOutcome.Built>());
        using var marts = MartReader.Open(fixture.Home, buildId: null);

        var townships = marts.Query(
            "select distinct boundaries || ' ' || org_unit_code from outcomes_by_boundaries where level = 'township' and org_unit_code like '2305211%' and state = 'assigned' order by 1", row => row.GetString(0));
        var totals = marts.Query(
            "select count(distinct total) from (select indicator_code, cohort, span, boundaries, level, sum(value) as total from outcomes_by_boundaries group by all) group by indicator_code, cohort, span", row => row.GetInt64(0));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(townships, Is.EqualTo(new[] { "2020-06-01 230521102", "own_time 230521101", "start 230521101" }));
            Assert.That(totals, Is.All.LessThanOrEqualTo(1));
        }
    }
}
