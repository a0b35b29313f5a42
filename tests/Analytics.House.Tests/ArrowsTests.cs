namespace Analytics.House.Tests;

/// <summary>Who may use whom: rooms hand each other files and tables, and every arrow points from left to right.</summary>
public sealed class ArrowsTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Analytics.Vocabulary"] = [],
        ["Analytics.DuckDb"] = ["Analytics.Vocabulary"],
        ["Analytics.Scoring"] = ["Analytics.Vocabulary"],
        ["Analytics.Ingest"] = ["Analytics.Vocabulary", "Analytics.DuckDb"],
        ["Analytics.Warehouse"] = ["Analytics.Vocabulary", "Analytics.DuckDb", "Analytics.Scoring"],
        ["Analytics.Reports"] = ["Analytics.Vocabulary", "Analytics.Warehouse"],
        ["Analytics.Host"] = ["Analytics.Vocabulary", "Analytics.Ingest", "Analytics.Reports"],
    };

    private static IEnumerable<string> Rooms =>
        House.Files.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal)
            && path.Split('/')[0] is "ingest" or "model" or "reports"
            && Path.GetFileName(path).StartsWith("Analytics.", StringComparison.Ordinal));

    [Test]
    public void The_seven_projects_are_there_and_no_other()
        => Assert.That(Rooms.Select(Path.GetFileNameWithoutExtension), Is.EquivalentTo(Allowed.Keys));

    [TestCaseSource(nameof(Rooms))]
    public void A_project_references_only_what_its_room_may_use(string project)
        => Assert.That(House.References(project), Is.SubsetOf(Allowed[Path.GetFileNameWithoutExtension(project)]), project);

    [Test]
    public void Only_the_engine_project_asks_for_the_engine()
    {
        var users = House.Files.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal) && House.Text(path).Contains("<UsesDuckDb>true", StringComparison.Ordinal));

        Assert.That(users, Is.EqualTo(new[] { "model/Analytics.DuckDb/Analytics.DuckDb.csproj" }));
    }

    [Test]
    public void Every_project_is_in_the_solution()
    {
        var solution = House.Text("Analytics.sln").Replace('\\', '/');

        Assert.That(House.Files.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal)).Where(path => !solution.Contains(path, StringComparison.Ordinal)), Is.Empty);
    }
}
