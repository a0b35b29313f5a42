namespace Analytics.Reports.Publications;

/// <summary>All publications by kind. A new one is a folder beside this file and a line here.</summary>
internal static class PublicationList
{
    public static IPublication Of(ReleaseKind kind, ReleasePeriod period) => kind.Word switch
    {
        "annual" => new AnnualStatistics.AnnualStatistics(),
        "ranking" => new Ranking.Ranking(),
        "quality" => new Quality.QualityStatement(),
        "bulletin" => new Bulletin.Bulletin(period.First),
        "appraisal" => new Appraisal.AppraisalPack(period),
        "season" => new Season.SeasonBulletin(period),
        "sheets" => new Sheets.PostSheets(kind.County!, period),
        "briefing" => new CountyBriefing.CountyBriefing(kind.County!),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind.Name, "No publication of this kind."),
    };
}
