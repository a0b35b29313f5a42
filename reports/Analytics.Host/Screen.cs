using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Analytics.Vocabulary;
using Spectre.Console;

namespace Analytics.Host;

/// <summary>
/// What a person sees: text and tables, progress bars on a terminal, plain lines elsewhere. With <c>--json</c> standard output carries
/// one JSON value and nothing else; progress and errors go to standard error.
/// </summary>
internal sealed class Screen(bool json, string language, TextWriter output, TextWriter errors)
{
    private static readonly JsonSerializerOptions JsonForm = new()
    {
        // Chinese as it is, not as \uXXXX: the output goes to files and pipes, never into a web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        WriteIndented = true,
    };

    public string Language => language;

    public bool IsJson => json;

    /// <summary>Prints the result: as JSON, or as <paramref name="text"/> writes it.</summary>
    public void Result<T>(T value, Action<Screen> text)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(value, JsonForm));
            return;
        }

        text(this);
    }

    public void Line(Bilingual text) => output.WriteLine(text.In(language));

    public void Plain(string text = "") => output.WriteLine(text);

    public void Failure(Bilingual sentence)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(new { error = new { sentence.Zh, sentence.En } }, JsonForm));
        }

        errors.WriteLine(sentence.In(language));
    }

    /// <summary>A table with a header; box characters line up with Chinese text.</summary>
    public void Table(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var column in header)
        {
            table.AddColumn(new TableColumn(Markup.Escape(column)).NoWrap());
        }

        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }

        Console(output).Write(table);
    }

    /// <summary>Runs work that reports its steps: a bar on a terminal, one plain line a step elsewhere.</summary>
    public T Watch<T>(Func<IProgress<StepReport>, T> work)
    {
        if (json || System.Console.IsOutputRedirected || System.Console.IsErrorRedirected)
        {
            return work(new PlainLines(errors, language));
        }

        var console = Console(errors);
        return console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn()).Start(context =>
        {
            var task = context.AddTask("…");
            return work(new Bar(task, language));
        });
    }

    private static IAnsiConsole Console(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        // Spectre emits escape codes into pipes unless told otherwise.
        if (System.Console.IsOutputRedirected)
        {
            console.Profile.Capabilities.Ansi = false;
            console.Profile.Width = 200;
        }

        return console;
    }

    private sealed class PlainLines(TextWriter writer, string language) : IProgress<StepReport>
    {
        private const int Lines = 10;

        private (int Total, int Tenth) _last = (-1, -1);

        // A log wants to know how far the work is, not the name of each of a thousand files.
        public void Report(StepReport value)
        {
            var now = (value.Total, value.Done * Lines / Math.Max(value.Total, 1));
            if (now != _last)
            {
                writer.WriteLine($"[{value.Done}/{value.Total}] {value.Text.In(language)}");
                _last = now;
            }
        }
    }

    private sealed class Bar(ProgressTask task, string language) : IProgress<StepReport>
    {
        public void Report(StepReport value)
        {
            task.Description = Markup.Escape(value.Text.In(language));
            task.MaxValue = Math.Max(value.Total, 1);
            task.Value = value.Done;
        }
    }
}
