using Analytics.Reports.Disclosure;

namespace Analytics.Reports.Tests.Disclosure;

/// <summary>The attacker who tries: fills the hidden cells of a small table with whole numbers in every way that agrees with what is shown.</summary>
internal sealed class Fillings
{
    private readonly IReadOnlyList<PrintedSum> _shown;
    private readonly List<Atom> _atoms;
    private readonly int _targets;
    private readonly int _most;
    private readonly int[] _filled;
    private readonly HashSet<int> _values = [];

    private Fillings(IReadOnlyList<PrintedSum> shown, PrintedSum target, int most)
    {
        (_shown, _most, _targets) = (shown, most, target.Atoms.Count);
        // The target's own cells come first: behind them one filling is as good as another.
        _atoms = [.. target.Atoms.Concat(shown.SelectMany(sum => sum.Atoms)).Distinct()];
        _filled = new int[_atoms.Count];
    }

    /// <summary>The values that the target takes in some filling; the search ends at the second.</summary>
    public static IReadOnlySet<int> Of(IReadOnlyList<PrintedSum> shown, PrintedSum target, int most)
    {
        var fillings = new Fillings(shown, target, most);
        fillings.Fill(0);
        return fillings._values;
    }

    private bool Fill(int at)
    {
        if (at == _atoms.Count)
        {
            _values.Add(_filled.Take(_targets).Sum());
            return true;
        }

        var isFilled = false;
        for (var value = 0; value <= _most && _values.Count < 2 && !(isFilled && at >= _targets); value++)
        {
            _filled[at] = value;
            isFilled |= _shown.Where(sum => sum.Atoms.Contains(_atoms[at])).All(sum => Agrees(sum, at)) && Fill(at + 1);
        }

        _filled[at] = 0;
        return isFilled;
    }

    private bool Agrees(PrintedSum sum, int at)
    {
        var places = sum.Atoms.Select(atom => _atoms.IndexOf(atom)).ToList();
        var soFar = places.Where(place => place <= at).Sum(place => _filled[place]);
        return places.Max() <= at ? soFar == sum.Value : soFar <= sum.Value;
    }
}
