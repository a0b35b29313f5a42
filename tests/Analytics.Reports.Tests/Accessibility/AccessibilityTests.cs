namespace Analytics.Reports.Tests.Accessibility;

/// <summary>The pages under the rules of axe-core, in a browser: nothing at all is found, at a desk or on a telephone, by day or by night.</summary>
public sealed class AccessibilityTests
{
    internal const string Desk = "--window-size=1280,1200";
    internal const string Telephone = "--window-size=390,844";
    internal const string Night = "--blink-settings=preferredColorScheme=0";

    [TestCase("index.html", Telephone, Night)]
    [TestCase("index.en.html", Desk)]
    public void The_annual_statistics_are_for_everybody(string page, params string[] window) => Assert.That(Found(Published.Text(page), window), Is.Empty);

    [Test]
    public void A_page_with_a_fault_is_found_out() =>
        Assert.That(Found("<!doctype html><html><head><title>村</title></head><body><main><h1>村</h1></main></body></html>", Desk), Has.Some.StartsWith("html-has-lang"));

    /// <returns>The broken rules, each with the elements that break it.</returns>
    internal static List<string> Found(string page, params string[] window) => Chromium.Found(Chromium.With(page, Check(), "</body>"), window);

    private static string Check() => $$"""
        {{File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe", "axe.min.js"))}}
        ;axe.run(document, { resultTypes: ['violations'] }).then(found => {
          const list = document.createElement('pre');
          list.id = 'found';
          list.textContent = JSON.stringify(found.violations.map(rule => `${rule.id} (${rule.impact}): ${rule.nodes.map(node => node.html.slice(0, 200)).join(' | ')}`));
          document.body.append(list);
        });
        """;
}
