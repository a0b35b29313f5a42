using System.CommandLine;
using Analytics.Host.Docs;

namespace Analytics.Host.Commands;

/// <summary><c>analytics docs</c>: the data dictionary, generated from contracts, models and catalogue.</summary>
internal static class DocsCommand
{
    public static Command Create()
    {
        var folder = new Argument<string?>("FOLDER") { Description = "写到哪个目录，默认为数据仓库目录下的 docs / where to; docs in the home by default", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("docs", "生成数据字典：台账、指标、统计表、列的来源 / the data dictionary with column lineage") { folder };
        command.SetAction(parsed =>
        {
            var place = parsed.GetValue(folder) is { } stated ? Path.GetFullPath(stated) : Path.Combine(FrontDoor.HomeOf(parsed).Root, "docs");
            var files = Dictionary.Read().Write(place);
            FrontDoor.ScreenOf(parsed).Result(new { files }, screen => screen.Line(new($"数据字典：{files[0]}", $"Data dictionary: {files[0]}")));
            return ExitCode.Ok;
        });
        return command;
    }
}
