using System.CommandLine;
using Publisher.Cli.Ebooks;
using Publisher.Cli.Exchanging;
using Publisher.Cli.Reporting;

namespace Publisher.Cli.Commands;

/// <summary><c>publisher import</c>: makes a manuscript of an EPUB file, or takes translations into a manuscript.</summary>
internal static class ImportCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<string>("FILE") { Description = "An EPUB file, version 2 or 3; or PO, XLIFF, TMX, CSV from a translation tool" };
        var folder = new Argument<string?>("DIR")
        {
            Description = "EPUB: folder for the manuscript, made if it is missing; translations: folder of the book, default: as for build",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var force = new Option<bool>("--force") { Description = "EPUB: write into a folder that is not empty, replacing files; translations: also over edits made by hand since the export" };
        var to = new Option<string?>("--to") { Description = "Translations: the language, where the file does not say it (CSV, TMX)", HelpName = "LANG" };
        var json = CommandOptions.Json();
        var command = new Command("import", "Turn an EPUB file into a manuscript, or take in translations: PO, XLIFF, TMX, CSV") { file, folder, force, to, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(file) is { } path && result.GetValue(folder) is null && !TranslatorFiles.IsOne(path, surroundings))
            {
                result.AddError("Name the folder for the manuscript (DIR).");
            }
        });
        command.SetAction(parsed =>
        {
            var reporter = Reporter.Create(parsed, surroundings, parsed.GetValue(json));
            var path = parsed.GetRequiredValue(file);
            return TranslatorFiles.IsOne(path, surroundings)
                ? reporter.Show(TranslationReport.Make(path, parsed.GetValue(folder), parsed.GetValue(to), parsed.GetValue(force), surroundings))
                : reporter.Show(ImportReport.Make(path, parsed.GetValue(folder)!, parsed.GetValue(force), surroundings, reporter.Progress));
        });
        return command;
    }
}
