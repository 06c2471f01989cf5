using Publisher.Model.Diagnostics;

namespace Publisher.Cli.Reporting;

/// <summary>Colours of severities (ECMA-48, SGR), or none when the user or the terminal wants none.</summary>
internal sealed class Palette(bool hasColour)
{
    private const string Reset = "\e[0m";

    public string Paint(Severity severity, string text) => hasColour ? Code(severity) + text + Reset : text;

    public string Strong(string text) => hasColour ? "\e[1m" + text + Reset : text;

    /// <summary>The colours that git gives to the lines of a diff.</summary>
    public string Removed(string line) => hasColour ? "\e[31m" + line + Reset : line;
    public string Added(string line) => hasColour ? "\e[32m" + line + Reset : line;
    public string Place(string line) => hasColour ? "\e[36m" + line + Reset : line;

    private static string Code(Severity severity) => severity switch
    {
        Severity.Error => "\e[1;31m",
        Severity.Warning => "\e[1;33m",
        _ => "\e[1;36m",
    };
}
