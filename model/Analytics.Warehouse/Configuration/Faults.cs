namespace Analytics.Warehouse.Configuration;

/// <summary>Gathers the faults of many files, so that one run names them all.</summary>
internal sealed class Faults
{
    private readonly List<string> _faults = [];

    /// <summary>What <paramref name="read"/> makes of each, without those that have a fault.</summary>
    public List<T> Collect<TFrom, T>(IEnumerable<TFrom> from, Func<TFrom, T> read)
        where T : class
    {
        var made = new List<T>();
        foreach (var one in from)
        {
            try
            {
                made.Add(read(one));
            }
            catch (ConfigurationException fault)
            {
                _faults.AddRange(fault.Faults);
            }
        }

        return made;
    }

    /// <summary>What <paramref name="read"/> makes; <c>null</c> where it has faults, which are gathered.</summary>
    public T? Try<T>(Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (ConfigurationException wrong)
        {
            _faults.AddRange(wrong.Faults);
            return null;
        }
    }

    /// <summary>What <paramref name="read"/> makes; the type's own default where it has faults, which are gathered: then nothing is made of it.</summary>
    public T TryValue<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (ConfigurationException wrong)
        {
            _faults.AddRange(wrong.Faults);
            return default!;
        }
    }

    public void Add(string fault) => _faults.Add(fault);

    /// <exception cref="ConfigurationException">There was at least one.</exception>
    public void ThrowIfAny()
    {
        if (_faults.Count > 0)
        {
            throw new ConfigurationException(_faults);
        }
    }
}
