using System.CommandLine;
using Publisher.Cli.Converting;
using Publisher.Cli.Reporting;
using Publisher.Model;
using Publisher.Model.Diagnostics;
using Publisher.Parsing;
using Publisher.Parsing.Conversion;

namespace Publisher.Cli.Commands;

/// <summary><c>publisher split</c> and <c>publisher join</c>: the manuscript in another layout, in another folder.</summary>
internal static class SplitCommand
{
    public static Command CreateSplit(Surroundings surroundings) => Create("split",
        "Write the manuscript anew with a folder for each language", "-split", ManuscriptConverter.Split, surroundings);

    public static Command CreateJoin(Surroundings surroundings) => Create("join",
        "Write the manuscript anew with one file for each chapter", "-joined", ManuscriptConverter.Join, surroundings);

    private static Command Create(
        string name, string description, string suffix, Func<IWorkspace, Outcome<ConvertedManuscript>> convert, Surroundings surroundings)
    {
        var path = CommandOptions.Path();
        var to = new Option<string?>("--to") { Description = $"Folder to write to; default: beside the book's, with '{suffix}'", HelpName = "DIR" };
        var force = new Option<bool>("--force") { Description = "Write into a folder that is not empty; files of the same names are replaced" };
        var json = CommandOptions.Json();
        var command = new Command(name, description) { path, to, force, json };
        command.SetAction(parsed =>
        {
            var reporter = Reporter.Create(parsed, surroundings, parsed.GetValue(json));
            var run = new ConversionRun(surroundings, reporter.Progress);
            return reporter.Show(run.Copy(parsed.GetValue(path), parsed.GetValue(to), suffix, parsed.GetValue(force), convert));
        });
        return command;
    }
}
