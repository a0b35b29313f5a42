using System.Globalization;

namespace Analytics.Reports.Tests.Fixtures;

/// <summary>A clock that shows one moment until somebody sets it.</summary>
internal sealed class StoppedClock(string moment) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);

    public override DateTimeOffset GetUtcNow() => Now;
}
