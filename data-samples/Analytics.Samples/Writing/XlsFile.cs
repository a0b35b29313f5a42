using NPOI.HSSF.UserModel;
using NPOI.SS.UserModel;
using NPOI.SS.Util;

namespace Analytics.Samples.Writing;

/// <summary>A workbook of Excel 97–2003 (BIFF8).</summary>
internal static class XlsFile
{
    private static readonly DateOnly SerialStart = new(1899, 12, 30);

    public static byte[] Of(IReadOnlyList<Sheet> sheets, bool hasEmptySheets)
    {
        var workbook = new HSSFWorkbook();
        var styles = Enum.GetValues<Look>().ToDictionary(look => look, look => Style(workbook, look));
        foreach (var sheet in sheets)
        {
            Write(workbook.CreateSheet(sheet.Name), sheet, styles);
        }

        if (hasEmptySheets)
        {
            workbook.CreateSheet("Sheet2");
            workbook.CreateSheet("Sheet3");
        }

        using var buffer = new MemoryStream();
        workbook.Write(buffer);
        return buffer.ToArray();
    }

    private static void Write(ISheet target, Sheet sheet, Dictionary<Look, ICellStyle> styles)
    {
        for (var row = 0; row < sheet.Rows.Count; row++)
        {
            var line = target.CreateRow(row);
            line.HeightInPoints = RowHeight.Of(sheet.Rows[row], sheet.Widths);
            for (var column = 0; column < sheet.Rows[row].Count; column++)
            {
                var cell = sheet.Rows[row][column];
                if (cell.Text.Length > 0 || cell.Look != Look.Plain)
                {
                    Write(line.CreateCell(column), cell, styles[cell.Look]);
                }
            }
        }

        foreach (var merge in sheet.Merges)
        {
            target.AddMergedRegion(new CellRangeAddress(merge.FirstRow, merge.LastRow, merge.FirstColumn, merge.LastColumn));
        }

        for (var column = 0; column < sheet.Widths.Count; column++)
        {
            target.SetColumnWidth(column, sheet.Widths[column] * 256);
        }

        target.CreateFreezePane(0, sheet.HeaderRows);
        target.PrintSetup.Landscape = true;
        target.FitToPage = true;
        target.PrintSetup.FitHeight = 0;
    }

    private static void Write(ICell target, Cell cell, ICellStyle style)
    {
        target.CellStyle = style;
        var number = cell.Date is { } date ? date.DayNumber - SerialStart.DayNumber : cell.Number;
        if (number is { } written)
        {
            target.SetCellValue((double)written);
        }
        else if (cell.Text.Length > 0)
        {
            target.SetCellValue(cell.Text);
        }
    }

    private static ICellStyle Style(HSSFWorkbook workbook, Look look)
    {
        var style = workbook.CreateCellStyle();
        var font = workbook.CreateFont();
        font.FontName = look is Look.Header or Look.Title ? "黑体" : "宋体";
        font.FontHeightInPoints = (short)(look == Look.Title ? 18 : 11);
        font.IsBold = look == Look.Total;
        style.SetFont(font);
        style.VerticalAlignment = VerticalAlignment.Center;
        style.Alignment = look is Look.BodyText or Look.Plain ? HorizontalAlignment.Left : HorizontalAlignment.Center;
        if (look is not (Look.Plain or Look.Title))
        {
            style.BorderTop = style.BorderBottom = style.BorderLeft = style.BorderRight = BorderStyle.Thin;
            style.WrapText = true;
        }

        if (look == Look.BodyDate)
        {
            style.DataFormat = workbook.CreateDataFormat().GetFormat("yyyy-mm-dd");
        }

        return style;
    }
}
