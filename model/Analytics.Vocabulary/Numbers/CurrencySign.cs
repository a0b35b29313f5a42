namespace Analytics.Vocabulary.Numbers;

/// <summary>Signs that stand before an amount of money: ¥, 人民币, US$.</summary>
public static class CurrencySign
{
    private static readonly (string Sign, string Unit)[] Signs =
        [("人民币", "元"), ("RMB", "元"), ("CNY", "元"), ("JPY¥", "日元"), ("JPY", "日元"), ("USD", "美元"), ("EUR", "欧元"), ("GBP", "英镑"), ("HKD", "港元"), ("NT$", "台币"), ("A$", "澳元"), ("C$", "加元"), ("S$", "新加坡元"), ("฿", "泰铢"), ("₫", "越南盾"), ("₱", "比索"), ("₴", "格里夫纳"), ("₺", "里拉"), ("₸", "坚戈"), ("₮", "图格里克"), ("₦", "奈拉"), ("¥", "元"), ("US$", "美元"), ("HK$", "港元"), ("$", "美元"), ("€", "欧元"), ("£", "英镑"), ("₩", "韩元"), ("₹", "卢比"), ("₽", "卢布")];

    /// <summary>The currency whose sign begins the text and the sign's length; no currency and 0 where none does.</summary>
    public static (UnitWord? Unit, int Length) At(ReadOnlySpan<char> text)
    {
        foreach (var (sign, unit) in Signs)
        {
            if (text.StartsWith(sign, StringComparison.Ordinal))
            {
                return (UnitWord.At(unit), sign.Length);
            }
        }

        return (null, 0);
    }
}
