using Analytics.Scoring.Ranks;

namespace Analytics.Scoring.Tests.Ranks;

public sealed class ShownScoreTests
{
    [Test]
    public void A_score_stands_on_the_frozen_scale_with_its_interval()
    {
        var shown = ShownScore.Of(new(0.25, 0.3), 0.42, 5, 0.5, 0.9)!.Value;
        Assert.That((shown.Value, shown.Low, shown.High), Is.EqualTo((55, 45, 65)));
        Assert.That(shown.Information, Is.EqualTo(Information.Limited));
        Assert.That(shown.Exposure, Is.EqualTo(Exposure.ScoreAndGrade));
    }

    [TestCase(0, Exposure.NoScore)]
    [TestCase(1.5, Exposure.NoScore)]
    [TestCase(2, Exposure.ScoreWithoutGrade)]
    [TestCase(3.5, Exposure.ScoreWithoutGrade)]
    [TestCase(4, Exposure.ScoreAndGrade)]
    public void Few_quarters_allow_little_to_be_said(double quarters, Exposure exposure)
    {
        Assert.That(ShownScore.After(quarters), Is.EqualTo(exposure));
        Assert.That(ShownScore.Of(new(1, 0.1), 0.7, quarters, 0.5, 0.9) is null, Is.EqualTo(exposure == Exposure.NoScore));
    }
}
