namespace Analytics.Vocabulary.Numbers;

/// <summary>
/// What a number amounts to while it is read. 千, 百, 十 add downward within a section; 万 and 亿 multiply the section and every smaller group
/// before it, so that 二十一万亿 and 十万万 come out as meant.
/// </summary>
public sealed class NumeralSum
{
    private readonly Stack<(decimal Value, decimal Scale)> _groups = new();
    private decimal _section;
    private decimal _floor = decimal.MaxValue;
    private decimal? _digit;
    private bool _mayShift;
    private bool _isString;
    private bool _afterBig;

    public bool Started { get; private set; }

    public bool HasDigit => _digit is not null;

    public bool IsBare { get; private set; }

    public decimal Place { get; set; }

    public decimal Spread { get; private set; }

    public decimal LastScale { get; private set; }

    /// <param name="mayShift">A lone digit with no zero before it: 五 in 三万五 counts one place below the last scale.</param>
    /// <param name="isString">Digits side by side, 一二三, which no 十 or 百 may follow.</param>
    public void Digit(decimal value, bool mayShift, bool isString, decimal spread = 0)
    {
        // 万三 is read as 13,000 by some and as three in ten thousand by others; 百三 is 130 to all.
        if (IsBare && LastScale >= 10_000)
        {
            throw new NumberTextException(NumberTrouble.Ambiguous);
        }

        (_digit, _mayShift, _isString, Started, _afterBig, IsBare, Spread) = (value, mayShift, isString, true, false, false, spread);
        Place = value != 0 ? PlaceOf(value) : Place;
    }

    /// <summary>十, 百, 千; <c>false</c> where it does not fit after what stands before it.</summary>
    public bool Small(decimal scale)
    {
        if (scale >= _floor || _isString || (_digit is null && Started && scale != 10))
        {
            return false;
        }

        var bare = !Started && scale > 10;
        if (_digit is null)
        {
            Digit(1, mayShift: false, isString: false);
        }

        IsBare = bare;
        _section += _digit!.Value * scale;
        Scale(scale);
        _floor = scale;
        return true;
    }

    /// <summary>万, 亿 …; <c>false</c> where it does not fit after what stands before it.</summary>
    public bool Big(decimal scale)
    {
        var product = scale;
        decimal value;
        if (_section != 0 || _digit is not null)
        {
            value = _section + ShiftedDigit(refuse: true);
        }
        else if (!Started)
        {
            (value, Place, Started, IsBare) = (1, 1, true, true);
        }
        else if (_afterBig)
        {
            (value, var below) = _groups.Pop();
            product *= below;
        }
        else
        {
            return false;
        }

        while (_groups.TryPeek(out var smaller) && (smaller.Scale < scale || (product > scale && smaller.Scale <= scale)))
        {
            value += _groups.Pop().Value;
        }

        if (_groups.TryPeek(out var larger) && larger.Scale <= product)
        {
            throw new NumberTextException(NumberTrouble.NotANumber);
        }

        _groups.Push((value * scale, product));
        Scale(scale);
        (_section, _floor, _isString, _afterBig) = (0, decimal.MaxValue, false, true);
        return true;
    }

    /// <summary>The digits after 点; what stands before it is complete.</summary>
    public void Point(decimal fraction)
    {
        var whole = Total(ShiftedDigit(refuse: false));
        _groups.Clear();
        (_section, _floor, Place, LastScale) = (0, decimal.MaxValue, fraction != 0 ? PlaceOf(fraction) : Place, 0);
        (_digit, _mayShift, _isString, _afterBig, IsBare) = (whole + fraction, false, false, false, false);
    }

    public Numeral Finish(NumeralTraits traits)
    {
        var shifts = Shifts;
        var value = Total(ShiftedDigit(refuse: false));
        var factor = shifts ? LastScale / 10 : 1;
        return new(value, Place * factor, Spread * factor, traits | (IsBare ? NumeralTraits.Bare : NumeralTraits.None));
    }

    /// <summary>1000 of 45000, 0.1 of 22.80; 1 of zero.</summary>
    public static decimal PlaceOf(decimal value)
    {
        var place = 1m;
        while (place > 1e-20m && value % place != 0)
        {
            place /= 10;
        }

        while (value != 0 && place < 1e27m && value % (place * 10) == 0)
        {
            place *= 10;
        }

        return place;
    }

    private bool Shifts => _digit is > 0 and < 10 && _mayShift && LastScale >= 100;

    // 一千五万 may be 1005万 or 1500万.
    private decimal ShiftedDigit(bool refuse) => !Shifts ? _digit ?? 0
        : refuse && _section != 0 ? throw new NumberTextException(NumberTrouble.Ambiguous)
        : refuse ? _digit!.Value
        : _digit!.Value * LastScale / 10;

    private decimal Total(decimal digit) => _groups.Sum(group => group.Value) + _section + digit;

    private void Scale(decimal scale) =>
        (Place, Spread, LastScale, _digit, _mayShift, _afterBig) = (Place * scale, Spread * scale, scale, null, false, false);
}
