using System.ComponentModel.DataAnnotations;

namespace Analytics.Warehouse;

/// <summary>How a warehouse is built; <c>model/README.md</c> lists the defaults.</summary>
public sealed record WarehouseOptions
{
    /// <summary>DuckDB's memory in megabytes; the process peaks about 250 MB above it.</summary>
    [Range(100, 1_000_000)]
    public int MemoryLimitMegabytes { get; init; } = 1200;

    /// <summary>Threads of the engine; 0 takes all cores. The result does not depend on it.</summary>
    [Range(0, 1024)]
    public int Threads { get; init; }

    /// <summary>How long to wait for another process at work on the same home.</summary>
    public TimeSpan LockPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Newest builds that stay although no release refers to them.</summary>
    [Range(1, 1000)]
    public int BuildsKept { get; init; } = 3;

    /// <summary>Most megabytes of parts of tables that are kept for the next build; what the last builds did not use goes anyway.</summary>
    [Range(0, 100_000_000)]
    public long CacheMegabytes { get; init; } = 50_000;

    /// <summary>Months of a model by period are made by one statement up to so many megabytes of Parquet that it reads. The result does not depend on it.</summary>
    [Range(0, 1_000_000)]
    public long MegabytesTogether { get; init; } = 32;

    /// <summary>Whether the build becomes the current one; a past cut-off is usually built without.</summary>
    public bool MakeCurrent { get; init; } = true;

    /// <summary>The folder that holds <c>sql</c>, <c>indicators</c>, <c>rules</c> and <c>policy</c>.</summary>
    public string ConfigurationRoot { get; init; } = AppContext.BaseDirectory;

    /// <exception cref="ValidationException">A value is out of its range.</exception>
    public void Validate() => Validator.ValidateObject(this, new ValidationContext(this), validateAllProperties: true);
}
