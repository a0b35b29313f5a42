using System.CommandLine;
using System.Globalization;
using Analytics.DuckDb;
using Analytics.Ingest.Register;
using Analytics.Vocabulary;

namespace Analytics.Host.Commands;

/// <summary><c>analytics register</c>: the org-unit register in time.</summary>
internal static class RegisterCommand
{
    public static Command Create(TimeProvider clock) => new("register", "机构名录：导入新名单，查看单位沿革 / the org-unit register in time") { Import(clock), List(clock), History() };

    private static Command Import(TimeProvider clock)
    {
        var file = new Argument<string>("FILE") { Description = "名单、变动决定或县级代码沿革（CSV）/ a list, decisions, or the history of county codes" };
        var year = new Option<int?>("--year") { Description = "名单年份 / year of the list" };
        var from = new Option<string?>("--valid-from") { Description = "名单反映哪一天的状况 / the day the list is of" };
        var known = new Option<string?>("--known-from") { Description = "何时获知，默认现在 / when it became known; now by default" };
        var dryRun = new Option<bool>("--dry-run") { Description = "只显示计划（默认）/ only print the plan, as without --apply" };
        var apply = new Option<bool>("--apply") { Description = "写入名录 / add the lines to the register" };
        var questions = new Option<string?>("--questions") { Description = "把需要人工确认的变动写成文件 / write what needs a person's word to this file" };
        var command = new Command("import", "比较并导入 / compare and add") { file, year, from, known, dryRun, apply, questions };
        command.SetAction(parsed =>
        {
            var moment = parsed.GetValue(known) is { } text ? Vintage.Parse(text) : (Vintage?)null;
            var plan = new ImportRegister(FrontDoor.HomeOf(parsed), clock).Run(
                parsed.GetValue(file)!, Date(parsed.GetValue(year), parsed.GetValue(from)), moment, parsed.GetValue(apply) && !parsed.GetValue(dryRun));
            if (parsed.GetValue(questions) is { } path)
            {
                DurableFile.WriteText(Path.GetFullPath(path), ImportRegister.Questions(plan));
            }

            FrontDoor.ScreenOf(parsed).Result(plan, screen => RegisterPlanText.Write(screen, plan));
            return ExitCode.Ok;
        });
        return command;
    }

    private static Command List(TimeProvider clock)
    {
        var code = new Argument<string>("CODE");
        var on = new Option<string?>("--on") { Description = "哪一天 / on which day" };
        var command = new Command("list", "某单位及其下级 / a unit and those right below it") { code, on };
        command.SetAction(parsed =>
        {
            var day = Day(parsed.GetValue(on)) ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            var history = new UnitHistory(FrontDoor.HomeOf(parsed));
            var lines = Known(history.Of(parsed.GetValue(code)!), parsed.GetValue(code)!).Where(line => line.IsValidOn(day)).Concat(history.Below(parsed.GetValue(code)!, day)).ToList();
            FrontDoor.ScreenOf(parsed).Result(lines, screen => RegisterPlanText.Lines(screen, lines));
            return ExitCode.Ok;
        });
        return command;
    }

    private static Command History()
    {
        var code = new Argument<string>("CODE");
        var command = new Command("history", "某单位的沿革 / a unit through time, with what it came from and became") { code };
        command.SetAction(parsed =>
        {
            var lines = Known(new UnitHistory(FrontDoor.HomeOf(parsed)).Kin(parsed.GetValue(code)!), parsed.GetValue(code)!);
            FrontDoor.ScreenOf(parsed).Result(lines, screen => RegisterPlanText.Lines(screen, lines));
            return ExitCode.Ok;
        });
        return command;
    }

    private static IReadOnlyList<RegisterLine> Known(IReadOnlyList<RegisterLine> lines, string code) => lines.Count > 0 ? lines
        : throw new WrongUsageException(new($"名录中没有代码 {code}。", $"The register has no code {code}."));

    private static DateOnly? Date(int? year, string? from) => Day(from) ?? (year is not { } stated ? null
        : ImportRegister.ListDays.TryGetValue(stated, out var day) ? day
        : throw new WrongUsageException(new($"{stated} 年名单反映哪一天的状况不详，请用 --valid-from 写明。", $"Of which day the list of {stated} is, is not known here: say it with --valid-from.")));

    private static DateOnly? Day(string? text) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new WrongUsageException(new($"“{text}”不是日期，请写成 2023-06-30。", $"“{text}” is not a date: write it as 2023-06-30."));
}
