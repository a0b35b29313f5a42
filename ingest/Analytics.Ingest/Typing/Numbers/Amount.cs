namespace Analytics.Ingest.Typing.Numbers;

/// <summary>A number with its unit and the words around it, before anything is worked out.</summary>
/// <param name="Upper">The second number of a range (3万-5万元); <c>null</c> where one is written.</param>
/// <param name="Remark">Something stands before or behind that is no part of it: a label, a noun, a note in brackets.</param>
internal readonly record struct Amount(Numeral Number, Numeral? Upper, UnitWord? Unit, Qualifying Words, bool Remark);
