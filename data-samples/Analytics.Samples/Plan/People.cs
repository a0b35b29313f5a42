namespace Analytics.Samples.Plan;

/// <summary>Made-up people: surname and given name are drawn one by one, and nobody is meant.</summary>
internal sealed class People
{
    private static readonly string[] Surnames =
        [.. "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文".Select(character => character.ToString())];

    private static readonly string[] Given =
        [.. "伟,丽,强,敏,静,军,磊,洋,勇,艳,杰,娟,涛,明,超,霞,平,刚,桂英,志强,海燕,建国,晓东,玉兰,文博,国庆,春梅,立新,振华,秀云,洪亮,忠义,雪松,凤山,德才,永红,长海,淑芬,景山,玉成,庆林,宝峰,兴旺,金龙,丽华,学军,卫东,冬梅,志远,延军,世杰,凯,鹏,颖,波,宁,辉,斌,旭,岩".Split(',')];

    private static readonly string[] CityOffices =
        ["市委组织部", "市委宣传部", "市财政局", "市农业委员会", "市水务局", "市交通运输局", "市民政局", "市人社局", "市林业局", "市住建局", "市公安局", "市教育局", "市国土资源局", "市发改委", "市总工会", "市妇联", "市供销社", "市统计局"];

    private static readonly string[] CountyOffices =
        ["委组织部", "委办公室", "财政局", "农业局", "水务局", "交通运输局", "民政局", "林业局", "教育局", "卫计局", "公安局", "统计局", "国土资源局", "司法局", "人社局", "畜牧局", "审计局", "总工会", "团县委", "妇联"];

    private readonly SeededStream _stream = new("people");
    private readonly HashSet<string> _used = [];
    private int _last;

    public string NextCode() => $"DJ-{++_last:0000}";

    public string NextName()
    {
        for (; ; )
        {
            var name = _stream.Of(Surnames) + _stream.Of(Given);
            if (_used.Add(name))
            {
                return name;
            }
        }
    }

    public string CityOffice() => _stream.Of(CityOffices);

    public string CountyOffice(string county) => county[..^1] + (county.EndsWith('区') ? "区" : "县") + _stream.Of(CountyOffices).Replace("团县委", "团委", StringComparison.Ordinal);

    public string Rank(bool isCityDispatched, string kind) => (kind, isCityDispatched) switch
    {
        ("street", _) => "副处级",
        (_, true) => _stream.Of((string[])["副处级", "正科级", "正科级", "副科级", "副科级", "专业技术人员"]),
        _ => _stream.Of((string[])["正科级", "副科级", "副科级", "科员", "科员", "专业技术人员"]),
    };
}
