using System.CommandLine;
using Publisher.Cli.Ebooks;
using Publisher.Cli.Reporting;

namespace Publisher.Cli.Commands;

/// <summary><c>publisher inspect</c>: what an EPUB file holds, and what is wrong with it.</summary>
internal static class InspectCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var file = CommandOptions.EpubFile();
        var json = CommandOptions.Json();
        var command = new Command("inspect", "Show what an EPUB file holds: metadata, contents, files, faults") { file, json };
        command.SetAction(parsed =>
        {
            var reporter = Reporter.Create(parsed, surroundings, parsed.GetValue(json));
            return reporter.Show(InspectionReport.Make(parsed.GetRequiredValue(file), surroundings));
        });
        return command;
    }
}
