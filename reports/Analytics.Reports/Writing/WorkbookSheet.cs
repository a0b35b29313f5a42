using System.Globalization;
using Analytics.Vocabulary;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Reports.Writing;

/// <summary>One sheet: a title, what is to be said before the table, and one table (or plain lines, where <see cref="TableName"/> is empty).</summary>
/// <param name="Rows">Texts, and numbers as <see cref="decimal"/>; a share as <see cref="Share"/>.</param>
internal sealed record WorkbookSheet(string Name, string Title, string Lead, string TableName, IReadOnlyList<(string Head, double Width)> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    private const int HeadRow = 4;

    /// <summary>A number shown in per cent.</summary>
    internal readonly record struct Share(decimal Value);

    public void Write(WorksheetPart part, int number, Bilingual? label)
    {
        var rows = new SheetData(
            Line(1, [Cell("A1", Title, WorkbookStyle.Title)]),
            Line(2, [Cell("A2", label is null ? "" : $"{label.Zh} {label.En}", WorkbookStyle.Label)]),
            Line(3, [Cell("A3", Lead, WorkbookStyle.Text)]),
            Line(HeadRow, Columns.Select((column, at) => Cell(Address(at, HeadRow), column.Head, WorkbookStyle.Head))));
        foreach (var (row, at) in Rows.Select((row, at) => (row, HeadRow + 1 + at)))
        {
            rows.Append(Line(at, row.Select((value, column) => Cell(Address(column, at), value, Columns[column].Width > 40 ? WorkbookStyle.Wrapped : WorkbookStyle.Text))));
        }

        var pane = new Pane { VerticalSplit = HeadRow, TopLeftCell = Address(0, HeadRow + 1), ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        part.Worksheet = new Worksheet(
            new SheetDimension { Reference = $"A1:{Address(Columns.Count - 1, HeadRow + Rows.Count)}" },
            new SheetViews(new SheetView(pane, new Selection { Pane = PaneValues.BottomLeft, ActiveCell = Address(0, HeadRow + 1), SequenceOfReferences = new ListValue<StringValue> { InnerText = Address(0, HeadRow + 1) } }) { WorkbookViewId = 0, ShowGridLines = false, TabSelected = number == 1 }),
            new SheetFormatProperties { DefaultRowHeight = 16 },
            new Columns(Columns.Select((column, at) => new Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = column.Width, CustomWidth = true })),
            rows,
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { Orientation = OrientationValues.Landscape, PaperSize = 9, FitToWidth = 1, FitToHeight = 0 });
        part.Worksheet.InsertBefore(new SheetProperties(new PageSetupProperties { FitToPage = true }), part.Worksheet.FirstChild);
        if (TableName.Length > 0 && Rows.Count > 0)
        {
            AddTable(part, number);
        }
    }

    private void AddTable(WorksheetPart part, int number)
    {
        var range = $"A{HeadRow}:{Address(Columns.Count - 1, HeadRow + Rows.Count)}";
        part.AddNewPart<TableDefinitionPart>("rId1").Table = new Table(
            new AutoFilter { Reference = range },
            new TableColumns(Columns.Select((column, at) => new TableColumn { Id = (uint)at + 1, Name = column.Head })) { Count = (uint)Columns.Count },
            new TableStyleInfo { Name = "TableStyleLight1", ShowFirstColumn = false, ShowLastColumn = false, ShowRowStripes = true, ShowColumnStripes = false })
        {
            Id = (uint)number,
            Name = TableName,
            DisplayName = TableName,
            Reference = range,
            TotalsRowShown = false,
        };
        part.Worksheet.Append(new TableParts(new TablePart { Id = "rId1" }) { Count = 1 });
    }

    private static Row Line(int number, IEnumerable<Cell> cells) => new(cells) { RowIndex = (uint)number };

    private static Cell Cell(string address, object? value, uint style) => value switch
    {
        decimal number => new() { CellReference = address, StyleIndex = WorkbookStyle.Number, CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)) },
        Share share => new() { CellReference = address, StyleIndex = WorkbookStyle.Share, CellValue = new CellValue(share.Value.ToString(CultureInfo.InvariantCulture)) },
        _ => new()
        {
            CellReference = address,
            StyleIndex = style,
            DataType = CellValues.InlineString,
            InlineString = new InlineString(new Text(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "") { Space = SpaceProcessingModeValues.Preserve }),
        },
    };

    private static string Address(int column, int row) => new CellRef("", "", row, column + 1).Address;
}
