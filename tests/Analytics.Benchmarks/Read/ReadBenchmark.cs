using System.Globalization;
using Analytics.Ingest.Contracts;
using Analytics.Ingest.Reading;

namespace Analytics.Benchmarks.Read;

/// <summary>
/// Reading one large sheet and one large delimited file under a contract, every cell once, and a tenth of each: memory is flat when ten times
/// the rows take no more of it. Every run is a process of its own.
/// </summary>
internal static class ReadBenchmark
{
    private const int Rows = 300_000;
    private const long Bytes = 500L << 20;

    public static int Run(string[] args) => args switch
    {
        ["--step", var path] => RunStep(path),
        _ => Compare(args is [var runs, ..] ? int.Parse(runs, CultureInfo.InvariantCulture) : 3),
    };

    private static int Compare(int runs)
    {
        var folder = Directory.CreateTempSubdirectory("read-benchmark");
        try
        {
            (string What, string Path)[] files =
            [
                ($"workbook, {Rows / 10} rows × 12", SheetLoad.Workbook(folder.FullName, Rows / 10)),
                ($"workbook, {Rows} rows × 12", SheetLoad.Workbook(folder.FullName, Rows)),
                ($"CSV, {Bytes >> 20} MB / 10", SheetLoad.Csv(folder.FullName, Bytes / 10)),
                ($"CSV, {Bytes >> 20} MB", SheetLoad.Csv(folder.FullName, Bytes)),
            ];
            foreach (var (what, path) in files)
            {
                var cost = Cost.Median(Enumerable.Range(0, runs).Select(_ => Cost.OfOwnProcess("read", "--step", path)));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {cost.Cpu:0.00} | {cost.Wall:0.00} | {cost.Peak} |"));
            }

            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int RunStep(string path)
    {
        Console.WriteLine(Cost.Of(() => ReadAll(path)));
        return 0;
    }

    private static void ReadAll(string path)
    {
        var file = RawFile.Open(path);
        var (rows, bytes) = (0L, 0L);
        foreach (var sheet in file.Sheets())
        {
            var table = LedgerTable.Find(sheet, LedgerContract.LoadShipped(), file.Facts.FileName) ?? throw new InvalidOperationException("The load answers no contract.");
            for (; table.ReadRow(); rows++)
            {
                for (var column = 0; column < table.Contract.Columns.Count; column++)
                {
                    bytes += table.Utf8(column).Length;
                }
            }
        }

        if (rows == 0 || bytes == 0 || file.Unreadable is not null)
        {
            throw new InvalidOperationException($"The load was not read: {rows} rows, {bytes} bytes.");
        }
    }
}
