using System.Text.Json;

namespace Publisher.Acceptance.Support;

/// <summary>
/// The manuscript of this repository, built once by the real command line for all tests. The files stay in
/// <c>.artifacts/acceptance</c> to be looked at.
/// </summary>
public sealed class RealBook
{
    public RealBook()
    {
        Output = Path.Combine(Repository.Root, ".artifacts", "acceptance", "output");
        if (Directory.Exists(Output))
        {
            Directory.Delete(Output, recursive: true);
        }
        Result = CommandLine.Run(Repository.Root, "build", "--output", Output, "--json");
        Report = Result.Output.StartsWith('{') ? JsonDocument.Parse(Result.Output).RootElement : default;
    }

    public string Output { get; }

    public ProcessResult Result { get; }

    /// <summary>What <c>--json</c> printed.</summary>
    public JsonElement Report { get; }

    /// <summary>The absolute path of an output; fails when the build did not make it.</summary>
    public string File(string edition, string format)
    {
        Assert.True(Result.ExitCode == 0, Result.Everything);
        return Assert.Single(Directory.EnumerateFiles(Output), file =>
            file.EndsWith($"-{edition}.{format}", StringComparison.Ordinal));
    }

    /// <summary>The pages that the table of the build names.</summary>
    public int Pages(string edition) => Report.GetProperty("files").EnumerateArray()
        .Single(file => file.GetProperty("edition").GetString() == edition && file.GetProperty("format").GetString() == "pdf")
        .GetProperty("pages").GetInt32();

    public static TheoryData<string> Editions => ["bilingual", "zh-Hans", "en"];
}

[CollectionDefinition(Name)]
public sealed class RealBookCollection : ICollectionFixture<RealBook>
{
    public const string Name = "the real book";
}
