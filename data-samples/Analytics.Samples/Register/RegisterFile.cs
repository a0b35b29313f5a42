namespace Analytics.Samples.Register;

/// <summary>The committed register of Shuangyashan, <c>model/reference/org_units/230500.csv</c>.</summary>
internal static class RegisterFile
{
    public const string Header = "code,name,kind,parent_code,valid_from,valid_to,full_name,name_en";

    /// <summary>The source has Chinese names only; these are the city's and its counties' own English names.</summary>
    private static readonly Dictionary<string, string> English = new()
    {
        ["230500"] = "Shuangyashan",
        ["230502"] = "Jianshan District",
        ["230503"] = "Lingdong District",
        ["230505"] = "Sifangtai District",
        ["230506"] = "Baoshan District",
        ["230521"] = "Jixian County",
        ["230522"] = "Youyi County",
        ["230523"] = "Baoqing County",
        ["230524"] = "Raohe County",
        ["410100"] = "Zhengzhou",
        ["410183"] = "Xinmi",
    };

    public static string Path => System.IO.Path.Combine(AppContext.BaseDirectory, "reference", "org_units", "230500.csv");

    /// <summary>The register of Xinmi, <c>data-samples/xinmi/register/410183.csv</c>: another city's, and so not among those every home gets.</summary>
    public static string XinmiPath => System.IO.Path.Combine(AppContext.BaseDirectory, "reference", "xinmi", "410183.csv");

    public static IReadOnlyList<Unit> Read(string path) =>
        [.. File.ReadLines(path).Skip(1).Select(line => line.Split(',')).Select(cells => new Unit(cells[0], cells[1], cells[2], cells[3], cells[6]))];

    public static string Line(Unit unit) => $"{unit.Code},{unit.Name},{unit.Kind},{unit.ParentCode},,,{unit.FullName},{English.GetValueOrDefault(unit.Code, "")}";
}
