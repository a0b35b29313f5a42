using Analytics.Samples.Register;
using Analytics.Vocabulary;

namespace Analytics.Samples.Plan;

/// <summary>
/// The three waves: villages from December 2015 (96 of them dispatched by the city in two batches), streets and communities from May 2016, enterprises and
/// social organisations from November 2016; then 159 adjustments, after each of which somebody new takes the post.
/// </summary>
internal static class Posts
{
    public const int CityVillages = 96;
    public const int Adjustments = 159;

    public static readonly Period First = new(2015, 12);
    public static readonly Period Last = new(2016, 12);

    public static IReadOnlyList<Post> Of(Places places)
    {
        var people = new People();
        var cityVillages = new SeededStream("posts:city").Shuffled(places.All.Where(unit => unit.Kind == "village")).Take(CityVillages).Select((unit, at) => (unit.Code, at)).ToDictionary(pair => pair.Code, pair => pair.at);
        var posts = places.All.Select(unit => Make(unit, places, people, cityVillages)).ToList();
        Adjust(posts, people);
        NameInRareCharacters(posts);
        return posts;
    }

    private static Post Make(Unit unit, Places places, People people, Dictionary<string, int> cityVillages)
    {
        var from = unit.Kind switch { "village" => First, "street" or "community" => new(2016, 5), _ => new Period(2016, 11) };
        var isCity = unit.Kind switch
        {
            "village" => cityVillages.ContainsKey(unit.Code),
            "street" => true,
            "community" => IsDistrict(unit.County),
            _ => int.Parse(unit.Code[7..], System.Globalization.CultureInfo.InvariantCulture) <= MakeEnterprises.Counts[unit.County].City,
        };
        var isFirstBatch = cityVillages.GetValueOrDefault(unit.Code, -1) is >= 0 and < 50;
        var batch = cityVillages.ContainsKey(unit.Code) ? isFirstBatch ? "第一批" : "第二批" : "";
        var stream = new SeededStream("start:" + unit.Code);
        var day = (batch, unit.Kind) switch { ("第一批", _) => 1, ("第二批", _) => 16, (_, "village") => stream.Between(5, 28), _ => stream.Between(4, 25) };
        var post = new Post(unit, places.Township(unit), isCity, isCity ? people.CityOffice() : people.CountyOffice(places.Names[unit.County]), batch, from);
        post.Terms.Add(new(people.NextCode(), people.NextName(), people.Rank(isCity, unit.Kind), new(from.Year, from.Month, day), null));
        return post;
    }

    private static void Adjust(List<Post> posts, People people)
    {
        var stream = new SeededStream("adjustments");
        var months = Period.Range(new(2016, 2), Last).ToList();
        foreach (var post in stream.Shuffled(posts.Where(post => post.Cohort != "enterprise")).Take(Adjustments).OrderBy(post => post.Place.Code, StringComparer.Ordinal))
        {
            var open = months.Where(month => month > post.From.Next && !Calendar.IsMissing(post.Place.County, "personnel_changes", month)).ToList();
            var month = stream.Of(open);
            var day = stream.Between(3, 18);
            post.Terms[0] = post.Terms[0] with { Adjusted = new(month.Year, month.Month, day) };
            post.Terms.Add(new(people.NextCode(), people.NextName(), people.Rank(post.IsCityDispatched, post.Place.Kind), new(month.Year, month.Month, day + stream.Between(3, 9)), null));
        }
    }

    /// <summary>Two names whose last character takes four bytes in GB18030, one of them beyond the basic plane.</summary>
    private static void NameInRareCharacters(List<Post> posts)
    {
        var own = posts.Where(post => post.Place.County == "230505").Take(2).ToList();
        own[0].Terms[0] = own[0].Terms[0] with { Name = "赵㛃" };
        own[1].Terms[0] = own[1].Terms[0] with { Name = "孙𬭎" };
    }

    public static bool IsDistrict(string county) => string.CompareOrdinal(county[4..], "21") < 0;
}
