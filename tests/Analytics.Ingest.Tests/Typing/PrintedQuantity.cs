using System.Globalization;
using System.Text;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Tests.Typing;

/// <summary>A quantity printed in one of the forms counties write, with what it means by the rules of the programme; made without the parser.</summary>
internal sealed record PrintedQuantity(string Text, decimal Low, decimal? High, string Unit, Qualifier Qualifier)
{
    private static readonly (string Word, string Base, decimal Factor)[] Units =
    [
        ("元", "yuan", 1m), ("万元", "yuan", 10_000m), ("亩", "mu", 1m), ("公顷", "mu", 15m), ("公里", "km", 1m), ("千米", "km", 1m), ("里", "km", 0.5m), ("米", "km", 0.001m),
        ("斤", "kg", 0.5m), ("公斤", "kg", 1m), ("吨", "kg", 1000m), ("户", "household", 1m), ("人", "person", 1m), ("名", "person", 1m), ("人次", "person_time", 1m),
        ("个", "item", 1m), ("项", "item", 1m), ("次", "event", 1m), ("盏", "unit", 1m), ("处", "unit", 1m), ("眼", "unit", 1m),
    ];

    private static readonly (string Before, string Behind, Qualifier Meaning)[] Words =
    [
        ("", "", Qualifier.Exact), ("", "", Qualifier.Exact), ("共", "", Qualifier.Exact), ("近", "", Qualifier.Nearly), ("将近", "", Qualifier.Nearly), ("约", "", Qualifier.About),
        ("大约", "", Qualifier.About), ("", "左右", Qualifier.About), ("不低于", "", Qualifier.AtLeast), ("至少", "", Qualifier.AtLeast), ("超过", "", Qualifier.AtLeast), ("", "以上", Qualifier.AtLeast),
        ("不到", "", Qualifier.AtMost), ("不足", "", Qualifier.AtMost), ("", "以下", Qualifier.AtMost), ("", "以内", Qualifier.AtMost),
    ];

    public static PrintedQuantity Next(Random random) => random.Next(10) switch
    {
        < 2 => Over(random),
        2 => Range(random),
        3 => Share(random),
        _ => Qualified(random),
    };

    private static PrintedQuantity Qualified(Random random)
    {
        var (written, value, place) = Number(random);
        var (word, unit, factor) = UnitOf(random, written);
        var (before, behind, meaning) = Words[random.Next(Words.Length)];
        var (v, p) = (value * factor, place * factor);
        // 左右 and 以上 stand behind the unit or before it.
        var text = random.Next(2) == 0 ? before + written + word + behind : before + written + (behind.Length > 0 && char.IsAsciiDigit(written[^1]) ? behind + word : word + behind);
        return meaning switch
        {
            Qualifier.Nearly => new(text, 0.9m * v, v, unit, meaning),
            Qualifier.About => new(text, v - (p / 2), v + (p / 2), unit, meaning),
            Qualifier.AtLeast => new(text, v, null, unit, meaning),
            Qualifier.AtMost => new(text, 0, v, unit, meaning),
            _ => new(text, v, v, unit, meaning),
        };
    }

    private static PrintedQuantity Over(Random random)
    {
        var over = random.Next(2) == 0 ? "余" : "多";
        var digits = random.Next(1, 100) * (decimal)Math.Pow(10, random.Next(1, 4));
        var written = random.Next(2) == 0 ? digits.ToString(CultureInfo.InvariantCulture) : Han((long)digits, random.Next(3));
        var (scale, by) = new[] { ("", 1m), ("万", 10_000m), ("亿", 100_000_000m) }[digits < 10_000 ? random.Next(3) : 0];
        // 5000余万 and 5000万余 say the same.
        var number = random.Next(2) == 0 ? written + over + scale : written + scale + over;
        var (word, unit, factor) = UnitOf(random, number);
        return new(number + word, digits * by * factor, (digits + PlaceOf(digits)) * by * factor, unit, Qualifier.Over);
    }

    /// <summary>Nobody writes 八万万元.</summary>
    private static (string Word, string Base, decimal Factor) UnitOf(Random random, string number) =>
        Units[random.Next(Units.Length)] is var unit && unit.Word == "万元" && number.AsSpan().ContainsAny("万萬亿億") ? Units[0] : unit;

    private static PrintedQuantity Range(Random random)
    {
        var (word, unit, factor) = Units[random.Next(Units.Length)];
        var low = random.Next(1, 90);
        var high = low + random.Next(1, 10);
        var joint = new[] { "-", "—", "～", "~", "至", "到" }[random.Next(6)];
        var text = random.Next(3) switch
        {
            0 => $"{low}{joint}{high}{word}",
            1 => $"{low}{word}{joint}{high}{word}",
            _ => $"{Han(low, 0)}至{Han(high, 0)}{word}",
        };
        return new(text, low * factor, high * factor, unit, Qualifier.About);
    }

    private static PrintedQuantity Share(Random random)
    {
        var tenths = random.Next(1, 1000);
        var percent = tenths / 10m;
        return random.Next(3) switch
        {
            0 => new($"{percent}%", percent / 100, percent / 100, "share", Qualifier.Exact),
            1 => new($"{Wide(percent.ToString(CultureInfo.InvariantCulture))}％", percent / 100, percent / 100, "share", Qualifier.Exact),
            _ => new($"百分之{Han(tenths, 0)}", tenths / 100m, tenths / 100m, "share", Qualifier.Exact),
        };
    }

    /// <summary>A number, and the place of its last digit that is not zero.</summary>
    private static (string Text, decimal Value, decimal Place) Number(Random random)
    {
        var whole = random.NextInt64(1, (long)Math.Pow(10, random.Next(1, 10)));
        var small = random.Next(1, 100_000) / 100m;
        return random.Next(9) switch
        {
            0 => (whole.ToString(CultureInfo.InvariantCulture), whole, PlaceOf(whole)),
            1 => (whole.ToString("N0", CultureInfo.InvariantCulture), whole, PlaceOf(whole)),
            2 => (whole.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '，'), whole, PlaceOf(whole)),
            3 => (whole.ToString("N0", CultureInfo.InvariantCulture).Replace(',', ' '), whole, PlaceOf(whole)),
            4 => (Wide(whole.ToString(CultureInfo.InvariantCulture)), whole, PlaceOf(whole)),
            5 => (small.ToString(CultureInfo.InvariantCulture), small, PlaceOf(small)),
            _ => (Han(whole, random.Next(3)), whole, PlaceOf(whole)),
        };
    }

    private static decimal PlaceOf(decimal value)
    {
        var place = 0.01m;
        while (value % (place * 10) == 0)
        {
            place *= 10;
        }

        return place;
    }

    private static string Wide(string text) => string.Concat(text.Select(c => (char)(c + 0xFEE0)));

    /// <summary>The number in Chinese numerals: everyday, financial, or traditional.</summary>
    private static string Han(long number, int style)
    {
        var digits = style == 1 ? "零壹贰叁肆伍陆柒捌玖" : "零一二三四五六七八九";
        var scales = style == 1 ? new[] { "", "拾", "佰", "仟" } : ["", "十", "百", "千"];
        var bigs = style == 2 ? new[] { "", "萬", "億" } : ["", "万", "亿"];
        var text = new StringBuilder();
        var pendingZero = false;
        for (var power = 11; power >= 0; power--)
        {
            var digit = (int)(number / (long)Math.Pow(10, power) % 10);
            if (digit > 0)
            {
                text.Append(pendingZero ? "零" : "").Append(digits[digit]).Append(scales[power % 4]);
                pendingZero = false;
            }
            else
            {
                pendingZero = text.Length > 0;
            }

            if (power % 4 == 0 && power > 0 && number / (long)Math.Pow(10, power) % 10_000 > 0)
            {
                text.Append(bigs[power / 4]);
                pendingZero = number / (long)Math.Pow(10, power) % 10 == 0 && text.Length > 0 && digit == 0;
            }
        }

        return style != 1 && text.ToString().StartsWith("一十", StringComparison.Ordinal) ? text.ToString(1, text.Length - 1) : text.ToString();
    }
}
