using System.CommandLine;
using Analytics.Ingest.Personal;

namespace Analytics.Host.Commands;

/// <summary><c>analytics key</c>: the keys of the pseudonyms that stand for ID, phone and card numbers.</summary>
internal static class KeyCommand
{
    public static Command Create(TimeProvider clock)
    {
        var rotate = new Command("rotate", "换新钥匙，旧的保留 / add a key for what arrives from now on; old ones stay");
        rotate.SetAction(parsed =>
        {
            var path = FrontDoor.HomeOf(parsed).Key;
            var id = KeyRing.Rotate(path, clock);
            FrontDoor.ScreenOf(parsed).Result(new { key = id, file = path }, screen => screen.Line(new(
                $"已启用新钥匙 {id}：此后收到的号码用它换代号，以前的代号不变。请备份 {path}。",
                $"Key {id} counts from now on; what arrived before keeps its pseudonyms. Back up {path}.")));
            return ExitCode.Ok;
        });

        var find = new Command("find", "某个号码的代号，号码从标准输入读 / the pseudonyms of a number read from standard input");
        find.SetAction(parsed =>
        {
            var pseudonyms = KeyRing.Open(FrontDoor.HomeOf(parsed).Key).PseudonymsOf(Console.In.ReadToEnd());
            FrontDoor.ScreenOf(parsed).Result(pseudonyms, screen => screen.Plain(string.Join('\n', pseudonyms)));
            return ExitCode.Ok;
        });
        return new Command("key", "假名钥匙 / keys of the pseudonyms") { rotate, find };
    }
}
