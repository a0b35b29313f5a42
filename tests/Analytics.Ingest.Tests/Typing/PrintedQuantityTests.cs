using Analytics.Ingest.Typing;

namespace Analytics.Ingest.Tests.Typing;

public sealed class PrintedQuantityTests
{
    private const int Count = 20_000;

    [TestCase(2016)]
    [TestCase(7)]
    public void What_is_printed_in_any_form_and_read_again_is_the_same_interval(int seed)
    {
        var random = new Random(seed);
        var printed = Enumerable.Range(0, Count).Select(_ => PrintedQuantity.Next(random)).ToList();
        var wrong = printed.Where(each => !IsSame(each)).Select(each => $"{each.Text}: [{each.Low}, {each.High}] {each.Qualifier} {each.Unit}, read as {QuantityText.Parse(each.Text)}").ToList();
        Assert.That(wrong, Is.Empty, $"{wrong.Count}: {string.Join('\n', wrong.Take(10))}");
        Assert.That(printed.Select(each => each.Text).Distinct().Count(), Is.GreaterThan(Count / 2));
    }

    private static bool IsSame(PrintedQuantity printed) =>
        QuantityText.Parse(printed.Text).Quantity is { } quantity
        && quantity.Low == printed.Low && quantity.High == printed.High && quantity.Unit == printed.Unit && quantity.Qualifier == printed.Qualifier;
}
