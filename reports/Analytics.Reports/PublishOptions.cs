using System.ComponentModel.DataAnnotations;

namespace Analytics.Reports;

/// <summary>How releases are made.</summary>
public sealed record PublishOptions
{
    /// <summary>The Node.js program that draws charts and sets the PDF.</summary>
    [Required]
    public string NodeProgram { get; init; } = "node";

    /// <summary>Where the render worker and its libraries stand; copied beside the program by the build.</summary>
    [Required]
    public string RenderingFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "rendering");

    /// <summary>How long to wait for another process at work on the same home.</summary>
    public TimeSpan LockPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest that one chart or one PDF may take.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan RenderTimeout { get; init; } = TimeSpan.FromMinutes(2);
}
