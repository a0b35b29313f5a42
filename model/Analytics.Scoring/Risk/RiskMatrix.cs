namespace Analytics.Scoring.Risk;

/// <summary>Features of villages as they were known when a list was made, with what became of them. Grain: one row a village and time.</summary>
/// <param name="Values">Row by row; NaN is missing.</param>
/// <param name="Labels">One a row.</param>
public sealed record RiskMatrix(float[] Values, int Features, bool[] Labels)
{
    public int Rows => Labels.Length;

    public ReadOnlySpan<float> Row(int row) => Values.AsSpan(row * Features, Features);

    /// <exception cref="ArgumentException">A matrix that does not fit together or cannot teach.</exception>
    internal void CheckTeaches()
    {
        if (Features < 1 || Values.Length != Labels.Length * Features)
        {
            throw new ArgumentException($"{Values.Length} values for {Labels.Length} rows of {Features} features.", nameof(Values));
        }

        if (Labels.Length == 0 || Labels.All(label => label == Labels[0]))
        {
            throw new ArgumentException("Labels of one kind only: there is nothing to learn, the rule has to do.", nameof(Labels));
        }
    }
}

/// <summary>How a risk is learned.</summary>
public sealed record RiskTrainOptions
{
    public ulong Seed { get; init; } = 1;

    /// <summary>Features whose risk only rises (1) or only falls (−1).</summary>
    public IReadOnlyDictionary<int, int> Monotone { get; init; } = new Dictionary<int, int>();

    /// <summary>Of the boosted model: rounds over all features, at most.</summary>
    public int Rounds { get; init; } = 150;

    /// <summary>Of the boosted model: how much of a step is taken.</summary>
    public double LearningRate { get; init; } = 0.15;

    /// <summary>Of the boosted model: how many pairs of features may act together.</summary>
    public int Pairs { get; init; } = 8;

    /// <summary>Of the logistic model: ridge penalty per standardised coefficient, in rows.</summary>
    public double Penalty { get; init; } = 1;
}

/// <summary>What a saved model says of itself.</summary>
/// <param name="Rows">That it learned from.</param>
/// <param name="Positives">Of these.</param>
public sealed record ModelManifest(string Engine, int Features, int Rows, int Positives, ulong Seed)
{
    internal void Write(BinaryWriter writer)
    {
        writer.Write(Engine);
        writer.Write(Features);
        writer.Write(Rows);
        writer.Write(Positives);
        writer.Write(Seed);
    }

    internal static ModelManifest Read(BinaryReader reader, string engine)
    {
        var named = reader.ReadString();
        return named == engine
            ? new(named, reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadUInt64())
            : throw new InvalidDataException($"A model of engine '{named}': expected '{engine}'.");
    }
}
