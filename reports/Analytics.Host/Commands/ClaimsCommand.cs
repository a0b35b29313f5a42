using System.CommandLine;
using System.Globalization;
using Analytics.Ingest.Reading;
using Analytics.Reports.Claims;
using Analytics.Warehouse;
using Analytics.Warehouse.Indicators;

namespace Analytics.Host.Commands;

/// <summary><c>analytics claims extract</c> and <c>claims check</c>: what a text's numbers say, and whether the warehouse bears them out.</summary>
internal static class ClaimsCommand
{
    private static readonly Argument<string[]> Files = new("FILE") { Description = "文章：.txt、.md、.docx、.html / texts", Arity = ArgumentArity.OneOrMore };

    public static Command Create() => new("claims", "核对文章里的数字 / check the numbers of a text") { Extract(), Check() };

    private static Command Extract()
    {
        var command = new Command("extract", "只读不核：每个数说的是什么 / what each number says, nothing looked up") { Files };
        command.SetAction(parsed =>
        {
            var screen = FrontDoor.ScreenOf(parsed);
            var reader = new ReadClaims(IndicatorCatalogue.ReadIndicators(new WarehouseOptions()), []);
            Show(screen, [.. parsed.GetValue(Files)!.Select(file => (file, reader.Extract(TextOf(file).Text)))]);
            return ExitCode.Ok;
        });
        return command;
    }

    private static Command Check()
    {
        var html = new Option<string?>("--html") { Description = "把标注好的文章写成网页 / writes the text with every number marked" };
        var year = new Option<int?>("--year") { Description = "文章写于哪一年：“今年”“一年来”按这一年核对 / the year the text was written" };
        var command = new Command("check", "把文章里的每个数与数据仓库核对 / hold every number of a text against the warehouse") { Files, html, year };
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var (screen, files) = (FrontDoor.ScreenOf(parsed), parsed.GetValue(Files)!);
            if (parsed.GetValue(html) is not null && files.Length > 1)
            {
                throw new WrongUsageException(new("--html 一次只写一篇文章。", "--html writes one text at a time."));
            }

            using var check = new CheckClaims(FrontDoor.HomeOf(parsed), new WarehouseOptions(), parsed.GetValue(year));
            var checkedOnes = new List<(string File, IReadOnlyList<Claim> Claims)>();
            foreach (var file in files)
            {
                cancellation.ThrowIfCancellationRequested();
                var (text, links) = TextOf(file);
                checkedOnes.Add((file, check.Check(text, links)));
                if (parsed.GetValue(html) is { } page)
                {
                    File.WriteAllText(page, check.Page(Path.GetFileNameWithoutExtension(file), text, checkedOnes[^1].Claims, screen.Language));
                }
            }

            Show(screen, checkedOnes);
            return ExitCode.Ok;
        }, cancellation));
        return command;
    }

    private static (string Text, IReadOnlyList<FigureLink> Links) TextOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".docx" => DocumentText.LinkedOfWord(path),
        ".html" or ".htm" => (DocumentText.OfHtml(TextFile.ReadAll(path)), []),
        ".txt" or ".md" => (TextFile.ReadAll(path), []),
        _ => throw new WrongUsageException(new($"不能核对 {path}：可读 .txt、.md、.docx、.html。", $"{path} cannot be checked: a text is .txt, .md, .docx or .html.")),
    };

    /// <summary>As JSON one list of claims, of all files in their order.</summary>
    private static void Show(Screen screen, IReadOnlyList<(string File, IReadOnlyList<Claim> Claims)> texts) =>
        screen.Result(new { Claims = texts.SelectMany(text => text.Claims).ToList() }, _ =>
        {
            foreach (var (file, claims) in texts)
            {
                screen.Plain(file);
                screen.Table(
                    screen.Language == "zh" ? ["原文", "值", "下限", "上限", "单位", "指标", "地区", "时段", "结论", "仓库", "数字编号"] : ["text", "value", "low", "high", "unit", "indicator", "place", "period", "verdict", "warehouse", "figure"],
                    claims.Where(claim => claim.Verdict != Verdict.NotAClaim).Select(claim => (IReadOnlyList<string>)
                    [
                        claim.Text, Number(claim.Value), Number(claim.Low), claim.High is null ? "∞" : Number(claim.High), claim.Unit ?? "", claim.Indicator ?? "–", claim.Place ?? "–", claim.Period ?? "–",
                        claim.Verdict is { } verdict ? ClaimPage.Word(verdict).In(screen.Language) : "", Number(claim.Warehouse?.Value), claim.Warehouse?.Figure ?? "",
                    ]));
                if (claims.Any(claim => claim.Verdict is not null))
                {
                    screen.Line(ClaimPage.Counts(claims));
                }
            }
        });

    private static string Number(decimal? value) => value?.ToString("#,##0.####", CultureInfo.InvariantCulture) ?? "";
}
