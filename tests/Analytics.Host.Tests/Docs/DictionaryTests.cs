using Analytics.Host.Docs;
using Analytics.Warehouse.Models;

namespace Analytics.Host.Tests.Docs;

public sealed class DictionaryTests
{
    private static readonly Dictionary All = Dictionary.Read();

    private static readonly string Folder = Directory.CreateTempSubdirectory("dictionary-").FullName;
    private static readonly IReadOnlyList<string> Files = All.Write(Folder);

    [OneTimeTearDown]
    public static void Delete() => Directory.Delete(Folder, recursive: true);

    [Test]
    public void Every_column_of_every_mart_and_ledger_stands_in_it()
    {
        var (page, columns, lineage) = (Text("index.html"), Text("columns.csv").Split('\n'), Text("lineage.csv").Split('\n'));
        using (Assert.EnterMultipleScope())
        {
            foreach (var mart in All.Models.Nodes.Select(node => node.Contract).Where(model => model.Exported))
            {
                var section = page[page.IndexOf($"<section id=\"{mart.Table}\">", StringComparison.Ordinal)..];
                section = section[..section.IndexOf("</section>", StringComparison.Ordinal)];
                Assert.That(mart.Columns.Where(column => !section.Contains($"<td><code>{column.Name}</code>", StringComparison.Ordinal)), Is.Empty, mart.Table.Name);
                Assert.That(mart.Columns.Where(column => !columns.Any(line => line.StartsWith($"mart,{mart.Table},", StringComparison.Ordinal) && line.Split(',')[3] == column.Name)), Is.Empty, mart.Table.Name);
                Assert.That(mart.Columns.Where(column => !lineage.Any(line => line.StartsWith($"{mart.Table.Name},{column.Name},", StringComparison.Ordinal))), Is.Empty, mart.Table.Name);
            }

            Assert.That(All.Ledgers.SelectMany(ledger => ledger.Columns.Where(column => !columns.Any(line => line.StartsWith($"ledger,{ledger.Name},", StringComparison.Ordinal) && line.Split(',')[3] == column.Name))), Is.Empty);
            Assert.That(All.Catalogue.Indicators.Where(indicator => !page.Contains($"<tr id=\"{indicator.Code}\">", StringComparison.Ordinal)), Is.Empty);
        }
    }

    [Test]
    public void The_bytes_are_the_same_each_time()
    {
        var again = Directory.CreateTempSubdirectory("dictionary-").FullName;
        Dictionary.Read().Write(again);
        Assert.That(Files.Where(file => !File.ReadAllBytes(file).SequenceEqual(File.ReadAllBytes(Path.Combine(again, Path.GetFileName(file))))), Is.Empty);
        Directory.Delete(again, recursive: true);
    }

    [Test]
    public void The_page_needs_nothing_beside_it() =>
        Assert.That(Text("index.html"), Does.Not.Match("(src|href)=\"(?!#)").And.Not.Contain("http://www.w3.org/1999"));

    [TestCase("org_units", "org_unit_name", "register org_units.org_unit_name")]
    [TestCase("editions", "sha256", "receipt editions.sha256")]
    [TestCase("measures", "county_code", "receipt posts.county_code")]
    [TestCase("measures", "value", "ledger projects.funds_landed")]
    [TestCase("measures", "value", "ledger infrastructure.amount")]
    [TestCase("measures", "org_unit_code", "ledger posts.org_unit")]
    [TestCase("posts_by_kind", "posts", "constant .")]
    [TestCase("indicators", "definition_zh", "catalogue indicators.definition_zh")]
    public void A_columns_way_back_is_right(string mart, string column, string origin) => Assert.That(
        All.Origins(new(Stage.Marts, mart), column).DefaultIfEmpty(ColumnOrigin.None).Select(end => $"{end.Kind} {end.Table}.{end.Column}"), Does.Contain(origin));

    [TestCase("measures", "county_code", "org_units")]
    [TestCase("org_unit_changes", "before_name", "posts")]
    [TestCase("outcomes", "span", "projects")]
    public void A_columns_way_back_leads_nowhere_else(string mart, string column, string table) =>
        Assert.That(All.Origins(new(Stage.Marts, mart), column).Select(end => end.Table), Does.Not.Contain(table));

    [Test]
    public void Only_what_no_text_says_is_left_open()
    {
        var open = All.Models.Nodes.Where(node => node.Sql is not null).Select(node => node.Contract.Table).ToHashSet();
        Assert.That(All.Lineage.Steps.Where(step => step.ReadsColumn is null && open.Contains(step.Table)).Select(step => $"{step.Table}.{step.Column}").Distinct(), Is.Empty);
    }

    private string Text(string name) => File.ReadAllText(Path.Combine(Folder, name));
}
