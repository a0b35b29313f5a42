using System.CommandLine;
using Analytics.Vocabulary;

namespace Analytics.Host.Commands;

/// <summary>An option that names a moment, as a date or an ISO 8601 time.</summary>
internal static class MomentOption
{
    public static Option<string?> Named(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !IsMoment(text))
            {
                result.AddError($"{name}: '{text}' 不是日期 / is not a date (2017-01-10)");
            }
        });
        return option;
    }

    public static Vintage? Of(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) is { } text ? Vintage.Parse(text) : null;

    private static bool IsMoment(string text)
    {
        try
        {
            Vintage.Parse(text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
