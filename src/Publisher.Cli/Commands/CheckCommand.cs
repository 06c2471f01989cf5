using System.CommandLine;
using Publisher.Cli.Building;
using Publisher.Cli.Reporting;
using Publisher.Model.Editions;

namespace Publisher.Cli.Commands;

/// <summary><c>publisher check</c>: everything that a build does, but nothing is written.</summary>
internal static class CheckCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var path = CommandOptions.Path();
        var editions = CommandOptions.Editions();
        var strict = CommandOptions.WarningsAsErrors();
        var json = CommandOptions.Json();
        var layout = new Option<bool>("--layout")
        {
            Description = "Report loose lines, runts and other lines worth a look, with their pages",
        };
        var sarif = new Option<string?>("--sarif")
        {
            Description = "Also write the faults to a file for code scanning services (SARIF 2.1.0)",
            HelpName = "FILE",
        };
        var gitHub = new Option<bool>("--github")
        {
            Description = "Print the faults as annotations of GitHub workflows instead of text",
        };
        var command = new Command("check", "Read and lay out a book and report its faults; write nothing")
        {
            path, editions, strict, json, layout, sarif, gitHub,
        };
        command.SetAction(parsed =>
        {
            var request = new BuildRequest(parsed.GetValue(path))
            {
                Editions = [.. parsed.GetValue(editions) ?? []],
                Formats = OutputFormats.All,
                WarningsAsErrors = parsed.GetValue(strict),
                Layout = parsed.GetValue(layout),
                ComparesLanguages = true,
            };
            var reporter = Reporter.Create(parsed, surroundings, parsed.GetValue(json));
            var report = BuildPipeline.Run(request, surroundings, reporter.Progress);
            var language = MessageLanguages.Choose(parsed, surroundings);
            if (parsed.GetValue(sarif) is { } file)
            {
                report = SarifFile.Write(report, file, surroundings, language);
            }
            return parsed.GetValue(gitHub) ? reporter.ShowAnnotations(report) : reporter.Show(report);
        });
        return command;
    }
}
