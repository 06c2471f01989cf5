using System.CommandLine;
using Publisher.Cli.Building;
using Publisher.Cli.Fixing;
using Publisher.Cli.Reporting;
using Publisher.Model.Editions;

namespace Publisher.Cli.Commands;

/// <summary><c>publisher check</c>: what is wrong with a book; nothing is written, except by <c>--fix</c>. Pages are set only to report on them.</summary>
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
            Description = "Set the pages too and report loose lines, runts and other lines worth a look",
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
        var fix = new Option<bool>("--fix")
        {
            Description = "Show as a diff what can be mended safely, and write it when you agree",
        };
        var yes = new Option<bool>("--yes") { Description = "With --fix: write without asking" };
        var command = new Command("check", "Read a book and report its faults; write nothing")
        {
            path, editions, strict, json, layout, sarif, gitHub, fix, yes,
        };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(fix) && (parsed.GetValue(json) || parsed.GetValue(gitHub)))
            {
                parsed.AddError("--fix prints a diff: it cannot be used with --json or --github.");
            }
            else if (parsed.GetValue(yes) && !parsed.GetValue(fix))
            {
                parsed.AddError("--yes answers the question of --fix: use both.");
            }
        });
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
            if (parsed.GetValue(fix))
            {
                report = new FixRun(surroundings, new Words(language)).Run(report, parsed.GetValue(yes));
            }
            return parsed.GetValue(gitHub) ? reporter.ShowAnnotations(report) : reporter.Show(report);
        });
        return command;
    }
}
