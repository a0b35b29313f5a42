using Analytics.Warehouse.Marts;

namespace Analytics.Warehouse.Tests;

public sealed class BuildWarehouseTests
{
    private readonly FixtureHome _fixture = new();

    [TearDown]
    public void RemoveHome() => _fixture.Dispose();

    [Test]
    public void A_home_with_one_ledger_is_built_and_then_unchanged()
    {
        _fixture.Edition("posts", FixtureHome.CountyA, "2016-01", "2016-02-05T08:00:00Z", "'230521101001' as org_unit_code, 'village' as unit_kind, 'A1' as secretary_code, 'city' as dispatch_level");

        var first = _fixture.Build();
        var second = _fixture.Build();

        Assert.That(first, Is.TypeOf<BuildOutcome.Built>(), () => Text(first));
        Assert.That(second, Is.TypeOf<BuildOutcome.Unchanged>());
        using var marts = MartReader.Open(_fixture.Home, null);
        Assert.That(marts.Query("select value from outcomes where indicator_code = 'PER_FS_TOTAL' and org_unit_code = '230500' and cohort = 'all' and span = '2016'", row => row.GetDecimal(0)), Is.EqualTo([1m]));
    }

    private static string Text(BuildOutcome outcome) => outcome is BuildOutcome.Failed failed ? string.Join("\n", failed.Checks) : outcome.ToString();
}
