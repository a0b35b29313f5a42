namespace Analytics.Reports.Claims;

/// <summary>A stretch of a text that a comment ties to a figure, as drafts of bulletins have it: what its number is of needs no reading.</summary>
/// <param name="Start">First character in the text, from 0; <paramref name="End"/> is behind the last.</param>
/// <param name="Figure">The figure's id, as in <c>INF_LAMPS.230500.all.2016</c>.</param>
public sealed record FigureLink(int Start, int End, string Figure);
