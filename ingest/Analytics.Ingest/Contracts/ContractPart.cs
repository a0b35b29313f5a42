using System.Globalization;
using Analytics.Vocabulary;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Analytics.Ingest.Contracts;

/// <summary>One block of names and values in a contract file, which knows its lines.</summary>
internal sealed class ContractPart(string file, YamlMappingNode node)
{
    public bool Has(string name) => node.Children.ContainsKey(new YamlScalarNode(name));

    /// <summary>Nothing else may stand in the block: a misspelt name is an error, not silence.</summary>
    public void Only(params ReadOnlySpan<string> names)
    {
        foreach (var key in node.Children.Keys)
        {
            if (!names.Contains(((YamlScalarNode)key).Value!))
            {
                throw At(key, $"'{key}' is not known here: expected one of {string.Join(", ", names.ToArray())}.");
            }
        }
    }

    public string Text(string name) =>
        Needed(name) is YamlScalarNode { Value: { Length: > 0 } text } ? text : throw Wrong(name, $"'{name}' must be a text.");

    public string? TextOrNull(string name) => Has(name) ? Text(name) : null;

    public string OneOf(string name, string[] allowed) =>
        Text(name) is var text && allowed.Contains(text) ? text : throw Wrong(name, $"'{text}' is not a {name}: expected one of {string.Join(", ", allowed)}.");

    public bool Flag(string name) => Has(name) && OneOf(name, ["true", "false"]) == "true";

    public int Number(string name) =>
        int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(name, $"'{name}' must be a whole number.");

    public Bilingual Bilingual(string name)
    {
        var both = Child(name, Needed(name));
        both.Only("zh", "en");
        return new(both.Text("zh"), both.Text("en"));
    }

    public IReadOnlyList<string> Texts(string name) => Texts(Needed(name), name);

    /// <summary>A list of blocks; none where the name is not there.</summary>
    public IReadOnlyList<ContractPart> Parts(string name) => !Has(name) ? [] :
        node[name] is YamlSequenceNode list ? [.. list.Select(each => Child(name, each))] : throw Wrong(name, $"'{name}' must be a list.");

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Choices(string name)
    {
        var choices = new Dictionary<string, IReadOnlyList<string>>();
        if (Has(name))
        {
            foreach (var (key, texts) in Child(name, node[name]).Entries)
            {
                choices.Add(key, Texts(texts, name));
            }
        }

        return choices;
    }

    public ContractException Wrong(string name, string problem) => Has(name) ? At(node[name], problem) : At(node, problem);

    private IEnumerable<(string Key, YamlNode Value)> Entries => node.Children.Select(child => (((YamlScalarNode)child.Key).Value!, child.Value));

    private IReadOnlyList<string> Texts(YamlNode list, string name) =>
        list is YamlSequenceNode texts && texts.All(each => each is YamlScalarNode { Value.Length: > 0 })
            ? [.. texts.Select(each => ((YamlScalarNode)each).Value!)]
            : throw At(list, $"'{name}' must be a list of texts.");

    private YamlNode Needed(string name) => Has(name) ? node[name] : throw At(node, $"'{name}' is missing.");

    private ContractPart Child(string name, YamlNode child) =>
        child is YamlMappingNode block ? new ContractPart(file, block) : throw At(child, $"'{name}' must be written as names and values.");

    private ContractException At(YamlNode where, string problem) => new(file, where.Start.Line is var line && line > 0 ? line : Mark.Empty.Line, problem);
}
