using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Reports.Writing;

/// <summary>The few looks of a cell in the workbook.</summary>
internal static class WorkbookStyle
{
    public const uint Text = 0;
    public const uint Title = 1;
    public const uint Label = 2;
    public const uint Head = 3;
    public const uint Number = 4;
    public const uint Share = 5;
    public const uint Wrapped = 6;

    public static Stylesheet Sheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "#,##0.####" }, new NumberingFormat { NumberFormatId = 165, FormatCode = "0.0%" }) { Count = 2 },
        new Fonts(Of(11), Of(16, bold: true, "12436D"), Of(11, bold: true, "B8430B"), Of(11, bold: true, "FFFFFF")) { Count = 4 },
        new Fills(Fill(null), Gray(), Fill("12436D")) { Count = 3 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())) { Count = 1 },
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
        new CellFormats(
            Look(0, 0), Look(0, 1), Look(0, 2),
            Look(0, 3, fill: 2, wrap: true), Look(164, 0), Look(165, 0), Look(0, 0, wrap: true))
        { Count = 7 },
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static Font Of(double size, bool bold = false, string color = "1F2328")
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = size }, new Color { Rgb = "FF" + color }, new FontName { Val = "Microsoft YaHei" }, new FontFamilyNumbering { Val = 2 });
        return font;
    }

    private static Fill Fill(string? color) => new(color is null
        ? new PatternFill { PatternType = PatternValues.None }
        : new PatternFill(new ForegroundColor { Rgb = "FF" + color }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });

    // Spreadsheet programs take the second fill for this, whatever stands there.
    private static Fill Gray() => new(new PatternFill { PatternType = PatternValues.Gray125 });

    private static CellFormat Look(uint format, uint font, uint fill = 0, bool wrap = false)
    {
        var look = new CellFormat { NumberFormatId = format, FontId = font, FillId = fill, BorderId = 0, FormatId = 0, ApplyNumberFormat = format > 0, ApplyFont = font > 0, ApplyFill = fill > 0 };
        if (wrap)
        {
            look.ApplyAlignment = true;
            look.Append(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Center });
        }

        return look;
    }
}
