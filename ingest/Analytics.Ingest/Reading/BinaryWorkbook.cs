using System.Buffers.Binary;

namespace Analytics.Ingest.Reading;

/// <summary>What the workbook reader leaves out of a binary workbook's records ([MS-XLS]): error cells, formulas, comments, and from which year days are counted.</summary>
/// <param name="CountsFrom1904">Day 0 is 1904-01-01, as on old Macintoshes.</param>
internal sealed record BinaryWorkbook(CellMarks Marks, bool CountsFrom1904)
{
    private const int Formula = 0x0006;
    private const int Comment = 0x001C;
    private const int Date1904 = 0x0022;
    private const int BoundSheet = 0x0085;
    private const int BoolOrError = 0x0205;
    private const int BeginOfSheet = 0x0809;

    public static BinaryWorkbook Of(ReadOnlySpan<byte> stream)
    {
        var marks = new CellMarks();
        var sheets = new List<uint>();
        var is1904 = false;
        var sheet = -1;
        for (var at = 0; at + 4 <= stream.Length;)
        {
            var (record, length) = (BinaryPrimitives.ReadUInt16LittleEndian(stream[at..]), BinaryPrimitives.ReadUInt16LittleEndian(stream[(at + 2)..]));
            if (at + 4 + length > stream.Length)
            {
                break;
            }

            var body = stream.Slice(at + 4, length);
            switch (record)
            {
                case BoundSheet when length >= 4:
                    sheets.Add(BinaryPrimitives.ReadUInt32LittleEndian(body));
                    break;
                case Date1904 when length >= 2:
                    is1904 = body[0] == 1;
                    break;
                case BeginOfSheet:
                    sheet = sheets.IndexOf((uint)at) is var found && found >= 0 ? found : sheet;
                    break;
                case BoolOrError when length >= 8 && body[7] == 1:
                    AddError(marks, sheet, body, body[6]);
                    break;
                case Formula when length >= 14 && sheet >= 0:
                    marks.AddFormula(sheet, Row(body), Column(body), hasValue: true);
                    if (body[6] == 2 && body[12] == 0xFF && body[13] == 0xFF)
                    {
                        AddError(marks, sheet, body, body[8]);
                    }

                    break;
                case Comment when length >= 4 && sheet >= 0:
                    marks.AddComment(sheet, Row(body), Column(body));
                    break;
                default:
                    break;
            }

            at += 4 + length;
        }

        return new(marks, is1904);
    }

    private static void AddError(CellMarks marks, int sheet, ReadOnlySpan<byte> body, byte code)
    {
        if (sheet >= 0)
        {
            marks.Errors.Add(sheet, Row(body), Column(body), ErrorCells.OfCode(code));
        }
    }

    private static int Row(ReadOnlySpan<byte> body) => BinaryPrimitives.ReadUInt16LittleEndian(body);

    private static int Column(ReadOnlySpan<byte> body) => BinaryPrimitives.ReadUInt16LittleEndian(body[2..]);
}
