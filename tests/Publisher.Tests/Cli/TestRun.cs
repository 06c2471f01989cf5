using Publisher.Cli;

namespace Publisher.Tests.Cli;

/// <summary>Runs the command line inside the test: its own current folder, environment and streams.</summary>
internal sealed class TestRun(string currentFolder)
{
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);

    /// <summary>Where the program stands; by default nowhere near any fonts.</summary>
    public string ProgramFolder { get; init; } = "/";

    public string Output => _output.ToString();
    public string Error => _error.ToString();

    public TestRun With(string variable, string value)
    {
        _variables[variable] = value;
        return this;
    }

    public Surroundings Surroundings =>
        new(currentFolder, ProgramFolder, _variables.GetValueOrDefault, _output, _error);

    /// <summary>The exit code.</summary>
    public int Publisher(params string[] arguments) => CommandTree.Run(arguments, Surroundings);
}
