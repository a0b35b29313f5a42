namespace Analytics.Warehouse.Configuration;

/// <summary>A model, contract or indicator is written wrongly: every fault with its file and line, and what was expected.</summary>
public sealed class ConfigurationException(IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    public ConfigurationException(string fault)
        : this([fault])
    {
    }

    public IReadOnlyList<string> Faults { get; } = faults;
}
