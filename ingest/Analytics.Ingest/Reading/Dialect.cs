namespace Analytics.Ingest.Reading;

/// <summary>How one delimited file parts its fields.</summary>
/// <param name="Delimiter">One or more characters.</param>
/// <param name="Quote">Around fields that hold a delimiter or a line break.</param>
/// <param name="BackslashEscapes">A quote inside a quoted field is written <c>\"</c>, not doubled.</param>
/// <param name="HintLine">The first line is a spreadsheet's <c>sep=;</c>, no row.</param>
/// <param name="Width">Fields that most records have; 0 where they differ.</param>
internal sealed record Dialect(string Delimiter, char Quote, bool BackslashEscapes = false, bool HintLine = false, int Width = 0);
