namespace Analytics.Scoring.Risk;

/// <summary>The step of a feature's curve: values up to <paramref name="UpTo"/> (NaN: missing, infinity: all above) add this much.</summary>
public readonly record struct CurveStep(float UpTo, double LogOdds);

/// <summary>An additive risk as learned. What a pair adds is shared out to its two features, half each, so that contributions are one a feature.</summary>
public sealed class BoostedGam : IRiskModel
{
    private readonly double _intercept;
    private readonly GamBins[] _edges;
    private readonly double[][] _curves;
    private readonly GamBins[] _coarse;
    private readonly (int One, int Other)[] _pairs;
    private readonly double[][] _cells;

    internal BoostedGam(ModelManifest manifest, double intercept, GamBins[] edges, double[][] curves, GamBins[] coarse, (int One, int Other)[] pairs, double[][] cells)
    {
        (Manifest, _intercept, _edges, _curves) = (manifest, intercept, edges, curves);
        (_coarse, _pairs, _cells) = (coarse, pairs, cells);
    }

    public ModelManifest Manifest { get; }

    /// <summary>The features that act together, the strongest first.</summary>
    public IReadOnlyList<(int One, int Other)> Pairs => _pairs;

    /// <summary>The curve of a feature, to be drawn.</summary>
    public IReadOnlyList<CurveStep> Curve(int feature) =>
        [.. _curves[feature].Select((value, bin) => new CurveStep(bin == 0 ? float.NaN : bin <= _edges[feature].Cuts.Length ? _edges[feature].Cuts[bin - 1] : float.PositiveInfinity, value))];

    public void Margin(ReadOnlySpan<float> rows, Span<double> logits)
    {
        Span<double> parts = stackalloc double[Manifest.Features + 1];
        for (var row = 0; row < logits.Length; row++)
        {
            Explain(rows.Slice(row * Manifest.Features, Manifest.Features), parts);
            logits[row] = Contributions.Sum(parts);
        }
    }

    public void Explain(ReadOnlySpan<float> row, Span<double> contributions)
    {
        for (var feature = 0; feature < Manifest.Features; feature++)
        {
            contributions[feature] = _curves[feature][_edges[feature].Bin(row[feature])];
        }

        for (var pair = 0; pair < _pairs.Length; pair++)
        {
            var (one, other) = _pairs[pair];
            var half = _cells[pair][(_coarse[one].Bin(row[one]) * GamPairs.Width) + _coarse[other].Bin(row[other])] / 2;
            contributions[one] += half;
            contributions[other] += half;
        }

        contributions[Manifest.Features] = _intercept;
    }

    public void Save(Stream target)
    {
        using var writer = new BinaryWriter(target, System.Text.Encoding.UTF8, leaveOpen: true);
        Manifest.Write(writer);
        writer.Write(_intercept);
        Array.ForEach(_edges, edge => Write(writer, edge.Cuts));
        Array.ForEach(_curves, curve => Write(writer, curve));
        Array.ForEach(_coarse, edge => Write(writer, edge.Cuts));
        writer.Write(_pairs.Length);
        for (var pair = 0; pair < _pairs.Length; pair++)
        {
            writer.Write(_pairs[pair].One);
            writer.Write(_pairs[pair].Other);
            Write(writer, _cells[pair]);
        }
    }

    internal static BoostedGam Load(Stream saved, string engine)
    {
        using var reader = new BinaryReader(saved, System.Text.Encoding.UTF8, leaveOpen: true);
        var manifest = ModelManifest.Read(reader, engine);
        var intercept = reader.ReadDouble();
        T[] Each<T>(int count, Func<T> read) => [.. Enumerable.Range(0, count).Select(_ => read())];
        GamBins Edges() => new(Each(reader.ReadInt32(), reader.ReadSingle));
        double[] Numbers() => Each(reader.ReadInt32(), reader.ReadDouble);
        var (edges, curves, coarse) = (Each(manifest.Features, Edges), Each(manifest.Features, Numbers), Each(manifest.Features, Edges));
        var pairs = Each(reader.ReadInt32(), () => (One: reader.ReadInt32(), Other: reader.ReadInt32(), Cells: Numbers()));
        return new(manifest, intercept, edges, curves, coarse, [.. pairs.Select(pair => (pair.One, pair.Other))], [.. pairs.Select(pair => pair.Cells)]);
    }

    private static void Write(BinaryWriter writer, float[] numbers)
    {
        writer.Write(numbers.Length);
        Array.ForEach(numbers, writer.Write);
    }

    private static void Write(BinaryWriter writer, double[] numbers)
    {
        writer.Write(numbers.Length);
        Array.ForEach(numbers, writer.Write);
    }
}
