using Analytics.Warehouse.Configuration;
using Analytics.Warehouse.Marts;
using Analytics.Warehouse.Tests.Parts;
using Dapper;

namespace Analytics.Warehouse.Tests.Models;

/// <summary>Everything that is wrong with models, catalogue and contracts is listed before anything runs.</summary>
public sealed class FaultsTests
{
    [Test]
    public void A_circle_a_missing_table_and_contradictions_are_named_together()
    {
        using var fixture = FixtureHome.Built();
        using var models = new ModelsCopy();
        var current = CurrentBuild.Of(fixture.Home);
        models.Change("sql/core/dim_areas.sql", sql => sql.Replace("core.dim_org_units", "core.int_coverage_by_span"));
        models.Change("sql/marts/org_units.sql", sql => sql.Replace("core.dim_org_units", "core.dim_org_unit"));
        models.Change("sql/marts/header_drift.yml", yaml => yaml.Replace("exported: true", "exportet: true"));
        models.Change("indicators/funds/FUN_ATTRACTED.yml", yaml => yaml.Replace("value: funds_landed", "value: funds_floating"));
        fixture.Control.Execute("delete from builds");

        var faults = Assert.Throws<ConfigurationException>(() => fixture.Build(options: models.Options))!.Faults;

        Assert.That(faults, Has.Some.Contains("in a circle").And.Contains("core.dim_areas"));
        Assert.That(faults, Has.Some.Contains("marts.org_units reads core.dim_org_unit, which is neither a model nor a source"));
        Assert.That(faults, Has.Some.Contains("header_drift.yml").And.Contains("exportet"));
        Assert.That(faults, Has.Some.Contains("FUN_ATTRACTED.yml").And.Contains("funds_floating"));
        Assert.That(CurrentBuild.Of(fixture.Home), Is.EqualTo(current));
    }

    [Test]
    public void A_ledger_and_a_column_that_no_contract_has_are_faults()
    {
        using var fixture = new FixtureHome();
        YearOfTwoCounties.Receive(fixture);
        fixture.Control.Execute("delete from ledgers where ledger = 'infrastructure'; insert into ledger_columns values ('posts', 'org_unit_code'), ('posts', 'unit_kind')");

        var faults = Assert.Throws<ConfigurationException>(() => fixture.Build())!.Faults;

        Assert.That(faults, Has.Some.Contains("no contract of a ledger 'infrastructure' is known"));
        Assert.That(faults, Has.Some.Contains("sql/staging/stg_posts.yml: 'receives' names secretary_code"));
    }
}
