using Analytics.Reports.Scores;
using Analytics.Vocabulary;

namespace Analytics.Reports.Tests.Scores;

/// <summary>Nobody reads in print that somebody is below competent before two people confirmed that very sheet.</summary>
public sealed class ScoreReviewsTests
{
    private static readonly SheetKey Sheet = new("DJ-0001", "230521101001", "2016", "aa11");

    private readonly string _folder = Directory.CreateTempSubdirectory("reviews-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Two_different_people_have_to_confirm_the_very_sheet()
    {
        var reviews = new ScoreReviews(new Home(_folder), TimeProvider.System);
        var before = reviews.MayBePrinted(Sheet);
        reviews.Review(Sheet, "王", "走访了两个村民组", "本人说三月住院", ScoreReviews.Confirmed);
        var afterOne = reviews.MayBePrinted(Sheet);
        var again = Assert.Throws<ReviewRefusedException>(() => reviews.Review(Sheet, "王 ", "再看一次", "无", ScoreReviews.Confirmed))!;
        reviews.Review(Sheet, "李", "查了考勤", "本人无异议", "not_confirmed");
        var afterRefusal = reviews.MayBePrinted(Sheet);
        reviews.Review(Sheet, "赵", "查了项目", "本人无异议", ScoreReviews.Confirmed);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((before, afterOne, afterRefusal), Is.EqualTo((false, false, false)));
            Assert.That(again.Sentence.Zh, Does.Contain("另一人"));
            Assert.That(reviews.MayBePrinted(Sheet), Is.True);
            // Other values are another sheet, which nobody has looked at.
            Assert.That(reviews.MayBePrinted(Sheet with { Hash = "bb22" }), Is.False);
            Assert.That(reviews.Of(Sheet).Select(review => review.RightOfReply), Is.EqualTo(new[] { "本人说三月住院", "本人无异议", "本人无异议" }));
            Assert.Throws<ReviewRefusedException>(() => reviews.Review(Sheet, "孙", "查了项目", " ", ScoreReviews.Confirmed));
        }
    }

    [Test]
    public void A_contest_keeps_the_sheet_as_it_stood_beside_the_later_one()
    {
        var reviews = new ScoreReviews(new Home(_folder), TimeProvider.System);
        reviews.Contest(Sheet, "本人", "四月的走访没有计入", "section,period\nresult,47\nhash,,,sha256,aa11\n");
        reviews.Contest(Sheet with { Hash = "bb22" }, "本人", "五月也没有", "section,period\nresult,51\nhash,,,sha256,bb22\n");

        var kept = reviews.Contests("DJ-0001", "230521101001", "2016");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(kept.Select(contest => contest.Sheet.Hash), Is.EqualTo(new[] { "aa11", "bb22" }));
            Assert.That(kept.Select(contest => ScoreExport.HashOf(contest.Export)), Is.EqualTo(new[] { "aa11", "bb22" }));
            Assert.That(kept[0].Export, Does.Contain("result,47"));
        }
    }

    [Test]
    public void Places_are_said_as_a_range_and_bands_only_as_far_as_they_can_be() => Assert.That(ScoreWords.Places(0.29m, 0.77m).Zh, Is.EqualTo("每100人中第24至72位"));
}
