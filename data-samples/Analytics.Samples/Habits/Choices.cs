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
        ["full_time"] = ["脱产", "专职", "全脱产"],
        ["concurrent"] = ["兼职", "兼任", "不脱产"],
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
        ["resident"] = ["全天候驻村", "驻村", "全天候驻村"],
        ["office_hours"] = ["正常工作日", "坐班", "工作日坐班"],
        ["weekly"] = ["每周到岗", "每周一次", "每周到岗一次"],
        ["full"] = ["全额", "一档", "100%"],
        ["four_fifths"] = ["八成", "二档", "80%"],
        ["half"] = ["半额", "三档", "50%"],
        ["none"] = ["不发", "四档", "停发"],
        ["finance"] = ["财政资金", "财政", "财政拨款"],
        ["dispatching_unit"] = ["派出单位", "派出单位资金", "单位帮扶"],
        ["donation"] = ["社会捐赠", "捐赠", "捐款捐物"],
        ["work_fund"] = ["工作经费", "驻村工作经费", "工作经费"],
        ["subsidy"] = ["生活补贴", "补贴资金", "生活补贴"],
        ["infrastructure"] = ["基础设施", "基础设施建设", "基础设施"],
        ["industry_project"] = ["产业项目", "产业发展", "项目发展"],
        ["living_subsidy"] = ["生活补贴", "驻村补贴", "生活补贴"],
        ["donation_in_kind"] = ["捐物折款", "实物捐赠", "捐物"],
        ["relief"] = ["帮扶救助", "慰问帮扶", "救助"],
        ["class"] = ["集中培训", "培训班", "轮训"],
        ["field_visit"] = ["现场观摩", "实地观摩", "现场教学"],
        ["plenum"] = ["列席全委会", "列席市委全会", "列席全会"],
        ["policy"] = ["政策法规", "涉农政策", "政策法规"],
        ["party_building"] = ["基层党建", "党务工作", "基层党建"],
        ["governance"] = ["村级治理", "基层治理", "村级治理"],
        ["industry"] = ["产业发展", "致富项目", "产业发展"],
        ["mediation"] = ["矛盾调处", "信访维稳", "矛盾调处"],
        ["discipline"] = ["纪律作风", "工作纪律", "纪律作风"],
        ["live"] = ["结对中", "进行中", "在联建"],
        ["lapsed"] = ["已终止", "终止", "已解除"],
        ["disorderly"] = ["乱村", "治安乱村", "乱村"],
        ["poor"] = ["穷村", "贫困村", "贫困村"],
        ["weak_organisation"] = ["软村", "软弱涣散村", "软弱涣散"],
        ["specialised"] = ["专业村", "产业专业村", "专业村"],
        ["distinctive"] = ["特色村", "特色村", "特色村"],
        ["ordinary"] = ["一般村", "普通村", "普通村"],
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
