namespace Publisher.Cli;

/// <summary>
/// What a run finds around it: folders, environment variables and the two streams. A value, so that tests can give
/// their own instead of changing the process.
/// </summary>
internal sealed record Surroundings(
    string CurrentFolder, string ProgramFolder, Func<string, string?> Variable, TextWriter Output, TextWriter Error)
{
    /// <summary>Error output goes to a screen that understands control sequences, so progress may be drawn there.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Somebody sits before the screen who can answer a question.</summary>
    public bool CanAsk { get; init; }

    /// <summary>Standard output goes to a screen too.</summary>
    public bool IsOutputTerminal { get; init; }

    /// <summary>Standard input as UTF-8.</summary>
    public Func<TextReader> OpenInput { get; init; } = () => new StreamReader(Console.OpenStandardInput());

    public static Surroundings OfThisProcess() => new(
        Directory.GetCurrentDirectory(), AppContext.BaseDirectory, Environment.GetEnvironmentVariable,
        Utf8(Console.OpenStandardOutput()), Utf8(Console.OpenStandardError()))
    {
        IsTerminal = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
        IsOutputTerminal = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
        CanAsk = !Console.IsInputRedirected && !Console.IsErrorRedirected && !Console.IsOutputRedirected,
    };

    /// <summary>Whether colour is wanted: on a terminal, unless NO_COLOR is set and not empty (no-color.org).</summary>
    public bool HasColour => IsTerminal && string.IsNullOrEmpty(Variable("NO_COLOR"));

    /// <summary>Whether what is printed as a result may be coloured.</summary>
    public bool HasOutputColour => IsOutputTerminal && string.IsNullOrEmpty(Variable("NO_COLOR"));

    /// <summary>Whether bars may be drawn: on a terminal, but not under a build service that keeps a log.</summary>
    public bool HasProgressBars => IsTerminal && string.IsNullOrEmpty(Variable("CI"));

    /// <summary><paramref name="path"/> made absolute from the current folder.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, CurrentFolder);

    /// <summary>How a path is shown: from the current folder when it lies below it, else absolute; '/' between parts.</summary>
    public string Shown(string path)
    {
        var full = FullPath(path);
        var relative = Path.GetRelativePath(CurrentFolder, full);
        var isBelow = relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return (isBelow ? relative : full).Replace(Path.DirectorySeparatorChar, '/');
    }

    // Manuscripts and their names are Unicode whatever the locale of the machine says.
    private static StreamWriter Utf8(Stream stream) => new(stream, new System.Text.UTF8Encoding(false)) { AutoFlush = true };
}
