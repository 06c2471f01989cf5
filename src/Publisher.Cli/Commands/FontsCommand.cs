using System.CommandLine;
using Publisher.Cli.Building;
using Publisher.Cli.Reporting;

namespace Publisher.Cli.Commands;

/// <summary><c>publisher fonts</c>: which fonts there are, and what the book's text lacks.</summary>
internal static class FontsCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var path = CommandOptions.Path();
        var json = CommandOptions.Json();
        var command = new Command("fonts", "List fonts, how they cover the book's languages, and missing characters")
        {
            path, json,
        };
        command.SetAction(parsed =>
        {
            var reporter = Reporter.Create(parsed, surroundings, parsed.GetValue(json));
            return reporter.Show(FontReport.Make(parsed.GetValue(path), surroundings));
        });
        return command;
    }
}
