using System.Text.RegularExpressions;

namespace Analytics.House.Tests;

/// <summary>What the READMEs promise is there: files they link to, commands they show, rooms they describe.</summary>
public sealed partial class ReadmeTests
{
    private static IEnumerable<string> Pages => House.Files.Where(path => path.EndsWith(".md", StringComparison.Ordinal));

    [TestCaseSource(nameof(Pages))]
    public void Links_inside_the_project_lead_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(House.Root, page))!;
        var dead = Link().Matches(House.Text(page)).Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith('#'))
            .Where(target => !Path.Exists(Path.Combine(folder, target.Split('#')[0])));

        Assert.That(dead, Is.Empty);
    }

    [TestCase("README.md")]
    [TestCase("README.zh-CN.md")]
    public void The_front_page_shows_the_two_commands_that_do_everything(string page)
    {
        var text = House.Text(page);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(text, Does.Contain("dotnet run -c Release --project reports/Analytics.Host -- demo"));
            Assert.That(text, Does.Contain("dotnet test"));
        }
    }

    [TestCase("ingest")]
    [TestCase("model")]
    [TestCase("reports")]
    [TestCase("notebooks")]
    [TestCase("data-samples")]
    [TestCase("tests")]
    public void Every_room_has_its_page(string room) => Assert.That(House.Files, Does.Contain(room + "/README.md"));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
