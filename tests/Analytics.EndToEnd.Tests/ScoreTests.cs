using System.Text.Json;

namespace Analytics.EndToEnd.Tests;

/// <summary>Scores from the command line. The sample entries were made without any secretary being better: then nobody may be told better.</summary>
public sealed class ScoreTests
{
    [Test]
    public void Where_nobody_can_be_told_apart_nobody_gets_a_number()
    {
        var table = Cli.Run("score", "2016", "--home", DemoHome.Folder, "--json");
        var secretaries = table.Json.GetProperty("secretaries").EnumerateArray().ToList();
        var file = Path.Combine(Samples.NewFolder("score"), "export.csv");
        var sheet = Cli.Run("score", "explain", secretaries[0].GetProperty("secretary").GetString()!, "--period", "2016", "--export", file, "--home", DemoHome.Folder, "--json");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(table.ExitCode, Is.Zero, table.ToString());
            Assert.That(sheet.ExitCode, Is.Zero, sheet.ToString());
            Assert.That(secretaries, Is.Not.Empty);
            Assert.That(secretaries.Select(post => post.GetProperty("state").GetString()), Has.None.EqualTo("scored").And.Some.EqualTo("no_difference"));
            Assert.That(secretaries.Select(post => post.GetProperty("score").ValueKind), Is.All.EqualTo(JsonValueKind.Null));
            Assert.That(sheet.Json.GetProperty("policy").GetProperty("is_sample").GetBoolean(), Is.True);
            Assert.That(File.ReadAllText(file), Does.Contain("method,,1,step,"));
        }
    }
}
