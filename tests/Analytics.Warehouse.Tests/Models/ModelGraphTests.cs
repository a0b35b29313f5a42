using Analytics.DuckDb;
using Analytics.Warehouse.Configuration;
using Analytics.Warehouse.Models;

namespace Analytics.Warehouse.Tests.Models;

public sealed class ModelGraphTests
{
    private readonly Engine _engine = new(new EngineOptions(Path.GetTempPath(), 200, 1));

    [TearDown]
    public void CloseEngine() => _engine.Dispose();

    [Test]
    public void Every_model_runs_after_what_it_reads()
    {
        var graph = ModelGraph.Read(new());
        var seen = new HashSet<TableName>();

        foreach (var node in graph.Nodes)
        {
            Assert.That(node.Reads.Where(read => read.Stage != Stage.Source), Is.SubsetOf(seen), node.Contract.Table.ToString());
            seen.Add(node.Contract.Table);
        }
    }

    [Test]
    public void All_that_is_wrong_is_named_at_once()
    {
        IReadOnlyList<ModelFile> models =
        [
            Model(Stage.Core, "a", "select * from core.b"),
            Model(Stage.Core, "b", "with x as (select * from core.a) select * from x"),
            Model(Stage.Core, "c", "select * from marts.d inner join staging.nowhere using (k)"),
            Model(Stage.Marts, "d", "select * from posts"),
            Model(Stage.Marts, "e", "select * from read_parquet('x')"),
            Model(Stage.Marts, "f", "drop table x"),
        ];

        var faults = Assert.Throws<ConfigurationException>(() => ModelGraph.Order(_engine, models, ["posts"]))!.Faults;

        Assert.That(faults, Has.Some.Contains("core.c reads staging.nowhere, which is neither a model nor a source"));
        Assert.That(faults, Has.Some.Contains("core.c reads marts.d: arrows run"));
        Assert.That(faults, Has.Some.Contains("marts.d reads 'posts': write its stage"));
        Assert.That(faults, Has.Some.Contains("marts.e calls read_parquet"));
        Assert.That(faults, Has.Some.Contains("marts.f: Only SELECT statements"));
        Assert.That(faults, Has.Some.Contains("in a circle: core.a, core.b."));
    }

    [TestCase("with a as (select * from core.x), b as (select * from a) select * from b", ExpectedResult = "core.x")]
    [TestCase("with x as (select * from core.x) select * from x where exists (select 1 from staging.y)", ExpectedResult = "core.x staging.y")]
    [TestCase("select * from core.x union all select * from (select * from core.y)", ExpectedResult = "core.x core.y")]
    [TestCase("select (select max(v) from marts.m), [i for i in list] from core.x unpivot (v for n in (p, q))", ExpectedResult = "core.x marts.m")]
    [TestCase("select * from core.x where k in (with x as (select 1) select * from x) and x.k > 0", ExpectedResult = "core.x")]
    [TestCase("select * from a, (with a as (select 1) select * from a)", ExpectedResult = "a")]
    public string Tables_are_found_without_the_names_a_query_gives_itself(string sql) => string.Join(' ', SqlTables.Of(_engine, sql).Tables);

    private static ModelFile Model(Stage stage, string name, string sql) =>
        new(new ModelContract(new(stage, name), new("", ""), new("", ""), [], false, false, null, [], [], []), sql);
}
