using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Analytics.Scoring.Risk;

namespace Analytics.Scoring.Tests.Risk;

/// <summary>
/// XGBoost behind the seam, as a challenger in tests and nowhere else: the library of the system (Debian's <c>libxgboost0</c>) by its C interface. Trees of depth 4 in
/// 200 rounds; contributions are TreeSHAP's.
/// </summary>
internal sealed class XgboostTrainer : IRiskTrainer
{
    public const string Absent = "libxgboost.so.0 is not on this machine (Debian: libxgboost0): the challenger is not run.";

    public static bool IsThere { get; } = NativeLibrary.TryLoad(Native.Library, out _);

    public string Engine => "xgboost";

    public IRiskModel Train(RiskMatrix train, RiskTrainOptions options, CancellationToken cancellation)
    {
        train.CheckTeaches();
        using var matrix = new XgboostMatrix(train.Values, train.Features);
        matrix.Label(train.Labels);
        var booster = Create(matrix.Handle, train.Features, options);
        for (var round = 0; round < 200; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            Native.Check(Native.XGBoosterUpdateOneIter(booster, round, matrix.Handle));
        }

        return new XgboostModel(booster, new(Engine, train.Features, train.Rows, train.Labels.Count(label => label), options.Seed));
    }

    public IRiskModel Load(Stream saved)
    {
        using var reader = new BinaryReader(saved, Encoding.UTF8, leaveOpen: true);
        var manifest = ModelManifest.Read(reader, Engine);
        var bytes = reader.ReadBytes(reader.ReadInt32());
        Native.Check(Native.XGBoosterCreate([], 0, out var booster));
        Native.Check(Native.XGBoosterLoadModelFromBuffer(booster, bytes, (ulong)bytes.Length));
        return new XgboostModel(booster, manifest);
    }

    private static IntPtr Create(IntPtr matrix, int features, RiskTrainOptions options)
    {
        Native.Check(Native.XGBoosterCreate([matrix], 1, out var booster));
        var settings = new (string Name, string Value)[]
        {
            ("objective", "binary:logistic"), ("max_depth", "4"), ("eta", "0.1"), ("tree_method", "hist"), ("nthread", "1"), ("verbosity", "0"),
            ("seed", options.Seed.ToString(CultureInfo.InvariantCulture)),
            ("monotone_constraints", $"({string.Join(',', Enumerable.Range(0, features).Select(feature => options.Monotone.GetValueOrDefault(feature)))})"),
        };
        foreach (var (name, value) in settings)
        {
            Native.Check(Native.XGBoosterSetParam(booster, Native.Text(name), Native.Text(value)));
        }

        return booster;
    }
}

internal sealed class XgboostModel(IntPtr booster, ModelManifest manifest) : IRiskModel
{
    private const string Margins = """{"type": 1, "training": false, "iteration_begin": 0, "iteration_end": 0, "strict_shape": false}""";
    private const string Parts = """{"type": 2, "training": false, "iteration_begin": 0, "iteration_end": 0, "strict_shape": false}""";
    private const string Form = """{"format": "json", "raw_format": "json"}""";

    ~XgboostModel() => _ = Native.XGBoosterFree(booster);

    public ModelManifest Manifest => manifest;

    public void Margin(ReadOnlySpan<float> rows, Span<double> logits) => Predict(rows, Margins, logits);

    public void Explain(ReadOnlySpan<float> row, Span<double> contributions) => Predict(row, Parts, contributions);

    public void Save(Stream target)
    {
        Native.Check(Native.XGBoosterSaveModelToBuffer(booster, Native.Text(Form), out var length, out var buffer));
        var bytes = new byte[length];
        Marshal.Copy(buffer, bytes, 0, bytes.Length);
        using var writer = new BinaryWriter(target, Encoding.UTF8, leaveOpen: true);
        manifest.Write(writer);
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    private void Predict(ReadOnlySpan<float> rows, string what, Span<double> into)
    {
        using var matrix = new XgboostMatrix(rows.ToArray(), manifest.Features);
        Native.Check(Native.XGBoosterPredictFromDMatrix(booster, matrix.Handle, Native.Text(what), out _, out _, out var result));
        var numbers = new float[into.Length];
        Marshal.Copy(result, numbers, 0, numbers.Length);
        for (var at = 0; at < numbers.Length; at++)
        {
            into[at] = numbers[at];
        }
    }
}

internal sealed class XgboostMatrix : IDisposable
{
    public XgboostMatrix(float[] values, int features)
    {
        Native.Check(Native.XGDMatrixCreateFromMat(values, (ulong)(values.Length / features), (ulong)features, float.NaN, out var handle));
        Handle = handle;
    }

    public IntPtr Handle { get; }

    public void Label(bool[] labels) => Native.Check(Native.XGDMatrixSetFloatInfo(Handle, Native.Text("label"), [.. labels.Select(label => label ? 1f : 0)], (ulong)labels.Length));

    public void Dispose() => _ = Native.XGDMatrixFree(Handle);
}

internal static class Native
{
    public const string Library = "libxgboost.so.0";

    public static byte[] Text(string text) => [.. Encoding.UTF8.GetBytes(text), 0];

    public static void Check(int code)
    {
        if (code != 0)
        {
            throw new InvalidOperationException(Marshal.PtrToStringUTF8(XGBGetLastError()));
        }
    }

    [DllImport(Library)]
    public static extern IntPtr XGBGetLastError();

    [DllImport(Library)]
    public static extern int XGDMatrixCreateFromMat(float[] values, ulong rows, ulong columns, float missing, out IntPtr matrix);

    [DllImport(Library)]
    public static extern int XGDMatrixSetFloatInfo(IntPtr matrix, byte[] field, float[] values, ulong length);

    [DllImport(Library)]
    public static extern int XGDMatrixFree(IntPtr matrix);

    [DllImport(Library)]
    public static extern int XGBoosterCreate(IntPtr[] matrices, ulong length, out IntPtr booster);

    [DllImport(Library)]
    public static extern int XGBoosterFree(IntPtr booster);

    [DllImport(Library)]
    public static extern int XGBoosterSetParam(IntPtr booster, byte[] name, byte[] value);

    [DllImport(Library)]
    public static extern int XGBoosterUpdateOneIter(IntPtr booster, int round, IntPtr matrix);

    [DllImport(Library)]
    public static extern int XGBoosterPredictFromDMatrix(IntPtr booster, IntPtr matrix, byte[] configuration, out IntPtr shape, out ulong dimensions, out IntPtr result);

    [DllImport(Library)]
    public static extern int XGBoosterSaveModelToBuffer(IntPtr booster, byte[] configuration, out ulong length, out IntPtr buffer);

    [DllImport(Library)]
    public static extern int XGBoosterLoadModelFromBuffer(IntPtr booster, byte[] buffer, ulong length);
}
