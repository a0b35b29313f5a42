namespace Analytics.Warehouse.Estimates;

/// <summary>An estimated share as it is stored: to six places, so that the last bit of a floating-point number never changes a file.</summary>
internal static class SixPlaces
{
    /// <exception cref="OverflowException">It is no number, or endless.</exception>
    public static decimal Of(double value) => decimal.Round((decimal)value, 6);

    /// <inheritdoc cref="Of(double)"/>
    public static decimal? Of(double? value) => value is { } number ? Of(number) : null;
}
