using Analytics.Reports.Releases;
using Analytics.Vocabulary;

namespace Analytics.Reports.Calendar;

/// <summary>Turns a release that waited for its moment into a published one. Its bytes stay as they were frozen.</summary>
public sealed class LiftEmbargo(Home home, TimeProvider clock)
{
    public LiftOutcome Lift(string releaseId)
    {
        var register = new ReleaseRegister(home);
        var now = new Vintage(clock.GetUtcNow());
        return (register.State(releaseId), register.Embargo(releaseId)) switch
        {
            (null, _) => new LiftOutcome.Unknown(),
            (ReleaseRegister.Embargoed, { Until: var until }) when now < until => new LiftOutcome.Refused(new(
                $"{releaseId} 定于 {until.ToChinaTime()}（北京时间）发布，时间未到，没有发布。", $"{releaseId} is embargoed until {until.ToChinaTime()} (China time): that moment has not come, and nothing was published.")),
            (ReleaseRegister.Embargoed, _) => Lifted(register, releaseId, now),
            _ => new LiftOutcome.Refused(new($"{releaseId} 已经发布，不必再解除。", $"{releaseId} is published already: there is nothing to lift.")),
        };
    }

    private static LiftOutcome.Lifted Lifted(ReleaseRegister register, string releaseId, Vintage now)
    {
        register.Lift(releaseId, now);
        return new(releaseId, now.ToString());
    }
}

/// <summary>How a lifting ended: <see cref="Lifted"/>, <see cref="Refused"/> or <see cref="Unknown"/>.</summary>
public abstract record LiftOutcome
{
    private LiftOutcome()
    {
    }

    /// <param name="PublishedAt">The moment, in UTC.</param>
    public sealed record Lifted(string ReleaseId, string PublishedAt) : LiftOutcome;

    /// <summary>The moment has not come, or the release waits for none.</summary>
    public sealed record Refused(Bilingual Why) : LiftOutcome;

    /// <summary>There is no such release.</summary>
    public sealed record Unknown : LiftOutcome;
}
