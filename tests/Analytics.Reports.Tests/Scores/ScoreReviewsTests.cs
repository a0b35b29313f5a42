using Analytics.DuckDb;
using Analytics.Reports.Scores;
using Analytics.Vocabulary;
using Dapper;

namespace Analytics.Reports.Tests.Scores;

/// <summary>Nobody reads in print that somebody is below competent before two people confirmed that very sheet.</summary>
public sealed class ScoreReviewsTests
{
    private static readonly SheetKey Sheet = new("DJ-0001", "230521101001", "2016", "aa11");

    private static readonly ReviewStatement Said = new(35.00m, 30.00m, 40.00m, "not_competent", "basically_competent", 0.9m, 0.05m);

    private readonly string _folder = Directory.CreateTempSubdirectory("reviews-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Two_different_people_have_to_confirm_the_very_statement_of_the_very_sheet()
    {
        var reviews = new ScoreReviews(new Home(_folder), TimeProvider.System);
        var before = reviews.MayBePrinted(Sheet, Said);
        Review(reviews, "王", "本人说三月住院");
        var afterOne = reviews.MayBePrinted(Sheet, Said);
        var again = Assert.Throws<ReviewRefusedException>(() => Review(reviews, "王 ", "无"))!;
        Review(reviews, "李", "本人无异议", "not_confirmed");
        var afterRefusal = reviews.MayBePrinted(Sheet, Said);
        Review(reviews, "赵", "本人无异议");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((before, afterOne, afterRefusal), Is.EqualTo((false, false, false)));
            Assert.That(again.Sentence.Zh, Does.Contain("另一人"));
            Assert.That(reviews.MayBePrinted(Sheet, Said), Is.True);
            // Other values are another sheet, which nobody has looked at.
            Assert.That(reviews.MayBePrinted(Sheet with { Hash = "bb22" }, Said), Is.False);
            Assert.That(reviews.Of(Sheet).Select(review => review.RightOfReply), Is.EqualTo(new[] { "本人说三月住院", "本人无异议", "本人无异议" }));
            Assert.That(reviews.Of(Sheet).Select(review => review.Statement), Is.All.EqualTo("score=35.00 low=30.00 high=40.00 bands=not_competent..basically_competent chance=0.9 competent=0.05"));
            Assert.Throws<ReviewRefusedException>(() => Review(reviews, "孙", " "));
        }
    }

    [Test]
    public void A_statement_that_changed_was_confirmed_by_nobody()
    {
        var reviews = new ScoreReviews(new Home(_folder), TimeProvider.System);
        Review(reviews, "王", "无");
        Review(reviews, "李", "无");

        // The sheet is the same to the byte; others moved, and the bands with them.
        var moved = Said with { CompetentChance = 0.19m };
        var changed = Sheet with { Hash = "bb22" };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(reviews.MayBePrinted(Sheet, moved), Is.False);
            Assert.That(reviews.Lapsed(Sheet, Said), Is.Empty);
            Assert.That(reviews.Lapsed(Sheet, moved), Has.Count.EqualTo(2));
            Assert.That(reviews.Lapsed(changed, Said), Has.Count.EqualTo(2));
        }

        // Who confirmed the former may look at the latter.
        reviews.Review(Sheet, moved, moved.SeenCode(Sheet), "王", "查了考勤", "无", ScoreReviews.Confirmed);
        Assert.That(reviews.MayBePrinted(Sheet, moved), Is.False);
        reviews.Review(Sheet, moved, moved.SeenCode(Sheet), "李", "查了考勤", "无", ScoreReviews.Confirmed);
        Assert.That(reviews.MayBePrinted(Sheet, moved), Is.True);
    }

    [Test]
    public void Nobody_confirms_what_they_were_not_shown()
    {
        var reviews = new ScoreReviews(new Home(_folder), TimeProvider.System);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Refused(null), Does.StartWith("这张评分单有“低于称职”的说法"));
            Assert.That(Refused((Said with { Score = 36 }).SeenCode(Sheet)), Does.Contain("已变"));
            Assert.That(Refused(Said.SeenCode(Sheet with { Hash = "bb22" })), Does.Contain("已变"));
            Assert.That(reviews.Of(Sheet), Is.Empty);
            // A sheet that says nothing of below competent needs no code, and confirms none.
            Assert.That(reviews.Review(Sheet, null, null, "王", "无", "无", ScoreReviews.Confirmed).Statement, Is.Empty);
            Assert.That(reviews.MayBePrinted(Sheet, Said), Is.False);
        }

        string Refused(string? seen) => Assert.Throws<ReviewRefusedException>(() => reviews.Review(Sheet, Said, seen, "王", "查了考勤", "无", ScoreReviews.Confirmed))!.Sentence.Zh;
    }

    [Test]
    public void Reviews_of_before_statements_were_kept_confirm_nothing()
    {
        var home = new Home(_folder);
        using (var control = ControlDatabase.Open(home))
        {
            control.Execute("create table score_reviews (review_id integer primary key, secretary_code text not null, org_unit_code text not null, span text not null, sheet_sha256 text not null, reviewer text not null, reviewed_at text not null, considered text not null, right_of_reply text not null, outcome text not null)");
            foreach (var reviewer in new[] { "王", "李" })
            {
                control.Execute("insert into score_reviews values (null, @Secretary, @OrgUnit, @Span, @Hash, @reviewer, '2026-01-01T00:00:00Z', '无', '无', 'confirmed')", new { Sheet.Secretary, Sheet.OrgUnit, Sheet.Span, Sheet.Hash, reviewer });
            }
        }

        var reviews = new ScoreReviews(home, TimeProvider.System);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(reviews.Of(Sheet), Has.Count.EqualTo(2));
            Assert.That(reviews.MayBePrinted(Sheet, Said), Is.False);
        }
    }

    [Test]
    public void A_statement_is_said_with_its_interval_and_never_as_certain()
    {
        var words = (Said with { CompetentChance = 0 }).Words;
        Assert.That((words.Zh, words.En), Is.EqualTo(("评分 35（90%区间 30–40）；等次 不称职至基本称职（90%）；低于称职的可能性 >99%", "score 35 (90 % interval 30–40); bands not competent to basically competent (90%); chance of below competent >99%")));
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

    private static void Review(ScoreReviews reviews, string reviewer, string reply, string outcome = ScoreReviews.Confirmed) => reviews.Review(Sheet, Said, Said.SeenCode(Sheet), reviewer, "走访了两个村民组", reply, outcome);
}
