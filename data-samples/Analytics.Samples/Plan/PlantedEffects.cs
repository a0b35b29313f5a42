using System.Globalization;
using System.Text;

namespace Analytics.Samples.Plan;

/// <summary>
/// The made-up truth that scores may be held against: how much more or less each secretary, village and county brings about, month after month. It moves what a
/// month of the city holds between its village posts, and adds nothing to it. Unit: hundredths of one secretary's standard deviation.
/// </summary>
internal static class PlantedEffects
{
    public const string File = "planted-effects.csv";

    /// <summary>How many of a thousand more work comes of one standard deviation between secretaries; between villages and counties there is less.</summary>
    private const int PerMille = 330;
    private const int OfVillages = 25;
    private const int OfCounties = 60;

    public static int OfSecretary(Term term) => Drawn("secretary:" + term.SecretaryCode, 100);

    public static int OfVillage(Post post) => Drawn("village:" + post.Place.Code, OfVillages);

    public static int OfCounty(string county) => Drawn("county:" + county, OfCounties);

    /// <summary>All three together.</summary>
    public static int Of(Post post, Term term) => OfSecretary(term) + OfVillage(post) + OfCounty(post.Place.County);

    /// <summary>What a month's work is multiplied by, in thousandths: a fifth of the usual at the least.</summary>
    public static long Factor(Post post, Term term) => Math.Max(200, 1000 + (PerMille * Of(post, term) / 100));

    public static string Csv(IReadOnlyList<Post> posts)
    {
        var csv = new StringBuilder("secretary_code,county_code,org_unit_code,made_up_secretary,made_up_village,made_up_county\n");
        foreach (var post in posts.Where(post => post.Cohort == "village"))
        {
            foreach (var term in post.Terms)
            {
                csv.Append(CultureInfo.InvariantCulture, $"{term.SecretaryCode},{post.Place.County},{post.Place.Code},{OfSecretary(term) / 100m:0.00},{OfVillage(post) / 100m:0.00},{OfCounty(post.Place.County) / 100m:0.00}\n");
            }
        }

        return csv.ToString();
    }

    /// <summary>The sum of twelve even draws is nearly normal, and the same on every machine.</summary>
    private static int Drawn(string subject, int deviation)
    {
        var stream = new SeededStream("planted:" + subject);
        return Enumerable.Range(0, 12).Sum(_ => stream.Between(-50, 50)) * deviation / 101;
    }
}
