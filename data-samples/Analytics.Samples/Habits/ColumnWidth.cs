namespace Analytics.Samples.Habits;

/// <summary>Widths that make a form printable: columns of counts are narrow and their headers wrap.</summary>
internal static class ColumnWidth
{
    public static int Of(FormColumn column) => column.Column switch
    {
        null => column.Header == "序号" ? 6 : 12,
        { IsNumber: true } => column.Column.Kind == "money" ? 12 : 9,
        { Name: "project_name" } => 34,
        { Name: "org_unit" } => 28,
        { Name: "dispatching_unit" } => 22,
        { Name: "project_code" or "facility_code" } => 24,
        { Kind: "date" } or { Name: "township" or "secretary_code" or "rank" or "facility" } => 15,
        _ => 11,
    };
}
