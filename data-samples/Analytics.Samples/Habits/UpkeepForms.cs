namespace Analytics.Samples.Habits;

/// <summary>The forms of presence, money, training, support and villages, after the place: name, kind, unit, header spellings.</summary>
internal static class UpkeepForms
{
    private const string Person = """
        secretary_code|text||人员编号|编号|第一书记编号
        secretary_name|text||姓名|第一书记姓名|第一书记

        """;

    public const string Attendance = "org_unit|text||派驻单位|任职村（社区、企业）|任职单位\n" + Person + """
        duty_basis|choice||到岗要求|在岗要求|考勤方式
        days_due|count|天|应到天数|应在岗天数|应出勤天数
        days_on_post|count|天|在岗天数|实际在岗天数|实际出勤天数
        nights_stayed|count|天|住村天数|住村夜数|夜宿天数
        leave_days|count|天|请假天数|准假天数|请假
        visits|count|次|到岗次数|到企次数|到岗
        checks_made|count|次|定位抽查次数|抽查次数|微信定位抽查次数
        checks_passed|count|次|抽查在岗次数|在岗次数|抽查合格次数
        subsidy_tier|choice||补贴档次|补贴等次|考核档次
        """;

    public const string Funds = """
        org_unit|text||受益单位|资金使用单位|使用单位
        fund_code|text||资金编号|凭证编号
        source_kind|choice||资金来源|来源类别|来源
        source_name|text||出资单位|来源单位|资金来源单位
        fund_use|choice||资金用途|用途|使用方向
        funds_pledged|money|元|承诺金额|承诺资金|计划金额
        funds_landed|money|元|到位金额|实际到位|到账金额
        funds_spent|money|元|支出金额|实际支出|支付金额
        paid_date|date||发生日期|收付日期|到账日期
        secretary_code|text||领取人编号|补贴对象编号
        settled_to|date||补贴计发至|计发截止日|补贴截止日期
        project_code|text||项目编号|所属项目编号|项目代码
        """;

    public const string Training = "org_unit|text||派驻单位|任职村（社区、企业）|任职单位\n" + Person + """
        training_form|choice||培训形式|形式|参加形式
        topic|choice||培训专题|专题|培训内容
        organiser_level|choice||举办层级|主办层级|组织层级
        training_date|date||培训时间|培训日期|开班时间
        hours|count|学时|学时|培训学时
        before_posting|choice||是否岗前培训|岗前培训|是否岗前
        """;

    public const string UnitSupport = "org_unit|text||派驻单位|任职村（社区、企业）|任职单位\n" + """
        dispatching_unit|text||派出单位|原单位|选派单位
        leader_visits|count|次|领导看望次数|主要领导到村|领导看望
        unit_visits|count|人次|班子成员到村|班子成员到村人次|单位人员到村
        party_group_meetings|count|次|党组会研究次数|党组会议研究|党组研究
        aid_projects_studied|count|个|研究帮扶项目|研究项目|帮扶项目
        care_given|count|次|走访慰问次数|慰问次数|关心关爱次数
        problems_raised|count|件|反映困难问题|反映问题|提出问题
        problems_solved|count|件|解决困难问题|解决问题|办结问题
        funds_promised|money|元|承诺资金|承诺帮扶资金|承诺投入
        funds_landed|money|元|落地资金|实际落地资金|实际投入
        paired_enterprise|text||结对企业|联建企业|村企联建企业
        pair_state|choice||结对状态|联建状态|结对情况
        """;

    public const string VillageProfile = """
        org_unit|text||村名|行政村名称|村名称
        village_type|choice||村类型|村屯类型|村分类
        households|count|户|户数|总户数|全村户数
        population|count|人|人口|总人口|全村人口
        party_members|count|人|党员|党员数|党员人数
        party_members_poor|count|人|困难党员|困难党员数|生活困难党员
        poor_households|count|户|贫困户|贫困户数|建档立卡贫困户
        dibao_recipients|count|人|低保人数|低保人口|享受低保人数
        wubao_households|count|户|五保户|五保户数|五保供养户
        sanlao_cadres|count|人|三老干部|三老人员|三老干部数
        land_area|area|亩|村域面积|辖区面积|土地面积
        collective_income|money|元|村集体年收入|集体经济收入|村集体收入
        """;
}
