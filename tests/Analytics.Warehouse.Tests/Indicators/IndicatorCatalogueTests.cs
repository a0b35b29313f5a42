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
    [TestCase("value: amount", "value: length", "INF_LAMPS.yml:9: 'length' is no quantity of infrastructure; expected: amount, investment, area_served, capacity, entries.")]
    [TestCase("ledger: infrastructure", "ledger: roads", "INF_LAMPS.yml:9: there is no model staging.stg_roads.")]
    [TestCase("aggregation: sum", "aggregation: average", "INF_LAMPS.yml:5: 'average' is not one of: sum, stock, ratio, distinct, rule.")]
    [TestCase("aggregation: sum", "aggregation: distinct", "INF_LAMPS.yml:9: 'distinct' says what is counted once")]
    [TestCase("aggregation: sum", "aggregation: ratio", "INF_LAMPS.yml:5: a ratio has a numerator and a denominator and no source")]
    [TestCase("position: 10", "position: ten", "INF_LAMPS.yml:12: 'ten' is not a number.")]
    [TestCase("position: 10", "overlaps: [INF_LANTERNS]\nposition: 10", "INF_LAMPS.yml:12: there is no indicator 'INF_LANTERNS'.")]
    [TestCase("polarity:", "polarty:", "INF_LAMPS.yml:6: 'polarty' is not known here")]
    [TestCase("position: 10", "replaces: { code: INF_LANTERNS, from: 2016-07, zh: 改, en: changed }\nposition: 10", "INF_LAMPS.yml:12: there is no indicator 'INF_LANTERNS'.")]
    [TestCase("position: 10", "replaces: { code: INF_LAMPS, from: 2016-07, zh: 改, en: changed }\nposition: 10", "INF_LAMPS.yml:12: an indicator does not replace itself")]
    [TestCase("position: 10", "replaces: { code: INF_WELLS, from: 2016-07, until: 2016-06, zh: 改, en: changed }\nposition: 10", "INF_LAMPS.yml:12: the last month that carries both, 2016-06, lies before 2016-07.")]
    [TestCase("position: 10", "replaces: { code: INF_WELLS, from: July, zh: 改, en: changed }\nposition: 10", "INF_LAMPS.yml:12:")]
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
    public void A_definition_and_the_one_it_replaces_are_never_added()
    {
        Write("INF_LAMPS", Lamps);
        Write("INF_LAMPS_NEW", Lamps.Replace("code: INF_LAMPS", "code: INF_LAMPS_NEW").Replace("position: 10", "position: 11\nreplaces: { code: INF_LAMPS, from: 2016-07, until: 2016-09, zh: 改按灯头计, en: Counted by lamp head }"));

        var catalogue = Read();

        Assert.That(catalogue.Indicators[^1].Replaces, Is.EqualTo(new Replacement("INF_LAMPS", new(2016, 7), new(2016, 9), new("改按灯头计", "Counted by lamp head"))));
        Assert.That(catalogue.Edges.Single().Reason.En, Does.Contain("two definitions of one thing are not added"));
    }

    [Test]
    public void Definitions_in_different_units_cannot_be_held_against_each_other()
    {
        Write("INF_LAMPS", Lamps);
        Write("INF_LAMPS_NEW", Lamps.Replace("code: INF_LAMPS", "code: INF_LAMPS_NEW").Replace("aggregation: sum", "aggregation: stock").Replace("position: 10", "position: 11\nreplaces: { code: INF_LAMPS, from: 2016-07, zh: 改, en: changed }"));

        Assert.That(() => Read(), Throws.TypeOf<ConfigurationException>().With.Message.Contains("the two series cannot be held against each other"));
    }

    [Test]
    public void The_catalogue_that_comes_with_the_program_has_every_published_indicator_of_its_ledgers()
    {
        Directory.CreateDirectory(_root);
        var codes = IndicatorCatalogue.Read(new()).Indicators.Select(indicator => indicator.Code).ToList();

        Assert.That(codes, Is.SupersetOf(["PER_FS_TOTAL", "PER_PROMOTED_RATE", "ECO_PROJECT_VILLAGES", "FUN_ATTRACTED", "INF_WELLS", "INF_CULTURE_VENUES", "INF_GARBAGE_POINTS", "INF_ROAD_BRIDGE_KM", "LIV_BENEFIT_HH"]));
        Assert.That(codes, Is.Unique);
    }

    [Test]
    public void Every_indicator_of_the_programme_is_in_the_catalogue_or_its_absence_has_a_reason()
    {
        Directory.CreateDirectory(_root);
        var indicators = IndicatorCatalogue.Read(new()).Indicators;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(indicators.Where(indicator => indicator.Mechanisms.Count == 0).Select(indicator => indicator.Code), Is.Empty);
            Assert.That(indicators.Where(indicator => indicator.Source is null && indicator.Numerator.Count == 0 && indicator.Values.Count == 0 && indicator.NotCollected is null).Select(indicator => indicator.Code), Is.Empty);
            Assert.That(indicators.Count(indicator => !indicator.IsInProgramme), Is.EqualTo(15));
        }
    }

    [Test]
    public void What_is_not_in_the_programme_is_part_of_nothing()
    {
        Directory.CreateDirectory(_root);
        var catalogue = IndicatorCatalogue.Read(new());
        var outside = catalogue.Indicators.Where(indicator => !indicator.IsInProgramme).Select(indicator => indicator.Code).ToHashSet();
        var sums = new IndicatorSums(catalogue.Indicators);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(catalogue.Indicators.SelectMany(indicator => indicator.Numerator.Concat(indicator.Denominator).Append(indicator.OfWhich).Concat(indicator.Overlaps)), Has.None.Matches<string?>(code => code is not null && outside.Contains(code)));
            Assert.That(catalogue.Reconciliations.SelectMany(statement => statement.Parts.Append(statement.Total)).Select(line => line.Indicator), Has.None.Matches<string?>(code => code is not null && outside.Contains(code)));
            Assert.That(outside.Where(code => sums.WhyNot([code]) is null), Is.Empty);
        }
    }

    [TestCase("ECO_PROJ_AGRI,ECO_PROJ_STARTUP", "is a part of")]
    [TestCase("FUN_ATTRACTED,FUN_INFRA", "partly count the same")]
    [TestCase("FUN_PROJECT_LANDED,FUN_INFRA", "partly count the same")]
    [TestCase("ECO_PROJ_MATCHED,ECO_PROJ_STARTUP", "stands in the projects ledger too")]
    [TestCase("VIS_MASSES,LIV_SERVICE_PT", "have different units (person, person_time)")]
    [TestCase("PER_PROMOTED_RATE,PER_PROMOTED_RATE", "stands there twice")]
    [TestCase("PER_PROMOTED_RATE", "ratios are never added")]
    [TestCase("PAR_TERM_YEARS", "is a parameter of a rule")]
    [TestCase("OTH_TRAINEES", "enters no total")]
    [TestCase("PER_FS_TOTAL,PER_ADJUSTED", "are put together differently (stock, sum)")]
    [TestCase("LIV_GOOD_DEEDS,PTY_RULES_ESTABLISHED", "count different things")]
    [TestCase("INF_LANTERNS", "has no indicator 'INF_LANTERNS'")]
    public void A_sum_that_would_mislead_is_refused_with_its_reason(string codes, string reason)
    {
        Directory.CreateDirectory(_root);
        var why = new IndicatorSums(IndicatorCatalogue.Read(new()).Indicators).WhyNot(codes.Split(','));

        Assert.That(why?.En, Does.Contain(reason));
    }

    [Test]
    public void A_sum_of_unlike_parts_of_one_thing_is_allowed()
    {
        Directory.CreateDirectory(_root);

        Assert.That(new IndicatorSums(IndicatorCatalogue.Read(new()).Indicators).WhyNot(["ECO_RICE_ADDED", "ECO_SOY_ADDED", "ECO_MINORGRAIN_ADDED", "ECO_CASHCROP_ADDED"]), Is.Null);
    }

    [Test]
    public void A_ratio_that_adds_a_part_to_its_whole_is_a_fault_naming_both()
    {
        Write("INF_LAMPS", Lamps);
        Write("INF_WELLS", Lamps.Replace("INF_LAMPS", "INF_WELLS").Replace("position: 10", "position: 20\nof_which: INF_LAMPS"));
        Write("INF_SHARE", """
            code: INF_SHARE
            name: { zh: 比, en: Share }
            definition: { zh: 比, en: Share }
            unit: { code: share, zh: 比例, en: share }
            aggregation: ratio
            polarity: neutral
            population: facilities
            cohorts: [village]
            numerator: [INF_LAMPS, INF_WELLS]
            denominator: [INF_LAMPS]
            published_span: year
            owner: { zh: 组织部, en: Organisation department }
            position: 30
            """);

        Assert.That(() => Read(), Throws.TypeOf<ConfigurationException>().With.Message.Contains("INF_SHARE.yml:9: INF_WELLS and INF_LAMPS are not added"));
    }

    private IndicatorCatalogue Read() => IndicatorCatalogue.Read(new ConfigurationFolder(_root), FixtureHome.Models);

    private void Write(string code, string text)
    {
        var file = Path.Combine(_root, "indicators", "infrastructure", code + ".yml");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
