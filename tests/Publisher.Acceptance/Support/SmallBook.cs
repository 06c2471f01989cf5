using System.Text;

namespace Publisher.Acceptance.Support;

/// <summary>A manuscript of a few lines in a folder of its own, with an output folder beside it.</summary>
public sealed class SmallBook : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("publisher-book-").FullName;

    public SmallBook() => Directory.CreateDirectory(Folder);

    public string Folder => Path.Combine(_root, "book");
    public string Output => Path.Combine(_root, "out");

    public SmallBook With(string name, string text) => With(name, new UTF8Encoding(false).GetBytes(text));

    public SmallBook With(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    /// <summary>An output of an earlier build, which a failing one must not touch.</summary>
    public SmallBook WithEarlierOutput(string name = "book-en.pdf")
    {
        Directory.CreateDirectory(Output);
        File.WriteAllText(Path.Combine(Output, name), Earlier);
        return this;
    }

    public const string Earlier = "the output of an earlier build";

    public ProcessResult Build(params string[] more) =>
        CommandLine.Run(_root, ["build", "book", "--output", "out", .. more]);

    /// <summary>Names of what is in the output folder, hidden files too.</summary>
    public string[] Outputs => !Directory.Exists(Output) ? [] :
    [
        .. Directory.EnumerateFiles(Output, "*", new EnumerationOptions { AttributesToSkip = 0 })
            .Select(file => Path.GetFileName(file))
            .Order(StringComparer.Ordinal),
    ];

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
