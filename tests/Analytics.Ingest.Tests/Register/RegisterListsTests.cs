using Analytics.Ingest.Register;
using Analytics.Ingest.Tests.Typing;

namespace Analytics.Ingest.Tests.Register;

/// <summary>Real lists of 2019 and 2023 of seven places, held against an independent year-by-year comparison of the same lists.</summary>
public sealed class RegisterListsTests
{
    [TestCase("210200_dalian")]
    [TestCase("210700_jinzhou")]
    [TestCase("211322_jianping")]
    [TestCase("230500_shuangyashan")]
    [TestCase("370800_jining")]
    [TestCase("410183_xinmi")]
    [TestCase("513331_baiyu")]
    public void A_list_is_taken_in_and_agrees_with_who_compared_it_by_year(string place)
    {
        var (before, after) = (SharedCsv.Rows($"cases/registry/{place}_2019.csv"), SharedCsv.Rows($"cases/registry/{place}_2023.csv"));
        using var home = new RegisterHome(null);
        home.ImportFile(SharedCsv.File($"cases/registry/{place}_2019.csv"), new(2019, 10, 31));
        var plan = home.ImportFile(SharedCsv.File($"cases/registry/{place}_2023.csv"), RegisterHome.ListDay);
        var again = home.ImportFile(SharedCsv.File($"cases/registry/{place}_2023.csv"), RegisterHome.ListDay);
        TestContext.Out.WriteLine($"{place}: {string.Join(", ", plan.Changes.GroupBy(change => $"{change.Level} {change.Kind} {change.Certainty}").OrderBy(group => group.Key).Select(group => $"{group.Key} {group.Count()}"))}");

        var lines = RegisterFolder.Known(RegisterFolder.Read(home.Home.Register), null);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(again.Lines, Is.Zero, "the same list again");
            Assert.That(On(lines, new(2023, 6, 29)), Is.EquivalentTo(Named(before)), "as it was");
            Assert.That(On(lines, RegisterHome.ListDay), Is.EquivalentTo(Named(after)), "as it is");
            Assert.That(Contradicted(place, plan), Is.Empty);
        }
    }

    /// <summary>Codes of which the other comparison says that they moved, followed over the years, and we say something else.</summary>
    private static List<string> Contradicted(string place, RegisterPlan plan)
    {
        var prefix = place.Split('_')[0].TrimEnd('0');
        var steps = SharedCsv.Rows("cases/registry/changes_2019_2023.csv").Where(row => row["change"] == "code_moved" && row["level"] is "village" or "town" && row["old_code"].StartsWith(prefix, StringComparison.Ordinal)).ToList();
        var moved = new Dictionary<string, string>();
        foreach (var step in steps.OrderBy(step => step["from_year"], StringComparer.Ordinal))
        {
            var first = moved.FirstOrDefault(way => way.Value == step["old_code"]).Key ?? step["old_code"];
            moved[first] = step["new_code"];
        }

        // Of a village that was gone and there again under another code the other comparison says nothing.
        var there = SharedCsv.Rows($"cases/registry/{place}_2023.csv").Select(row => row["code"]).ToHashSet();
        moved = moved.Where(way => there.Contains(way.Value)).ToDictionary();
        var ours = plan.Changes.Where(change => change.Kind is "recoded" or "moved" && change.Predecessors.Count == 1).ToLookup(change => change.Predecessors[0].Code);
        var (certain, likely) = (0, 0);
        var apart = new List<string>();
        foreach (var (from, to) in moved)
        {
            var change = ours[from].FirstOrDefault();
            (certain, likely) = change is { Certainty: Certainty.Certain } && change.Successors[0].Code == to ? (certain + 1, likely) : change?.Successors[0].Code == to ? (certain, likely + 1) : (certain, likely);
            if (change is { Certainty: Certainty.Certain } && change.Successors[0].Code != to)
            {
                apart.Add($"{from} → {change.Successors[0].Code}, not {to}");
            }
        }

        TestContext.Out.WriteLine($"{place}: of {moved.Count} codes that moved by year, {certain} the same and certain, {likely} likely, {apart.Count} contradicted, {moved.Count - certain - likely - apart.Count} left open");
        return apart;
    }

    [Test]
    public void An_old_county_code_leads_to_what_it_became()
    {
        using var home = new RegisterHome(null);
        home.ImportFile(SharedCsv.File("cases/registry/divisions_2023_to_county.csv"), RegisterHome.ListDay);
        var plan = home.ImportFile(SharedCsv.File("cases/registry/county_code_changes_1981_2024.csv"), null);
        var again = home.ImportFile(SharedCsv.File("cases/registry/county_code_changes_1981_2024.csv"), null);
        var history = new UnitHistory(home.Home);
        TestContext.Out.WriteLine($"{plan.Changes.Count} changes of county codes, {plan.Lines} lines; {string.Join(", ", plan.Changes.GroupBy(change => change.Kind).OrderBy(kind => kind.Key).Select(kind => $"{kind.Key} {kind.Count()}"))}");

        var steps = SharedCsv.Rows("cases/registry/county_code_changes_1981_2024.csv");
        var only = steps.Where(step => step["kind"] == "same_name_new_code" && steps.Count(other => other["old_code"] == step["old_code"] && other["year"] == step["year"]) == 1).ToList();
        var resolved = only.Where(step => history.Of(step["old_code"]).Any(line => line.ValidTo == new DateOnly(Year(step), 12, 30) && line.Successors == step["new_code"])).ToList();
        var known = only.Where(step => history.Of(step["old_code"]).Any(line => line.ValidTo is not null)).ToList();
        TestContext.Out.WriteLine($"{only.Count} codes given up for one other, {resolved.Count} lead there at that date; not: {string.Join(' ', known.Except(resolved).Select(step => step["old_code"]))}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(again.Lines, Is.Zero, "the same history again");
            Assert.That(resolved, Has.Count.GreaterThanOrEqualTo(only.Count * 9 / 10));
            Assert.That(Names(history, "419001"), Is.EqualTo("义马市..1990-12-30 济源市1996-12-31.."), "a code given again to another");
        }
    }

    private static int Year(IReadOnlyDictionary<string, string> step) => int.Parse(step["year"], System.Globalization.CultureInfo.InvariantCulture);

    private static string Names(UnitHistory history, string code) => string.Join(' ', history.Of(code).Select(line => $"{line.Name}{line.ValidFrom:yyyy-MM-dd}..{line.ValidTo:yyyy-MM-dd}"));

    private static IEnumerable<string> On(IEnumerable<RegisterLine> lines, DateOnly day) => lines.Where(line => line.IsValidOn(day)).Select(line => $"{line.Code} {line.FullName}");

    private static IEnumerable<string> Named(IEnumerable<IReadOnlyDictionary<string, string>> rows) =>
        rows.Where(row => row["code"].Length > 2).Select(row => $"{(row["code"].Length == 4 ? row["code"] + "00" : row["code"])} {row["name"]}");
}
