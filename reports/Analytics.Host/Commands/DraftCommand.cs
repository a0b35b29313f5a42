using System.CommandLine;
using Analytics.Reports;
using Analytics.Reports.Drafts;
using Analytics.Vocabulary;

namespace Analytics.Host.Commands;

/// <summary><c>analytics draft bulletin</c>: plain Chinese from the figures, for people to edit.</summary>
internal static class DraftCommand
{
    public static Command Create()
    {
        var span = new Argument<string>("PERIOD") { Description = "年（2016）或月（2016-05） / a year or a month" };
        var county = new Option<string?>("--county") { Description = "县（区）代码，默认为全市 / a county's code; the city if not given" };
        var output = new Option<string?>("--out") { Description = "写到哪个 .docx / the Word document to write" };
        var bulletin = new Command("bulletin", "由数据写出简报初稿（Word），每个数带批注说明出处 / a draft in Word, every number with a comment that names its figure") { span, county, output };
        bulletin.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var (screen, asked, place) = (FrontDoor.ScreenOf(parsed), parsed.GetValue(span)!, parsed.GetValue(county));
            if (Period.TryParse(asked.Length == 4 ? asked + "-01" : asked) is null || (place is not null && !OrgUnitCode.IsValid(place)))
            {
                throw new WrongUsageException(new("时段写年或月，如 2016 或 2016-05；县（区）写六位代码。", "The period is a year or a month, as in 2016 or 2016-05; the county is a code of six digits."));
            }

            var path = Path.GetFullPath(parsed.GetValue(output) ?? $"bulletin-{place ?? "city"}-{asked}.docx");
            if (new DraftBulletin(FrontDoor.HomeOf(parsed), new PublishOptions()).Write(asked, place, path, cancellation) is not { } figures)
            {
                screen.Result<object>(new { Path = (string?)null, Figures = 0 }, _ => screen.Line(new($"没有 {asked} 的数据，没有写稿。", $"There is nothing of {asked}: no draft was written.")));
                return ExitCode.Failed;
            }

            screen.Result(new { Path = path, Figures = figures }, _ => screen.Line(new(
                $"初稿已写到 {path}，共{figures}个数，批注里有各数的编号。改好后核对：analytics claims check {path}",
                $"The draft with {figures} figures is {path}; comments name them. Check the edited text: analytics claims check {path}")));
            return ExitCode.Ok;
        }, cancellation));
        return new Command("draft", "起草文稿 / draft texts from the figures") { bulletin };
    }
}
