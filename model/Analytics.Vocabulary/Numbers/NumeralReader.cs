using Analytics.Vocabulary.Texts;

namespace Analytics.Vocabulary.Numbers;

/// <summary>
/// Reads one number in digits, Chinese numerals or both (三万五, 100万三千, 7万5千4百, 五百余万, 十七八万, 二十一万亿) from the beginning of a text without spaces.
/// </summary>
public sealed class NumeralReader
{
    private readonly string _text;
    private readonly NumeralSum _sum = new();
    private int _at;
    private bool _afterZero;
    private bool _hasPoint;
    private NumeralTraits _traits;

    private NumeralReader(string text, int from) => (_text, _at) = (text, from);

    /// <summary>The number and where it ends; <c>null</c> where none begins there.</summary>
    /// <exception cref="NumberTextException">It begins as a number and cannot be one.</exception>
    public static (Numeral Numeral, int End)? Read(string text, int from)
    {
        var reader = new NumeralReader(text, from);
        if (reader.At() == '半' && IsScale(reader.At(1)))
        {
            reader._sum.Digit(0.5m, mayShift: false, isString: false);
            reader._at++;
        }

        while (reader._at < text.Length && reader.Step())
        {
        }

        return reader._sum.Started ? (reader._sum.Finish(reader._traits), reader._at) : null;
    }

    private char At(int ahead = 0) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private bool Step()
    {
        var c = At();
        if (char.IsAsciiDigit(c) || (c == '.' && !_sum.Started && char.IsAsciiDigit(At(1))))
        {
            return TakesDigit && Digits();
        }

        return HanDigits.Of(c) >= 0 ? TakesDigit && HanRun()
            : IsScale(c) ? Scale(c)
            : c is '点' or '點' ? _sum.Started && HanDecimals()
            : c is '余' or '多' or '几' or '来' && _sum.Started && Marker(c);
    }

    private bool TakesDigit => !_sum.HasDigit && _sum.Spread == 0 && (_traits & (NumeralTraits.Over | NumeralTraits.Rough)) == 0;

    private bool Digits()
    {
        var digits = ArabicDigits.Read(_text.AsSpan(_at));

        _sum.Digit(digits.Value, digits.IsSingle && !_afterZero, isString: false);
        _at += digits.Length;

        // 3万45 may be 30,045 or 34,500; 3万0045, 3万4500, 1亿2300 and 3万45亿 are clear.
        return IsScale(At()) || _sum.LastScale == 0 || _afterZero || digits.LeadsWithZero || digits.IsSingle || (digits.Value < _sum.LastScale && digits.Value >= Math.Min(_sum.LastScale / 10, 1000))
            ? true
            : throw new NumberTextException(NumberTrouble.Ambiguous);
    }

    private bool HanRun()
    {
        var length = 1;

        // 二两 is a weight: 两 is a digit only where it begins.
        while (HanDigits.Of(At(length)) >= 0 && (At(length) is not ('两' or '兩') || IsOneOrTwo(length)))
        {
            length++;
        }

        var run = _text.AsSpan(_at, length);
        var digits = run.TrimStart("零〇○◯");
        _afterZero |= _sum.Started && digits.Length < length;
        if (digits.Length == 2 && HanDigits.IsPair(digits) && At(length) is not ('点' or '點' or '分' or '年'))
        {
            _sum.Digit(HanDigits.Of(digits[0]), !_afterZero, isString: false, HanDigits.Of(digits[1]) - HanDigits.Of(digits[0]));
        }
        else if (digits.Length > 1 && _sum.Started)
        {
            return false;
        }
        else if (digits.Length > 0 || !_sum.Started)
        {
            _sum.Digit(HanDigits.StringOf(digits), !_afterZero && length == 1, isString: digits.Length > 1 || (length > 1 && !_sum.Started));
        }

        _traits |= NumeralTraits.Han;
        _at += length;
        return true;
    }

    /// <summary>一两万, 一两个: one or two of them, where 一两 alone is a weight.</summary>
    private bool IsOneOrTwo(int length) => length == 1 && At() == '一' && (IsScale(At(2)) || At(2) is '个' or '名' or '户' or '人' or '次' or '年' or '天');

    private bool Scale(char c)
    {
        var big = HanDigits.BigScaleOf(c);

        // 12千米 and 1兆瓦 are units, not scales; k and w only stand behind digits.
        if ((char.IsAscii(c) && (!_sum.HasDigit || char.IsAsciiLetter(At(1)))) || (c is '千' or '兆' && _sum.HasDigit && UnitWord.At(_text.AsSpan(_at)) is not null))
        {
            return false;
        }

        if (big > 0 ? !_sum.Big(big) : !_sum.Small(HanDigits.SmallScaleOf(c)))
        {
            return false;
        }

        _traits |= (big > 0 ? NumeralTraits.BigScale : NumeralTraits.None) | (char.IsAscii(c) ? NumeralTraits.None : NumeralTraits.Han);
        _afterZero = false;
        _at++;
        return true;
    }

    private bool HanDecimals()
    {
        var (fraction, length) = HanDigits.Fraction(_text.AsSpan(_at + 1));
        if (_hasPoint || length == 0)
        {
            return false;
        }

        _hasPoint = true;
        _sum.Point(fraction);
        _at += 1 + length;
        return true;
    }

    // 余, 多, 几 and 来 stand behind the number or between it and its scale; another digit may not follow them.
    private bool Marker(char c)
    {
        var width = c == '几' && HanDigits.SmallScaleOf(At(1)) > 0 ? 2 : 1;
        if (!TakesMarker(c) || HanDigits.Of(At(width)) >= 0 || char.IsAsciiDigit(At(width)))
        {
            return false;
        }

        _traits |= c == '来' ? NumeralTraits.Rough : NumeralTraits.Over;
        _sum.Place = c == '几' && _afterZero ? 10 : _sum.Place;
        _at += width;
        return true;
    }

    // 200多余次 says it twice, and once is meant.
    private bool TakesMarker(char c) => (_traits & NumeralTraits.Rough) == 0 && (c is not ('几' or '来') || (_traits & NumeralTraits.Over) == 0);

    private static bool IsScale(char c) => HanDigits.SmallScaleOf(c) > 0 || HanDigits.BigScaleOf(c) > 0;
}
