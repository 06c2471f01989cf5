using System.CommandLine;
using Publisher.Cli.Ebooks;
using Publisher.Cli.Reporting;

namespace Publisher.Cli.Commands;

/// <summary><c>publisher import</c>: makes a manuscript of an EPUB file.</summary>
internal static class ImportCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var file = CommandOptions.EpubFile();
        var folder = new Argument<string>("DIR") { Description = "Folder for the manuscript; made if it is missing" };
        var force = new Option<bool>("--force") { Description = "Write into a folder that is not empty; files of the same names are replaced" };
        var json = CommandOptions.Json();
        var command = new Command("import", "Turn an EPUB file into a manuscript: Markdown, pictures, book.yaml") { file, folder, force, json };
        command.SetAction(parsed =>
        {
            var reporter = Reporter.Create(parsed, surroundings, parsed.GetValue(json));
            return reporter.Show(ImportReport.Make(parsed.GetRequiredValue(file), parsed.GetRequiredValue(folder),
                parsed.GetValue(force), surroundings, reporter.Progress));
        });
        return command;
    }
}
