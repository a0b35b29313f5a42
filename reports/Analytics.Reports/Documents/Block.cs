using System.Text.Json.Nodes;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;
using Analytics.Warehouse.Lineage;

namespace Analytics.Reports.Documents;

/// <summary>What a release says, before any format: title, sections, blocks. Every number in it is a <see cref="Figure"/>.</summary>
internal sealed record Document(Bilingual Title, Bilingual Subtitle, Bilingual Publisher, IReadOnlyList<Section> Sections)
{
    /// <summary>A few pages to be read at once: no cover, no contents, no page of its own for each section.</summary>
    public bool IsBrief { get; init; }

    /// <summary>Texts taken word for word from a mart, numbers and all: the reasons of a risk list, the lines of a model card.</summary>
    public IReadOnlySet<string> Quotations { get; init; } = new HashSet<string>();

    /// <summary>Names that hold digits and count nothing: of villages, of policies, codes of persons.</summary>
    public IReadOnlySet<string> Names { get; init; } = new HashSet<string>();

    /// <summary>What stands on every page, sheet and chart beside what the home says of its data, as that it is for internal use; <c>null</c> for nothing.</summary>
    public Bilingual? Notice { get; init; }

    /// <summary>Every figure printed anywhere, in reading order, each once.</summary>
    /// <exception cref="InvalidOperationException">Two numbers share an id.</exception>
    public IReadOnlyList<Figure> Figures()
    {
        var seen = new Dictionary<FigureId, Figure>();
        foreach (var figure in Sections.SelectMany(section => section.Blocks).SelectMany(block => block.Figures))
        {
            if (seen.TryGetValue(figure.Id, out var other) && other != figure)
            {
                throw new InvalidOperationException($"Two numbers are called {figure.Id}: {FigureText.Number(other, "en")} and {FigureText.Number(figure, "en")}.");
            }

            seen[figure.Id] = figure;
        }

        return [.. seen.Values];
    }

    public IEnumerable<Chart> Charts() => Sections.SelectMany(section => section.Blocks).OfType<Chart>();
}

/// <param name="Key">Its anchor, in English words joined by hyphens.</param>
internal sealed record Section(string Key, Bilingual Title, IReadOnlyList<Block> Blocks);

/// <summary>A closed set: <see cref="Heading"/>, <see cref="Paragraph"/>, <see cref="KeyPoints"/>, <see cref="Chart"/>, <see cref="Table"/>, <see cref="Note"/>.</summary>
internal abstract record Block
{
    public virtual IEnumerable<Figure> Figures => [];
}

internal sealed record Heading(Bilingual Text) : Block;

internal sealed record Paragraph(Prose Text) : Block
{
    public override IEnumerable<Figure> Figures => Text.Figures;
}

internal sealed record KeyPoints(IReadOnlyList<Prose> Points) : Block
{
    public override IEnumerable<Figure> Figures => Points.SelectMany(point => point.Figures);
}

internal sealed record Note(Prose Text) : Block
{
    public override IEnumerable<Figure> Figures => Text.Figures;
}

/// <summary>A picture with its headline in words, and the numbers it is drawn from.</summary>
/// <param name="Key">Its file name and anchor.</param>
/// <param name="Kind">The drawing of the render worker.</param>
/// <param name="Drawing">What the drawing needs, all words and scaled numbers, for one language.</param>
/// <param name="Description">What a person who cannot see the picture should know.</param>
internal sealed record Chart(string Key, string Kind, Prose Headline, Bilingual Subtitle, Func<string, JsonObject> Drawing, Table Table, Bilingual Description, Prose Note) : Block
{
    /// <summary>The width of a phone's page.</summary>
    public const int PhonePixels = 358;

    /// <summary>The least width at which it can be read; beyond a phone's, the picture scrolls.</summary>
    public int NarrowPixels { get; init; } = PhonePixels;

    /// <summary>It has nothing to say to whoever points at it: its points are persons, and stay nameless and without their values.</summary>
    public bool IsStill { get; init; }

    public override IEnumerable<Figure> Figures => Headline.Figures.Concat(Table.Figures).Concat(Note.Figures);
}

/// <param name="Rows">Cells in the order of the columns; the first cell heads its row.</param>
internal sealed record Table(string Key, Bilingual Title, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows) : Block
{
    public override IEnumerable<Figure> Figures => Rows.SelectMany(row => row).SelectMany(cell => cell.Text.Figures);
}

/// <param name="Code">The part of the figure ids below it that it stands for, or empty.</param>
/// <param name="IsShort">Whether its cells keep to one line.</param>
/// <param name="IsText">Whether its cells hold sentences or lists and want what room there is.</param>
internal sealed record Column(Bilingual Head, string Code = "", bool IsNumber = false, bool IsShort = false, bool IsText = false);

/// <summary>What stands in a table: words, a figure, or both.</summary>
/// <param name="Code">The part of the figure ids of its row that it stands for, or empty.</param>
internal sealed record Cell(Prose Text, string Code = "")
{
    public static Cell Of(Bilingual words, string code = "") => new(Prose.Of(words), code);

    public static Cell Of(Figure figure) => new(new Prose($"{figure:n}", $"{figure:n}"));

    /// <summary>Whether it stands in place of a number that is owed and did not come.</summary>
    public bool IsGap => Text.Figures.FirstOrDefault() is { State: FigureState.NotReported };

    /// <summary>The text, and apart from it the brackets after a value, which tables set below it.</summary>
    public (string Value, string Brackets) Split(string language)
    {
        var text = Text.Text(language);
        return Text.Figures.Any() && text.AsSpan().IndexOfAny('（', '(') is > 0 and var at ? (text[..at].TrimEnd(), text[at..]) : (text, "");
    }
}
