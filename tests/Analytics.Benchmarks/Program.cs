using Analytics.Benchmarks.Aggregate;
using Analytics.Benchmarks.Build;
using Analytics.Benchmarks.Read;
using Analytics.Benchmarks.Receive;

// Each benchmark measures the product's path against the bare engine's in one run and prints ratios; figures go into README.md.
return args switch
{
    ["receive", .. var rest] => ReceiveBenchmark.Run(rest),
    ["national", .. var rest] => NationalBenchmark.Run(rest),
    ["read", .. var rest] => ReadBenchmark.Run(rest),
    ["aggregate", .. var rest] => AggregateBenchmark.Run(rest),
    ["build", .. var rest] => BuildBenchmark.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: receive [ENTRIES [RUNS]] | national [FILES] | read [RUNS] | aggregate [MEASURES [RUNS]] | build [VILLAGES [MONTHS [RUNS]]]");
    return 2;
}
