namespace Analytics.Warehouse.Models;

/// <summary>The stages that tables pass, from left to right; a schema has the stage's name.</summary>
public enum Stage
{
    Source,
    Staging,
    Core,
    Marts,
}
