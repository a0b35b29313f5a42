using System.Globalization;
using Analytics.Ingest.Personal;
using Analytics.Vocabulary;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Analytics.Ingest.Contracts;

/// <summary>Reads one contract from its YAML, and says in which line it is wrong.</summary>
internal sealed class ContractFile(string path, string text)
{
    private static readonly string[] Frequencies = ["monthly", "quarterly", "half_yearly", "yearly", "on_request"];

    private static readonly Dictionary<string, PersonalKind> Numbers = new()
    {
        ["id_number"] = PersonalKind.IdNumber,
        ["phone"] = PersonalKind.Phone,
        ["bank_card"] = PersonalKind.BankCard,
    };

    private readonly string _file = Path.GetFileName(path);

    public LedgerContract Read()
    {
        var root = new ContractPart(_file, Root());
        root.Only("ledger", "name", "grain", "frequency", "due_days", "titles", "key", "drift", "columns", "rules");
        var name = root.Text("ledger");
        if (name != Path.GetFileNameWithoutExtension(path))
        {
            throw root.Wrong("ledger", $"'{name}' is not the name of the file: expected {Path.GetFileNameWithoutExtension(path)}.");
        }

        var columns = root.Parts("columns").Select(Column).ToList();
        var contract = new LedgerContract(
            name, root.Bilingual("name"), root.Bilingual("grain"), root.OneOf("frequency", Frequencies), root.Number("due_days"),
            root.Texts("titles"), root.Texts("key"), columns, [.. root.Parts("rules").Select(rule => Rule(rule, columns))])
        {
            StopsOnDrift = root.Has("drift") && root.OneOf("drift", ["go_on", "stop"]) == "stop",
        };
        Check(contract, root);
        return contract;
    }

    private YamlMappingNode Root()
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            var yaml = new YamlStream();
            yaml.Load(parser);
            return yaml.Documents is [{ RootNode: YamlMappingNode root }] ? root : throw new ContractException(_file, 1, "expected one ledger, written as names and values.");
        }
        catch (Exception broken) when (broken is YamlException or InvalidOperationException)
        {
            throw new ContractException(_file, (broken as YamlException)?.Start.Line ?? (parser.Current?.End.Line ?? 0) + 1, $"not YAML: {broken.Message}");
        }
    }

    private static LedgerColumn Column(ContractPart part)
    {
        part.Only("name", "label", "type", "required", "personal", "headers", "choices", "unit", "unit_column", "township", "kind", "elective");
        var type = part.OneOf("type", ["text", "choice", "flag", "date", "org_unit", "quantity"]) switch
        {
            "choice" => ColumnType.Choice,
            "flag" => ColumnType.Flag,
            "date" => ColumnType.Date,
            "org_unit" => ColumnType.OrgUnit,
            "quantity" => ColumnType.Quantity,
            _ => ColumnType.Text,
        };
        if (type == ColumnType.Choice != part.Has("choices"))
        {
            throw part.Wrong("type", "a column of type choice needs choices, and no other has them.");
        }

        if (type == ColumnType.Quantity && part.Has("unit") == part.Has("unit_column"))
        {
            throw part.Wrong("type", "a quantity needs either unit or unit_column.");
        }

        if (part.Flag("elective") && (part.Flag("required") || part.Has("unit_column")))
        {
            throw part.Wrong("elective", "a column that a form may lack is not required, and has its unit in the contract.");
        }

        var personal = part.Has("personal") ? part.OneOf("personal", ["true", "false", .. Numbers.Keys]) : "false";
        if (Numbers.ContainsKey(personal) && type != ColumnType.Text)
        {
            throw part.Wrong("personal", $"a column of personal numbers ({personal}) must be of type text.");
        }

        return new LedgerColumn(
            part.Text("name"), part.Bilingual("label"), type, part.Flag("required"), personal != "false", part.Texts("headers"), part.Choices("choices"),
            part.TextOrNull("unit"), part.TextOrNull("unit_column"), part.TextOrNull("township"), part.TextOrNull("kind"))
        {
            Number = Numbers.TryGetValue(personal, out var number) ? number : null,
            IsElective = part.Flag("elective"),
        };
    }

    private static LedgerRule Rule(ContractPart part, List<LedgerColumn> columns)
    {
        part.Only("id", "severity", "column", "holds", "message");
        var severity = part.OneOf("severity", ["note", "explain", "refuse"]);
        var column = part.Text("column");
        return columns.Exists(c => c.Name == column)
            ? new(part.Text("id"), Enum.Parse<Severity>(severity, ignoreCase: true), column, part.Text("holds"), part.Bilingual("message"))
            : throw part.Wrong("column", $"the ledger has no column '{column}'.");
    }

    private static void Check(LedgerContract contract, ContractPart root)
    {
        foreach (var name in contract.Key.Where(name => contract.IndexOf(name) < 0))
        {
            throw root.Wrong("key", $"the ledger has no column '{name}'.");
        }

        foreach (var (column, part) in contract.Columns.Zip(root.Parts("columns")))
        {
            foreach (var other in new[] { column.UnitColumn, column.TownshipColumn, column.KindColumn }.Where(o => o is not null && contract.IndexOf(o) < 0))
            {
                throw part.Wrong("name", $"column '{column.Name}' points at '{other}', which the ledger does not have.");
            }
        }

        if (contract.Columns.GroupBy(c => c.Name).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw root.Wrong("columns", string.Create(CultureInfo.InvariantCulture, $"column '{twice.Key}' is there {twice.Count()} times."));
        }
    }
}
