using Analytics.Warehouse.Configuration;
using Analytics.Warehouse.Indicators;

namespace Analytics.Warehouse.Tests.Indicators;

public sealed class IndicatorCatalogueTests
{
    private const string Lamps = """
        code: INF_LAMPS
        name: { zh: 路灯, en: Lamps }
        definition: { zh: 路灯数, en: Lamps }
        unit: { code: unit, zh: 盏, en: lamps }
        aggregation: sum
        polarity: more_is_better
        population: facilities
        cohorts: [village]
        source: { ledger: infrastructure, value: amount, where: { facility: lamp } }
        published_span: year
        owner: { zh: 组织部, en: Organisation department }
        position: 10
        """;

    private readonly string _root = Path.Combine(Path.GetTempPath(), "catalogue-tests", Path.GetRandomFileName());

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_root, recursive: true);

    [TestCase("facility: lamp", "facilty: lamp", "indicators/infrastructure/INF_LAMPS.yml:9: 'facilty' is no facet of infrastructure")]
    [TestCase("value: amount", "value: length", "INF_LAMPS.yml:9: 'length' is no quantity of infrastructure; expected: amount, investment, entries.")]
    [TestCase("ledger: infrastructure", "ledger: roads", "INF_LAMPS.yml:9: there is no model staging.stg_roads.")]
    [TestCase("aggregation: sum", "aggregation: average", "INF_LAMPS.yml:5: 'average' is not one of: sum, stock, ratio, distinct.")]
    [TestCase("aggregation: sum", "aggregation: distinct", "INF_LAMPS.yml:9: 'distinct' says what is counted once")]
    [TestCase("aggregation: sum", "aggregation: ratio", "INF_LAMPS.yml:5: a ratio has a numerator and a denominator and no source")]
    [TestCase("position: 10", "position: ten", "INF_LAMPS.yml:12: 'ten' is not a number.")]
    [TestCase("position: 10", "overlaps: [INF_LANTERNS]\nposition: 10", "INF_LAMPS.yml:12: there is no indicator 'INF_LANTERNS'.")]
    [TestCase("polarity:", "polarty:", "INF_LAMPS.yml:6: 'polarty' is not known here")]
    [TestCase("code: INF_LAMPS", "code: INF_LAMP", "INF_LAMPS.yml:1: the file is named INF_LAMPS, the indicator 'INF_LAMP'.")]
    [TestCase("name: {", "name: {{", "INF_LAMPS.yml:1: this is not YAML")]
    public void A_fault_is_named_with_file_and_line(string from, string to, string fault)
    {
        Write("INF_LAMPS", Lamps.Replace(from, to));

        Assert.That(() => Read(), Throws.TypeOf<ConfigurationException>().With.Message.Contains(fault));
    }

    [Test]
    public void Faults_of_several_files_are_named_together()
    {
        Write("INF_LAMPS", Lamps.Replace("sum", "average"));
        Write("INF_WELLS", Lamps.Replace("INF_LAMPS", "INF_WELLS").Replace("amount", "depth"));

        Assert.That(Assert.Throws<ConfigurationException>(() => Read())!.Faults, Has.Count.EqualTo(2));
    }

    [Test]
    public void An_indicator_without_fault_is_read()
    {
        Write("INF_LAMPS", Lamps);

        var indicator = Read().Indicators.Single();

        Assert.That((indicator.Family, indicator.Source!.SourceColumn, indicator.Source.NoneListedIsZero), Is.EqualTo(("infrastructure", "amount", false)));
    }

    [Test]
    public void The_catalogue_that_comes_with_the_program_has_every_published_indicator_of_its_ledgers()
    {
        Directory.CreateDirectory(_root);
        var codes = IndicatorCatalogue.Read(new()).Indicators.Select(indicator => indicator.Code).ToList();

        Assert.That(codes, Is.SupersetOf(["PER_FS_TOTAL", "PER_PROMOTED_RATE", "ECO_PROJECT_VILLAGES", "FUN_ATTRACTED", "INF_WELLS", "INF_CULTURE_VENUES", "INF_GARBAGE_POINTS", "INF_ROAD_BRIDGE_KM", "LIV_BENEFIT_HH"]));
        Assert.That(codes, Is.Unique);
    }

    private IndicatorCatalogue Read() => IndicatorCatalogue.Read(new ConfigurationFolder(_root), FixtureHome.Models);

    private void Write(string code, string text)
    {
        var file = Path.Combine(_root, "indicators", "infrastructure", code + ".yml");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
