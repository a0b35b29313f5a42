using System.Globalization;
using System.Text;
using Analytics.DuckDb;
using Analytics.Reports.Figures;
using Analytics.Reports.Releases;
using Analytics.Vocabulary.Texts;

namespace Analytics.Reports.Writing;

/// <summary>Every printed number once, for machines: <c>figures.csv</c> (with a byte-order mark, for spreadsheet programs) and the same rows as Parquet.</summary>
internal static class FigureFiles
{
    private static readonly (string Name, string Type, Func<Figure, ReleaseStamp, object?> Of)[] Columns =
    [
        ("figure_id", "varchar", (figure, _) => figure.Id),
        ("indicator_code", "varchar", (figure, _) => figure.Id.Indicator),
        ("indicator_zh", "varchar", (figure, _) => figure.Indicator.Name.Zh),
        ("indicator_en", "varchar", (figure, _) => figure.Indicator.Name.En),
        ("org_unit_code", "varchar", (figure, _) => figure.Id.OrgUnit),
        ("org_unit_zh", "varchar", (figure, _) => figure.OrgUnit.Name.Zh),
        ("org_unit_en", "varchar", (figure, _) => figure.OrgUnit.Name.En),
        ("cohort", "varchar", (figure, _) => figure.Id.Cohort),
        ("span", "varchar", (figure, _) => figure.Id.Span),
        ("state", "varchar", (figure, _) => MissingMarks.Word(figure.State)),
        ("value", "decimal(18, 6)", (figure, _) => figure.Value),
        ("low", "decimal(18, 6)", (figure, _) => figure.Low),
        ("high", "decimal(18, 6)", (figure, _) => figure.High),
        ("qualifier", "varchar", (figure, _) => figure.Qualifier),
        ("unit", "varchar", (figure, _) => figure.Indicator.Unit),
        ("unit_zh", "varchar", (figure, _) => figure.Indicator.UnitName.Zh),
        ("unit_en", "varchar", (figure, _) => figure.Indicator.UnitName.En),
        ("numerator", "decimal(18, 6)", (figure, _) => figure.Numerator),
        ("denominator", "decimal(18, 6)", (figure, _) => figure.Denominator),
        ("expected", "bigint", (figure, _) => figure.Coverage.Expected),
        ("received", "bigint", (figure, _) => figure.Coverage.Received),
        ("late", "bigint", (figure, _) => figure.Coverage.Late),
        ("missing", "bigint", (figure, _) => figure.Coverage.Missing),
        ("entries", "bigint", (figure, _) => Told(figure, figure.Entries)),
        ("org_units", "bigint", (figure, _) => Told(figure, figure.OrgUnits)),
        ("editions", "bigint", (figure, _) => Told(figure, figure.Editions)),
        ("basis", "varchar", (figure, _) => Basis(figure.Basis)),
        ("marks", "varchar", (figure, _) => FigureMarks.Words(figure)),
        ("printed_zh", "varchar", (figure, _) => FigureText.WithUnit(figure, "zh")),
        ("printed_en", "varchar", (figure, _) => FigureText.WithUnit(figure, "en")),
        ("vintage", "varchar", (_, stamp) => stamp.CutOff),
        ("release_id", "varchar", (_, stamp) => stamp.ReleaseId),
    ];

    public static string Csv(IReadOnlyList<Figure> figures, ReleaseStamp stamp)
    {
        var csv = new StringBuilder("\uFEFF").AppendJoin(',', Columns.Select(column => column.Name)).Append("\r\n");
        foreach (var figure in figures)
        {
            csv.AppendJoin(',', Columns.Select(column => Cell(column.Of(figure, stamp)))).Append("\r\n");
        }

        return csv.ToString();
    }

    /// <summary>Writes the rows of <paramref name="csv"/>, typed, to <paramref name="parquet"/>; the same rows give the same bytes.</summary>
    /// <param name="engine">Of one thread: more would write the rows in another order.</param>
    public static void Parquet(string csv, string parquet, Engine engine)
    {
        var types = string.Join(", ", Columns.Select(column => $"{Sql.Text(column.Name)}: {Sql.Text(column.Type)}"));
        engine.Execute(
            $"copy (select * from read_csv({Sql.Text(csv)}, header = true, delim = ',', quote = '\"', escape = '\"', nullstr = '', columns = {{{types}}})) to {Sql.Text(parquet)} (format parquet, compression zstd)");
    }

    private static long? Told(Figure figure, long count) => figure.State == FigureState.HeldBack ? null : count;

    public static string Basis(FigureBasis basis) => basis switch
    {
        FigureBasis.Outcome => "outcome",
        FigureBasis.Coverage => "coverage",
        FigureBasis.PromotionShare => "promotion_share",
        FigureBasis.Reconciliation => "reconciliation",
        FigureBasis.ProjectFunds => "project_funds",
        FigureBasis.MonthlyRun => "monthly_run",
        FigureBasis.Score => "score",
        FigureBasis.Risk => "risk",
        FigureBasis.FundFlow => "fund_flow",
        FigureBasis.Revision => "revision",
        FigureBasis.Quality => "quality",
        FigureBasis.Change => "change",
        FigureBasis.Appraisal => "appraisal",
        FigureBasis.Season => "season",
        FigureBasis.Move => "move",
        _ => "count",
    };

    private static string Cell(object? value) => CsvText.Of(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
}
