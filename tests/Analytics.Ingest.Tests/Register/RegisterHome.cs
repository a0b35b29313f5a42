using Analytics.DuckDb;
using Analytics.Ingest.Register;
using Analytics.Vocabulary;
using Dapper;

namespace Analytics.Ingest.Tests.Register;

/// <summary>A home with a register of its own, and a clock that stands still.</summary>
internal sealed class RegisterHome : IDisposable
{
    public static readonly DateOnly ListDay = new(2023, 6, 30);

    public const string Small = """
        code,name,kind,parent_code,valid_from,valid_to
        230500,双鸭山市,city,,,
        230521,集贤县,county,230500,,
        230522,友谊县,county,230500,,
        230521101,升昌镇,township,230521,,
        230521102,丰乐镇,township,230521,,
        230521101201,一心村,village,230521101,,
        230521101202,双河村,village,230521101,,
        230521102201,三合村,village,230521102,,
        230521102202,四方台村,village,230521102,,
        230522101,友谊镇,township,230522,,
        230522101201,五福村,village,230522101,,

        """;

    public RegisterHome(string? register = Small)
    {
        Home = new(Path.Combine(Path.GetTempPath(), "register-tests", Path.GetRandomFileName()));
        Directory.CreateDirectory(Home.Register);
        if (register is not null)
        {
            File.WriteAllText(Path.Combine(Home.Register, "230500.csv"), register);
        }
    }

    public Home Home { get; }

    /// <summary>Imports a list of which <paramref name="edit"/> says how it differs from the small register.</summary>
    public RegisterPlan Import(Func<string, string> edit, bool apply = true) =>
        ImportText("list.csv", string.Join('\n', edit(Small).Split('\n').Select(line => string.Join(',', line.Split(',').Take(4)))), ListDay, apply);

    public RegisterPlan ImportText(string name, string text, DateOnly? day = null, bool apply = true, Vintage? knownFrom = null)
    {
        var path = Path.Combine(Home.Root, name);
        File.WriteAllText(path, text);
        return ImportFile(path, day, apply, knownFrom);
    }

    public RegisterPlan ImportFile(string path, DateOnly? day, bool apply = true, Vintage? knownFrom = null) =>
        new ImportRegister(Home, new StandingClock()).Run(path, day, knownFrom, apply);

    /// <summary>The lines of a code as <c>name from..to begun&lt;predecessors ended&gt;successors</c>.</summary>
    public string Lines(string code) => string.Join(" | ", new UnitHistory(Home).Of(code).Select(line =>
        $"{line.Name} {line.ValidFrom:yyyy-MM-dd}..{line.ValidTo:yyyy-MM-dd} {line.BegunBy}<{line.Predecessors} {line.EndedBy}>{line.Successors}"));

    public void Receive(string receivedAt)
    {
        using var control = ControlDatabase.Open(Home);
        control.Execute("create table editions (received_at); insert into editions values (@receivedAt)", new { receivedAt });
    }

    public void Dispose() => Directory.Delete(Home.Root, recursive: true);

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2023, 9, 11, 0, 0, 0, TimeSpan.Zero);
    }
}
