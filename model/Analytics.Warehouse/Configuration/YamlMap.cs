using System.Globalization;
using Analytics.Vocabulary;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Analytics.Warehouse.Configuration;

/// <summary>One mapping of a YAML file that knows its file and line, so that every fault can be found.</summary>
public sealed class YamlMap
{
    private readonly string _file;
    private readonly YamlMappingNode _node;

    private YamlMap(string file, YamlMappingNode node) => (_file, _node) = (file, node);

    /// <exception cref="ConfigurationException">The file is not YAML, or its top is not a mapping.</exception>
    internal static YamlMap Read(ConfigurationFile file) => Read(file.Shown, File.ReadAllText(file.Path));

    /// <param name="file">The name that faults are told under.</param>
    /// <exception cref="ConfigurationException">The text is not YAML, or its top is not a mapping.</exception>
    public static YamlMap Read(string file, string yaml)
    {
        using var text = new StringReader(yaml);
        var stream = new YamlStream();
        try
        {
            stream.Load(text);
        }
        catch (Exception fault) when (fault is YamlException or InvalidOperationException)
        {
            // Brackets that never close leave the parser in a state, not at a place.
            throw new ConfigurationException($"{file}:{(fault as YamlException)?.Start.Line ?? 1}: this is not YAML: {fault.Message}");
        }

        return stream.Documents is [{ RootNode: YamlMappingNode top }]
            ? new YamlMap(file, top)
            : throw new ConfigurationException($"{file}:1: expected one mapping of names to values.");
    }

    public long Line => _node.Start.Line;

    public IEnumerable<string> Keys => _node.Children.Keys.Select(key => ((YamlScalarNode)key).Value!);

    public bool Has(string key) => _node.Children.ContainsKey(key);

    public string Text(string key) => TextOrNull(key) ?? throw Fault(Line, $"'{key}' is missing.");

    public string? TextOrNull(string key) => Child(key) switch
    {
        null => null,
        YamlScalarNode { Value: { Length: > 0 } value } => value,
        var node => throw Fault(node.Start.Line, $"'{key}' must be one text."),
    };

    public string OneOf(string key, params string[] choices) =>
        Text(key) is var value && choices.Contains(value) ? value : throw Wrong(key, $"'{value}' is not one of: {string.Join(", ", choices)}.");

    public decimal? NumberOrNull(string key) => TextOrNull(key) switch
    {
        null => null,
        var text when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
        var text => throw Wrong(key, $"'{text}' is not a number."),
    };

    public decimal Number(string key) => NumberOrNull(key) ?? throw Fault(Line, $"'{key}' is missing.");

    public Period Month(string key) => Period.TryParse(Text(key)) ?? throw Wrong(key, $"'{Text(key)}' is not a month, as in 2016-01.");

    public bool Flag(string key) => TextOrNull(key) switch
    {
        null or "false" => false,
        "true" => true,
        var text => throw Wrong(key, $"'{text}' is neither true nor false."),
    };

    public Bilingual Bilingual(string key) => Map(key) is var map ? new Bilingual(map.Text("zh"), map.Text("en")) : throw Fault(Line, key);

    public Bilingual? BilingualOrNull(string key) => Has(key) ? Bilingual(key) : null;

    /// <summary>A sequence of texts; one text alone is a sequence of one, no key an empty one.</summary>
    public IReadOnlyList<string> Texts(string key) => Child(key) switch
    {
        null => [],
        YamlScalarNode => [Text(key)],
        YamlSequenceNode list when list.All(item => item is YamlScalarNode) => [.. list.Select(item => ((YamlScalarNode)item).Value!)],
        var node => throw Fault(node.Start.Line, $"'{key}' must be a list of texts."),
    };

    public IReadOnlyList<YamlMap> Maps(string key) => Child(key) switch
    {
        null => [],
        YamlSequenceNode list when list.All(item => item is YamlMappingNode) => [.. list.Select(item => new YamlMap(_file, (YamlMappingNode)item))],
        var node => throw Fault(node.Start.Line, $"'{key}' must be a list of mappings."),
    };

    public YamlMap Map(string key) => MapOrNull(key) ?? throw Fault(Line, $"'{key}' is missing.");

    public YamlMap? MapOrNull(string key) => Child(key) switch
    {
        null => null,
        YamlMappingNode map => new YamlMap(_file, map),
        var node => throw Fault(node.Start.Line, $"'{key}' must be a mapping."),
    };

    /// <exception cref="ConfigurationException">Another key stands here: a slip of the pen must not go unread.</exception>
    public void AllowOnly(params string[] keys)
    {
        foreach (var key in Keys.Where(key => !keys.Contains(key)))
        {
            throw Wrong(key, $"'{key}' is not known here; expected: {string.Join(", ", keys)}.");
        }
    }

    /// <summary>A fault about the value of <paramref name="key"/>.</summary>
    public ConfigurationException Wrong(string key, string what) => Fault(Child(key)?.Start.Line ?? Line, what);

    private YamlNode? Child(string key) => _node.Children.TryGetValue(key, out var child) ? child : null;

    private ConfigurationException Fault(long line, string what) => new(string.Create(CultureInfo.InvariantCulture, $"{_file}:{line}: {what}"));
}
