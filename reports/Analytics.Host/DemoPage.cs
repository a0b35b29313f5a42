using System.Globalization;
using Analytics.Host.Commands;

namespace Analytics.Host;

/// <summary>The summary at the end of the demonstration.</summary>
internal static class DemoPage
{
    public static void Write(Screen screen, DemoResult result)
    {
        ReceiveCommand.Write(screen, result.Received);
        screen.Line(Words.Of(result.Built));
        if (result.Release is null)
        {
            return;
        }

        screen.Line(Words.Of(result.Release));
        screen.Plain();
        screen.Table(
            screen.Language == "zh" ? ["指标", "时段", "报刊公布", "读法", "本库", "相符"] : ["indicator", "span", "published", "qualifier", "here", "agrees"],
            result.PublishedFigures.Select(figure => (IReadOnlyList<string>)
                [figure.Name.In(screen.Language), figure.Span, Number(figure.Published), figure.Qualifier, figure.Ours is { } ours ? Number(ours) : "–", figure.Agrees ? "✓" : "✗"]));
        var agreeing = result.PublishedFigures.Count(figure => figure.Agrees);
        screen.Line(new($"与报刊公布的 {result.PublishedFigures.Count} 个数相比，{agreeing} 个相符。", $"{agreeing} of {result.PublishedFigures.Count} figures published in the press agree."));
        screen.Plain();
        screen.Line(new($"请打开：{result.LookAt}", $"Open: {result.LookAt}"));
        if (result.LookAtRanking is { } ranking)
        {
            screen.Line(new($"评分、名次区间和风险村：{ranking}", $"Scores, rank intervals and villages at risk: {ranking}"));
        }

        screen.Line(new($"追溯任一数字，例如：analytics trace {result.Example}", $"Walk any figure back, for example: analytics trace {result.Example}"));
    }

    private static string Number(decimal value) => value.ToString("#,##0.####", CultureInfo.InvariantCulture);
}
