using Analytics.Samples;
using Analytics.Samples.Plan;
using Analytics.Samples.Register;

switch (args)
{
    case ["--register", var package, var output]:
        File.WriteAllText(output, DeriveRegister.From(package, "230500", "双鸭山市", "2305"));
        return 0;

    case ["--register", var package, var output, "xinmi"]:
        File.WriteAllText(output, DeriveRegister.From(package, "410100", "郑州市", "410183"));
        return 0;

    case ["--check", var folder]:
        var differences = SampleFiles.Differences(folder, SampleFiles.From(SamplePlan.From(RegisterFile.Read(RegisterFile.Path))));
        foreach (var path in differences)
        {
            Console.WriteLine($"differs: {path}");
        }

        Console.WriteLine(differences.Count == 0 ? "The committed samples are what the generator makes." : $"{differences.Count} files differ: run the generator again and commit what it writes.");
        return differences.Count == 0 ? 0 : 1;

    case [var folder] when !folder.StartsWith('-'):
        var files = SampleFiles.From(SamplePlan.From(RegisterFile.Read(RegisterFile.Path)));
        SampleFiles.Write(folder, files);
        Console.WriteLine($"{files.Count} files, {files.Sum(file => file.Bytes.Length)} bytes.");
        return 0;

    default:
        Console.Error.WriteLine("Usage: Analytics.Samples [--check] OUTPUT_FOLDER | --register PACKAGE_FOLDER OUTPUT_FILE [xinmi]");
        return 2;
}
