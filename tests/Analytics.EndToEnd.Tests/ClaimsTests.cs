using System.Text.Json;

namespace Analytics.EndToEnd.Tests;

/// <summary>Texts held against the homes that the samples make; what each number should be told is in <c>tests/claims/verdicts</c>, each with the reason.</summary>
public sealed class ClaimsTests
{
    [Test]
    public void A_real_review_of_the_sample_city_gets_the_verdict_that_a_person_gives()
    {
        var review = Review("000_737761084bd2ab3d.txt");

        Check(review, DemoHome.Folder, "shuangyashan.csv");
    }

    [Test]
    public void A_planted_number_is_contradicted_and_the_page_marks_it()
    {
        var folder = Samples.NewFolder("claims");
        var (text, page) = (Path.Combine(folder, "planted.txt"), Path.Combine(folder, "planted.html"));
        File.WriteAllText(text, "2016年，双鸭山市第一书记安装太阳能路灯640盏，维修田间路1330公里，走访群众85000余人，其中社区群众90000人。全市共有第一书记770名。<b>&");

        var ending = Cli.Run("claims", "check", text, "--home", DemoHome.Folder, "--html", page, "--json");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ending.ExitCode, Is.Zero, ending.ToString());
            Assert.That(
                ending.Json.GetProperty("claims").EnumerateArray().Select(claim => (claim.GetProperty("text").GetString(), claim.GetProperty("verdict").GetString())),
                Is.EqualTo(new[] { ("2016年", "not_a_claim"), ("640盏", "contradicted"), ("1330公里", "cannot_be_rounded_to"), ("85000余人", "supported"), ("90000人", "contradicted"), ("770名", "supported") }));
            Assert.That(
                ending.Json.GetProperty("claims")[1].EnumerateObject().Select(field => field.Name),
                Is.EqualTo(new[] { "text", "start", "end", "value", "low", "high", "unit", "qualifier", "indicator", "place", "period", "verdict", "warehouse", "reason" }));
            Assert.That(ending.Json.GetProperty("claims")[1].GetProperty("warehouse").GetProperty("figure").GetString(), Is.EqualTo("INF_LAMPS.230500.all.2016"));
            Assert.That(File.ReadAllText(page), Does.Contain("<mark class=\"contradicted\"").And.Contain("样例数据").And.Contain("&lt;b&gt;&amp;"));
        }
    }

    /// <summary>A review beside the repository; the test is skipped where it is not there.</summary>
    internal static string Review(string name)
    {
        var path = Path.Combine(Samples.Root, "..", "shared", "reference", "documents", name);
        if (!File.Exists(path))
        {
            Assert.Ignore($"../shared/reference/documents/{name} is not there.");
        }

        return path;
    }

    internal static void Check(string review, string home, string verdicts)
    {
        var ending = Cli.Run("claims", "check", review, "--home", home, "--json");
        Assert.That(ending.ExitCode, Is.Zero, ending.ToString());
        var told = ending.Json.GetProperty("claims").EnumerateArray()
            .Select(claim => $"{claim.GetProperty("text").GetString()} {Text(claim.GetProperty("indicator"))} {claim.GetProperty("verdict").GetString()}");

        Assert.That(told, Is.EqualTo(Table.Read(Path.Combine(Samples.Root, "tests", "claims", "verdicts", verdicts)).Select(row => $"{row["text"]} {row["indicator_code"]} {row["verdict"]}")));
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Null ? "" : value.GetString()!;
}
