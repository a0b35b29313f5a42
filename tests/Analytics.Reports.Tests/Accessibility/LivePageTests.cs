using System.Text.RegularExpressions;

namespace Analytics.Reports.Tests.Accessibility;

/// <summary>Pages in a browser: whole without scripts; with them, charts say their values to whoever points at them, and nothing is asked of any network.</summary>
public sealed partial class LivePageTests
{
    // Before the page's own: what goes wrong, and what the page's policy had to forbid.
    private const string Watch = """
        window.problems = [];
        window.addEventListener('error', event => problems.push(`error: ${event.message}`));
        window.addEventListener('unhandledrejection', event => problems.push(`error: ${event.reason}`));
        document.addEventListener('securitypolicyviolation', event => problems.push(`forbidden: ${event.violatedDirective} ${event.blockedURI}`));
        for (const level of ['error', 'warn']) console[level] = (...words) => problems.push(`console: ${words.join(' ')}`);
        """;

    // Points at places of every chart and keeps what it says there: "key: words".
    private const string Point = """
        const said = [], shown = box => box.getBoundingClientRect().width > 0;
        for (const figure of document.querySelectorAll('figure')) {
          const box = [...figure.querySelectorAll('.wide, .narrow')].find(shown);
          box.scrollIntoView();
          box.dispatchEvent(new PointerEvent('pointerenter'));
          const svg = box.querySelector('.live svg');
          if (!svg) continue;
          const from = svg.getBoundingClientRect(), still = box.querySelector(':scope > svg').getBoundingClientRect(), words = new Set();
          if (Math.abs(from.left - still.left) + Math.abs(from.top - still.top) + Math.abs(from.width - still.width) > 1) problems.push(`${figure.id} moved`);
          for (let y = 8; y < from.height; y += 14) {
            for (let x = 8; x < from.width; x += 16) {
              svg.dispatchEvent(new MouseEvent('mousemove', { clientX: from.left + x, clientY: from.top + y, bubbles: true, view: window }));
              const tip = [...svg.parentElement.parentElement.children].find(child => child.style.zIndex === '9999999' && child.style.visibility !== 'hidden');
              if (tip?.innerText) words.add(tip.innerText.replace(/\s+/g, ' '));
            }
          }
          if (words.size === 0) problems.push(`${figure.id} says nothing`);
          words.forEach(line => said.push(`${figure.id}: ${line}`));
        }
        performance.getEntriesByType('resource').forEach(entry => problems.push(`asked for ${entry.name}`));
        const list = document.createElement('pre');
        list.id = 'found';
        list.textContent = JSON.stringify([...problems, ...said]);
        document.body.append(list);
        """;

    [TestCase("index.html", AccessibilityTests.Desk, "chart-who-moved: 尖山区 2016年上半年: 27.5 人", "chart-funds-by-county: 集贤县 ")]
    [TestCase("index.en.html", AccessibilityTests.Telephone, "chart-who-moved: Jianshan first half of 2016: 27.5 people", "chart-posts-by-cohort: Jixian Villages: 120")]
    public void With_scripts_a_chart_says_its_values_where_it_is_pointed_at(string page, string window, params string[] expected)
    {
        var found = Chromium.Found(Chromium.With(Chromium.With(Published.Text(page), Watch, "</head>"), Point, "</body>"), window);
        var (said, problems) = (found.Where(line => line.StartsWith("chart-", StringComparison.Ordinal) && line.Contains(": ", StringComparison.Ordinal)).ToList(), found.Where(line => !line.StartsWith("chart-", StringComparison.Ordinal) || !line.Contains(": ", StringComparison.Ordinal)).ToList());

        Assert.That(problems, Is.Empty);
        Assert.That(said.Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]).Distinct().Count(), Is.EqualTo(Published.Release.Charts), "every chart speaks");
        foreach (var words in expected)
        {
            Assert.That(said, Has.Some.StartsWith(words));
        }
    }

    [Test]
    public void Without_scripts_every_picture_stands()
    {
        var folder = Directory.CreateTempSubdirectory("page-").FullName;
        try
        {
            // A browser that runs none of the page's scripts still says what it shows.
            var file = Path.Combine(folder, "page.html");
            File.WriteAllText(file, Hash().Replace(Published.Text("index.html"), "'none'"));
            var seen = Chromium.Open(file, Path.Combine(folder, "profile"), AccessibilityTests.Desk);
            Assert.That(Picture().Count(seen), Is.EqualTo(Published.Release.Charts * 2));
            Assert.That(seen, Does.Not.Contain("class=\"live\"").And.Not.Contain("<noscript"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void The_page_forbids_every_request_and_every_script_but_its_own()
    {
        var page = Published.Text("index.html");

        Assert.That(page, Does.Match("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; script-src 'sha256-[A-Za-z0-9+/=]{44}'\">"));
        Assert.That(Regex.Count(page, "</script>"), Is.EqualTo(2));
        Assert.That(Address().Matches(page).Select(match => match.Value), Is.Empty);
    }

    [GeneratedRegex("'sha256-[^']+'")]
    private static partial Regex Hash();

    [GeneratedRegex("<svg [^>]*role=\"img\"")]
    private static partial Regex Picture();

    [GeneratedRegex(@"(?:src|href|url)\s*[=(]\s*[""']?https?://[^""'\s)>]+")]
    private static partial Regex Address();
}
