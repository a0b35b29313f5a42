using System.Text.Json;
using Analytics.Ingest.Contracts;

namespace Analytics.Ingest.Tests.Reading;

public sealed class DelimitedCasesTests
{
    [Test]
    public void Delimiters_and_quotes_are_found()
    {
        var results = Cases("table", "matrix", "row_pollution").Where(c => c.Line["delimiter"].Length > 0).Select(c =>
        {
            var view = FileViews.ReadRaw(c.Path);
            return (c.Line["case"], view.Delimiter == c.Line["delimiter"].Replace("\\t", "\t", StringComparison.Ordinal) && (c.Line["quote"].Length == 0 || view.Quote == c.Line["quote"]));
        }).ToList();
        SharedCases.AllAgree("delimiters and quotes", results);
    }

    [Test]
    public void Bodies_of_tables_are_those_found_by_hand()
    {
        var results = Cases("table", "row_pollution").Select(c =>
        {
            var known = SharedCases.Json(c.Folder, c.Line["expected"]).GetProperty("rows");
            var rows = FileViews.Read(c.Path, []).Sheets[0].Rows;
            var polluted = c.Line["kind"] == "row_pollution" ? PollutedLine(c.Line["note"]) - 2 : -1;
            return (c.Line["case"], rows.Count == known.GetArrayLength() && rows.Select((row, at) => at == polluted || SharedCases.SameRow(known[at], row)).All(same => same));
        }).ToList();
        SharedCases.AllAgree(
            "bodies of tables",
            results,
            ("pollock_file_quotation_char_0x27", "doubled double quotes inside single quotes are the sender's text to us"),
            ("gov_20170320_epc_data_travel_stationery", "its authors joined stacked tables; we read the first and say where the next begins"),
            ("gov_mos_oct_dec_2014", "its authors joined stacked tables; we read the first and say where the next begins"));
    }

    [Test]
    public void Cells_are_split_as_the_standard_has_it()
    {
        var results = Cases("matrix").Where(c => c.Line["bytes"] != "0").Select(c =>
        {
            var known = SharedCases.Json(c.Folder, c.Line["expected"]).GetProperty("rows");
            var rows = FileViews.ReadRaw(c.Path).Sheets[0].Rows;
            return (c.Line["case"], rows.Count == known.GetArrayLength() && rows.Select((row, at) => SharedCases.SameRow(known[at], row)).All(same => same));
        }).ToList();
        SharedCases.AllAgree("cells", results);
    }

    [Test]
    public void Damaged_lines_are_reported_by_their_number_and_no_others()
    {
        var rejects = Cases("rejects").Select(c =>
        {
            var known = SharedCases.Json(c.Folder, c.Line["expected"]).GetProperty("rejects").EnumerateArray().Select(r => r.GetProperty("line").GetInt32()).ToHashSet();
            return (c.Line["case"], known.SetEquals(FileViews.Read(c.Path, []).Findings.Select(f => f.Row)));
        });
        var polluted = Cases("row_pollution").Select(c => (c.Line["case"], FileViews.Read(c.Path, []).Findings.Any(f => f.Row == PollutedLine(c.Line["note"]))));
        var invalid = Cases("invalid").Select(c => (c.Line["case"], FileViews.Read(c.Path, []).Findings.Count > 0));
        SharedCases.AllAgree("damaged lines", [.. rejects, .. polluted, .. invalid]);
    }

    [Test]
    public void Preambles_headers_and_footnotes_are_those_labelled_by_hand()
    {
        var folder = SharedCases.Folder("csv-structure");
        var results = SharedCases.Index(folder).Select(line =>
        {
            var sheet = FileViews.Read(Path.Combine(folder, "in", line["file"]), []).Sheets[0];
            var preamble = sheet.HeaderRows.Count > 0 ? sheet.HeaderRows[0] - 1 : sheet.FirstRow - 1;
            return (line["file"], (line["preamble_lines"], line["header_lines"], line["footnote_lines"]) == ($"{preamble}", $"{sheet.HeaderRows.Count}", $"{sheet.FooterRows.Count}"));
        }).ToList();
        SharedCases.AllAgree(
            "preambles, headers, notes",
            results,
            ("s030.csv", "a title over the first column is labelled a second header row and a title at once; to us it is a title"));
    }

    [Test]
    public void What_others_know_of_a_file_is_so()
    {
        var results = Cases("facts").Select(c => (c.Line["case"], Holds(SharedCases.Json(c.Folder, c.Line["expected"]).GetProperty("facts"), c.Path))).ToList();
        SharedCases.AllAgree("facts", results, ("mt_null", "its authors look at the first five rows; there are ten"));
    }

    private static bool Holds(JsonElement facts, string path)
    {
        var rows = FileViews.Read(path, []).Sheets[0].Rows;
        var whole = FileViews.ReadRaw(path).Sheets[0].Rows;
        return facts.EnumerateObject().All(fact => fact.Name switch
        {
            "data_rows" => rows.Count == fact.Value.GetInt32(),
            "rows" => whole.Count == fact.Value.GetInt32(),
            "first_row_col3" => rows[0][2] == fact.Value.GetString(),
            "last_row_col3" => rows[^1][2] == fact.Value.GetString(),
            "first_cell" => whole[0][0] == fact.Value.GetString(),
            "contains" => whole.Any(row => row.Any(text => text.Contains(fact.Value.GetString()!, StringComparison.Ordinal))),
            _ => throw new ArgumentException($"Nobody knows the fact {fact.Name}.", nameof(facts)),
        });
    }

    private static int PollutedLine(string note) => int.Parse(note.Split("source line ")[1].Split(' ')[0]);

    private static List<(string Folder, IReadOnlyDictionary<string, string> Line, string Path)> Cases(params string[] kinds)
    {
        var folder = SharedCases.Folder("csv-cases");
        return [.. SharedCases.Index(folder).Where(l => kinds.Contains(l["kind"])).Select(l => (folder, l, Path.Combine(folder, l["file"])))];
    }
}
