using Analytics.Reports.Claims;
using Analytics.Vocabulary.Numbers;

namespace Analytics.Reports.Tests.Claims;

public sealed class JudgementTests
{
    [TestCase("1330多公里", 1334.26, Verdict.Supported)]
    [TestCase("1330多公里", 1340, Verdict.CannotBeRoundedTo)]
    [TestCase("1330多公里", 1329, Verdict.CannotBeRoundedTo)]
    [TestCase("1330多公里", 1434, Verdict.Contradicted)]
    [TestCase("22.8万亩", 228_400, Verdict.Supported)]
    [TestCase("22.8万亩", 229_000, Verdict.CannotBeRoundedTo)]
    [TestCase("9%", 0.0909, Verdict.Supported)]
    [TestCase("9%", 0.096, Verdict.CannotBeRoundedTo)]
    [TestCase("9%", 0.2, Verdict.Contradicted)]
    [TestCase("770名", 770, Verdict.Supported)]
    [TestCase("770名", 780, Verdict.Contradicted)]
    [TestCase("770名", 771, Verdict.Contradicted)]
    [TestCase("1330公里", 1334.26, Verdict.CannotBeRoundedTo)]
    [TestCase("159名", 160, Verdict.Contradicted)]
    [TestCase("800个", 834, Verdict.CannotBeRoundedTo)]
    [TestCase("800余个", 834, Verdict.Supported)]
    [TestCase("近4万人", 39_200, Verdict.Supported)]
    [TestCase("近4万人", 40_000, Verdict.CannotBeRoundedTo)]
    [TestCase("不低于22天", 23, Verdict.Supported)]
    [TestCase("不低于22天", 19, Verdict.Contradicted)]
    public void A_value_is_judged_by_qualifier_and_printed_digits(string written, decimal value, Verdict expected)
        => Assert.That(Judgement.Of(Amount(written), value, value, value), Is.EqualTo(expected));

    [Test]
    public void A_value_that_is_an_interval_leaves_a_claim_open_where_it_reaches_in()
        => Assert.That(Judgement.Of(Amount("800余个"), 790, 780, 850), Is.EqualTo(Verdict.Ambiguous));

    private static ClaimedAmount Amount(string written) => ClaimedAmount.Of(new AmountParser(written, 0).Parse()!.Value, written, "");
}
