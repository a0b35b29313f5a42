namespace Analytics.Reports.Figures;

/// <summary>Names one printed number: what it measures, for whom and over what time. Written <c>INF_LAMPS.230500.all.2016</c>.</summary>
/// <param name="Cohort"><c>all</c>, <c>village</c>, <c>community</c> or <c>enterprise</c>.</param>
/// <param name="Span">A month, a year, or first and last month joined by two dots.</param>
public readonly record struct FigureId(string Indicator, string OrgUnit, string Cohort, string Span)
{
    public override string ToString() => $"{Indicator}.{OrgUnit}.{Cohort}.{Span}";
}
