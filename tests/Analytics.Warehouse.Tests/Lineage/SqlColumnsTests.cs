using System.Text.Json;
using Analytics.DuckDb;
using Analytics.Warehouse.Lineage;

namespace Analytics.Warehouse.Tests.Lineage;

public sealed class SqlColumnsTests
{
    private readonly Engine _engine = new(new EngineOptions(Path.GetTempPath(), 200, 1));

    [TearDown]
    public void CloseEngine() => _engine.Dispose();

    [TestCase("select a, b as c from core.x", ExpectedResult = "a: x.a | c: x.b")]
    [TestCase("with y as (select * from core.x) select * from y", ExpectedResult = "a: x.a | b: x.b | k: x.k")]
    [TestCase("with y as (select x.* exclude (b), a + b as s from core.x) select * from y", ExpectedResult = "a: x.a | k: x.k | s: x.a x.b")]
    [TestCase("select x.a, z.v from core.x inner join core.z on x.k = z.k where z.w > 0", ExpectedResult = "a: x.a | v: z.v")]
    [TestCase("select * from core.x left join core.z using (k)", ExpectedResult = "a: x.a | b: x.b | k: x.k | v: z.v | w: z.w")]
    [TestCase("select a from core.x union all select v from core.z", ExpectedResult = "a: x.a z.v")]
    [TestCase("select a, b from core.x union all by name select v as b, w as a from core.z", ExpectedResult = "a: x.a z.w | b: x.b z.v")]
    [TestCase("select sum(a) filter (b > 0) over (partition by k) as s from core.x", ExpectedResult = "s: x.a x.b x.k")]
    [TestCase("select case when a > 0 then b end as c, c is null as d from core.x", ExpectedResult = "c: x.a x.b | d: x.a x.b")]
    [TestCase("with recursive w as (select a, b from core.x union select w.b, z.v from w inner join core.z on true) select * from w", ExpectedResult = "a: x.a x.b z.v | b: x.b z.v")]
    [TestCase("select (select max(v) from core.z where z.k = x.k) as m, exists (select 1 from core.z) as e from core.x", ExpectedResult = "m: z.v | e: ")]
    [TestCase("with k (p, q) as (values ('a', 1)) select p, x.a from k cross join core.x", ExpectedResult = "p:  | a: x.a")]
    [TestCase("select list_transform(a, lambda i: i + b) as l, y.f.g as f from core.x cross join (select v as f from core.z) as y", ExpectedResult = "l: x.a x.b | f: z.v")]
    [TestCase("select core.x.a from core.x", ExpectedResult = "a: x.a")]
    [TestCase("select q from core.unheard", ExpectedResult = "q: unheard.?")]
    public string A_column_is_computed_from(string sql)
    {
        using var tree = JsonDocument.Parse(_engine.Scalar<string>($"select json_serialize_sql({Sql.Text(sql)})")!);
        var columns = new SqlColumns(Columns).Of(tree.RootElement.GetProperty("statements")[0].GetProperty("node"));
        return string.Join(" | ", columns.Select(column =>
            $"{column.Name}: {string.Join(' ', column.From.Select(from => $"{from.Table.Split('.')[^1]}.{from.Column ?? "?"}").Order(StringComparer.Ordinal))}"));
    }

    private static IReadOnlyList<string>? Columns(string table) => table switch
    {
        "core.x" => ["a", "b", "k"],
        "core.z" => ["k", "v", "w"],
        _ => null,
    };
}
