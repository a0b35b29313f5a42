using Analytics.Reports.Changes;
using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Figures;
using Analytics.Reports.Releases;
using Analytics.Vocabulary;

namespace Analytics.Reports.Writing;

/// <summary>The sheets of the workbook, in order: cover, contents, notes, and the printed figures sorted by what they are about.</summary>
internal static class WorkbookSheets
{
    private static readonly (string Head, double Width)[] Columns =
    [
        ("指标 Indicator (zh)", 26), ("Indicator (en)", 34), ("地区 Area (zh)", 12), ("Area (en)", 14), ("类型 Cohort", 14), ("时期 Span", 18),
        ("数值 Value", 16), ("下限 Low", 16), ("上限 High", 16), ("说法 Qualifier", 11), ("印出 Printed (zh)", 30), ("Printed (en)", 34), ("单位 Unit (zh)", 10), ("Unit (en)", 14),
        ("分子 Numerator", 12), ("分母 Denominator", 12), ("应收 Expected", 10), ("收到 Received", 10), ("迟报 Late", 9), ("未报 Missing", 9), ("版本 Vintage", 22), ("编号 Figure id", 48),
    ];

    private static readonly (string Sheet, string Table, Bilingual Title, Func<Figure, bool> Holds)[] Tables =
    [
        ("全市 City", "city", new("全市数字", "Figures of the city"), figure => figure is { Basis: FigureBasis.Outcome, OrgUnit.Kind: "city", Id.Cohort: "all" } && !IsMonth(figure)),
        ("全市分类 City cohorts", "city_cohorts", new("全市数字，按派驻类型", "Figures of the city by cohort"), figure => figure is { Basis: FigureBasis.Outcome, OrgUnit.Kind: "city", Id.Cohort: not "all" } && !IsMonth(figure)),
        ("分县 Counties", "counties", new("分县（区）数字", "Figures of the counties"), figure => figure is { Basis: FigureBasis.Outcome, OrgUnit.Kind: not "city", Id.Cohort: "all" } && !IsMonth(figure)),
        ("分县分类 County cohorts", "county_cohorts", new("分县（区）数字，按派驻类型", "Figures of the counties by cohort"), figure => figure is { Basis: FigureBasis.Outcome, OrgUnit.Kind: not "city", Id.Cohort: not "all" } && !IsMonth(figure)),
        ("逐月 Months", "months", new("逐月数字", "Monthly figures"), figure => figure.Basis == FigureBasis.Outcome && IsMonth(figure)),
        ("台账收报 Coverage", "coverage", new("台账收报份数", "Ledger-months expected, received, late and missing"), figure => figure.Basis == FigureBasis.Coverage),
        ("提拔占比 Promotion shares", "promotion_shares", new("提拔占比及95%区间", "Shares promoted with 95% intervals"), figure => figure.Basis == FigureBasis.PromotionShare),
        ("核对 Reconciliation", "reconciliation", new("总数与分项核对", "Totals against their parts"), figure => figure.Basis == FigureBasis.Reconciliation),
        ("项目资金 Project funds", "project_funds", new("到位资金，按项目类别", "Funds landed by kind of project"), figure => figure.Basis == FigureBasis.ProjectFunds),
        ("控制图 Run charts", "run_charts", new("单值控制图的中心线和界限", "Centre lines and limits of the individuals charts"), figure => figure.Basis == FigureBasis.MonthlyRun),
        ("变化 Moves", "moves", new("各县（区）前后两个时段的比较", "Counties at two times"), figure => figure.Basis == FigureBasis.Move),
        ("资金流向 Fund flows", "fund_flows", new("资金来源与用途", "Funds from source to use"), figure => figure.Basis == FigureBasis.FundFlow),
        ("评分 Scores", "scores", new("评分、名次区间和分项", "Scores, rank intervals and their parts"), figure => figure.Basis == FigureBasis.Score),
        ("环比 Month on month", "month_changes", new("与上月相比", "Changes since the month before"), figure => figure.Basis == FigureBasis.Change),
        ("风险 Risks", "risks", new("风险村名单", "Villages at risk"), figure => figure.Basis == FigureBasis.Risk),
        ("考核 Appraisals", "appraisals", new("考核和在岗", "Appraisals and presence"), figure => figure.Basis == FigureBasis.Appraisal),
        ("时节 Season", "season", new("时节工作", "Work of the season"), figure => figure.Basis == FigureBasis.Season),
        ("质量 Quality", "quality", new("数据质量", "Quality of the data"), figure => figure.Basis == FigureBasis.Quality),
        ("修订 Revisions", "revisions", new("修订", "Revisions"), figure => figure.Basis == FigureBasis.Revision),
        ("计数 Counts", "counts", new("正文和标题中的计数", "Counts used in headlines"), figure => figure.Basis == FigureBasis.Count),
    ];

    public static IEnumerable<WorkbookSheet> Of(Document document, IReadOnlyList<Figure> figures, ReleaseStamp stamp, IReadOnlyList<FigureChange> changes)
    {
        if (figures.FirstOrDefault(figure => !Tables.Any(table => table.Holds(figure))) is { } homeless)
        {
            throw new InvalidOperationException($"No sheet of the workbook holds {homeless.Id}, a figure of {homeless.Basis}.");
        }

        var tables = Tables.Select(table => (table.Sheet, table.Table, table.Title, Rows: figures.Where(table.Holds).ToList())).Where(table => table.Rows.Count > 0).ToList();
        WorkbookSheet[] since = stamp.Supersedes is null ? [] : [ChangesFile.Sheet(changes, $"{stamp.ReleaseId}　取代 Takes the place of {stamp.Supersedes}")];
        yield return Cover(document, stamp, figures.Count);
        yield return new("目录 Contents", "目录 Contents", "每张工作表一个表格。 One table a sheet.", "contents", [("工作表 Sheet", 28), ("内容 Contents (zh)", 34), ("Contents (en)", 48), ("行数 Rows", 10)],
            [.. tables.Select(table => (IReadOnlyList<object?>)[table.Sheet, table.Title.Zh, table.Title.En, (decimal)table.Rows.Count]), .. since.Select(sheet => (IReadOnlyList<object?>)[sheet.Name, "与上一版相比", "Changes since the last release", (decimal)sheet.Rows.Count])]);
        yield return Notes();
        foreach (var table in tables)
        {
            yield return new(
                table.Sheet, $"{table.Title.Zh} {table.Title.En}", $"{stamp.ReleaseId}　数据截至 Known by {stamp.CutOffDate}　标记见“说明 Notes” Marks: see Notes", table.Table, Columns,
                [.. table.Rows.Select(figure => Row(figure, stamp))]);
        }

        foreach (var sheet in since)
        {
            yield return sheet;
        }
    }

    private static WorkbookSheet Cover(Document document, ReleaseStamp stamp, int figures) => new(
        "封面 Cover", document.Title.Zh, document.Title.En, "cover", [("项目 Item", 30), ("内容 Value", 70)],
        [
            ["发布单位 Publisher", $"{document.Publisher.Zh} {document.Publisher.En}"],
            ["范围 Scope", $"{document.Subtitle.Zh} {document.Subtitle.En}"],
            ["发布编号 Release", stamp.ReleaseId],
            ["取代 Takes the place of", stamp.Supersedes ?? "—（第一版 the first release）"],
            ["数据截至（北京时间） Known by (China time)", stamp.CutOff.ToChinaTime()],
            ["构建 Build", stamp.BuildId],
            ["程序版本 Code version", stamp.CodeVersion],
            ["所用台账 Ledgers used", (decimal)stamp.Editions],
            ["数字 Figures", (decimal)figures],
        ]);

    private static WorkbookSheet Notes() => new(
        "说明 Notes", "说明 Notes", "缺数不是零。 Missing is not zero.", "notes", [("标记或栏目 Mark or column", 32), ("含义 Meaning (zh)", 66), ("Meaning (en)", 92)],
        [
            .. MissingMarks.All.Select(mark => (IReadOnlyList<object?>)[$"{mark.Mark.Zh} {mark.Mark.En}", mark.Meaning.Zh, mark.Meaning.En]),
            .. FigureMarks.All.Select(mark => (IReadOnlyList<object?>)[$"{mark.Mark.Zh} {mark.Mark.En}", mark.Meaning.Zh, mark.Meaning.En]),
            ["〔无界〕 [open]", "台账没有给出这一侧的界限（如只说“不低于”）", "the ledger states no bound on this side (as with 不低于)"],
            ["下限、上限 Low, High", "台账写“余”“多”“近”“约”时，真值可能的范围；准确数三者相等", "the range that the ledger's words (余, 多, 近, 约) allow; for an exact number all three are equal"],
            ["应收、收到 Expected, Received", "该数字所依据的台账月份数；迟报计入收到", "ledger-months behind the figure; late ones count as received"],
            ["编号 Figure id", "指标.地区.类型.时期，据此可查到台账单元格", "indicator.area.cohort.span: leads back to the ledger cells"],
            ["版本 Vintage", "数字所知的时点", "the moment by which the number was known"],
        ]);

    private static IReadOnlyList<object?> Row(Figure figure, ReleaseStamp stamp) =>
    [
        figure.Indicator.Name.Zh, figure.Indicator.Name.En, figure.OrgUnit.Name.Zh, figure.OrgUnit.Name.En, CohortName(figure.Id.Cohort), figure.Id.Span,
        Value(figure, figure.Value), Value(figure, figure.Low), Value(figure, figure.High), figure.IsStated ? figure.Qualifier : MissingMarks.Word(figure.State),
        FigureText.WithUnit(figure, "zh"), FigureText.WithUnit(figure, "en"), Unit(figure.Indicator.UnitName.Zh), Unit(figure.Indicator.UnitName.En),
        figure.Numerator is { } numerator ? numerator : "—", figure.Denominator is { } denominator ? denominator : "—",
        (decimal)figure.Coverage.Expected, (decimal)figure.Coverage.Received, (decimal)figure.Coverage.Late, (decimal)figure.Coverage.Missing, stamp.CutOff.ToString(), figure.Id.ToString(),
    ];

    private static object Value(Figure figure, decimal? value) => (figure.IsStated, value) switch
    {
        (false, _) => MissingMarks.Of(figure.State).Zh + " " + MissingMarks.Of(figure.State).En,
        (_, null) => "〔无界〕 [open]",
        (_, { } number) => figure.Indicator.IsShare ? new WorkbookSheet.Share(number) : number,
    };

    // An empty cell would read as unknown.
    private static string Unit(string name) => name.Length == 0 ? "—" : name;

    private static string CohortName(string cohort) => $"{Drawing.Cohort(cohort).Zh} {Drawing.Cohort(cohort).En}";

    private static bool IsMonth(Figure figure) => figure.Id.Span.Length == 7;
}
