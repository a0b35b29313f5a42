using System.Data;

namespace Analytics.DuckDb;

/// <summary>Values of a row that may be NULL.</summary>
public static class RowValues
{
    /// <summary>A decimal; <c>null</c> where the row holds NULL.</summary>
    public static decimal? NumberOrNull(this IDataRecord row, int column) => row.IsDBNull(column) ? null : row.GetDecimal(column);
}
