namespace Analytics.Samples.Habits;

/// <summary>How a county spells what it chooses from a list: three spellings each, the contract knows all.</summary>
internal static class Choices
{
    private static readonly Dictionary<string, string[]> Spellings = new()
    {
        ["village"] = ["行政村", "村", "农村"],
        ["street"] = ["街道", "街道", "街道办"],
        ["community"] = ["社区", "社区", "城市社区"],
        ["enterprise"] = ["非公企业", "企业", "非公有制企业"],
        ["social_organisation"] = ["社会组织", "社会组织", "社会组织"],
        ["city"] = ["市级", "市", "市直"],
        ["county"] = ["县级", "县", "县直"],
        ["promotion"] = ["提拔重用", "提拔", "提拔使用"],
        ["adjustment"] = ["组织调整", "调整", "调整撤换"],
        ["planting"] = ["种植", "种植业", "种植业"],
        ["breeding"] = ["养殖", "养殖业", "养殖业"],
        ["processing"] = ["加工", "农产品加工", "加工"],
        ["tourism"] = ["旅游", "乡村旅游", "乡村旅游"],
        ["commerce"] = ["电商", "电子商务", "商贸"],
        ["service"] = ["服务", "服务业", "服务业"],
        ["other"] = ["其他", "其他", "其他"],
        ["village_road"] = ["硬化村内道路", "村内道路", "水泥路"],
        ["field_road"] = ["田间路", "田间作业路", "机耕路"],
        ["lamp"] = ["太阳能路灯", "路灯", "太阳能路灯"],
        ["well"] = ["机井", "农灌井", "灌溉井"],
        ["venue"] = ["活动场所", "党员活动室", "村级活动场所"],
        ["culture_venue"] = ["文化广场", "文体广场", "文体活动场所"],
        ["garbage_point"] = ["垃圾投放点", "垃圾点", "垃圾投放点"],
        ["bridge"] = ["桥涵", "桥梁", "桥涵"],
        ["transformer"] = ["变压器", "变压器", "变压器"],
        ["built"] = ["新建", "新建", "新建"],
        ["installed"] = ["安装", "安装", "安装"],
        ["repaired"] = ["维修", "修整", "维修"],
        ["rebuilt"] = ["改造", "硬化", "改扩建"],
        ["yes"] = ["是", "是", "是"],
        ["no"] = ["否", "否", "否"],
    };

    /// <summary>In a district, 县级 is 区级.</summary>
    public static string Spell(string column, string choice, int variant, bool isDistrict)
    {
        var spelling = SupervisionForms.Spell(column, choice, variant) ?? Spellings[choice][variant];
        return isDistrict ? spelling.Replace('县', '区') : spelling;
    }
}
