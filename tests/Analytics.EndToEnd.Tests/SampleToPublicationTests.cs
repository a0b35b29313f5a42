using System.Globalization;

namespace Analytics.EndToEnd.Tests;

/// <summary>From the sample ledgers to the annual release, through the executable.</summary>
public sealed class SampleToPublicationTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>> Figures =
        new(() => Table.Read(Path.Combine(DemoHome.Release, "figures.csv")).ToDictionary(row => row["figure_id"]));

    [Test]
    public void The_demo_ends_with_something_returned_because_one_file_is_wrong_on_purpose()
        => Assert.That(DemoHome.Demo.ExitCode, Is.EqualTo(3), DemoHome.Demo.ToString());

    [Test]
    public void The_release_holds_every_format()
        => Assert.That(
            Directory.EnumerateFiles(DemoHome.Release).Select(Path.GetFileName),
            Is.SupersetOf(new[] { "index.html", "index.en.html", "annual-2016.pdf", "annual-2016.en.pdf", "annual-2016.xlsx", "figures.csv", "figures.parquet", "manifest.json" }));

    [TestCaseSource(nameof(PublishedFigures))]
    public void A_calibrated_total_agrees_with_the_figure_published_in_the_press(string indicator, string span, decimal low, decimal high, bool isExact)
    {
        var figure = Figures.Value[$"{indicator}.230500.all.{span}"];
        var value = decimal.Parse(figure["value"], CultureInfo.InvariantCulture);

        Assert.That(value, isExact ? Is.InRange(low, high) : Is.GreaterThanOrEqualTo(low).And.LessThan(high));
    }

    private static IEnumerable<TestCaseData> PublishedFigures() =>
        from row in Table.Read(Path.Combine(Samples.Folder, "published-figures.csv"))
        select new TestCaseData(row["indicator_code"], row["span"], Number(row["low"]), Number(row["high"]), row["qualifier"] == "exact")
            .SetArgDisplayNames(row["indicator_code"], row["span"], row["value"], row["qualifier"]);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
