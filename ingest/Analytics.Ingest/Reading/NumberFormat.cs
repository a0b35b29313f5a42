namespace Analytics.Ingest.Reading;

/// <summary>A workbook's number format as it is written: <c>yyyy"年"m"月"</c>, <c>#,##0.00</c>.</summary>
internal static class NumberFormat
{
    /// <summary>The format shows days or times: it has letters for them outside quotes and brackets, and no digits' places.</summary>
    public static bool ShowsDate(string? format)
    {
        if (format is null or "" or "General" or "@")
        {
            return false;
        }

        var shows = false;
        for (var at = 0; at < format.Length && format[at] != ';'; at++)
        {
            switch (format[at])
            {
                case '"':
                    at = Math.Max(at, format.IndexOf('"', at + 1));
                    break;
                case '[':
                    at = Math.Max(at, format.IndexOf(']', at + 1));
                    break;
                case '\\' or '_' or '*':
                    at++;
                    break;
                case '#' or '?' or '0' when at == 0 || format[at - 1] is not ('.' or '0'):
                    return false;
                case 'y' or 'm' or 'd' or 'h' or 's' or 'Y' or 'M' or 'D' or 'H' or 'S':
                    shows = true;
                    break;
                default:
                    break;
            }
        }

        return shows;
    }
}
