using System.CommandLine;
using Publisher.Cli.Building;
using Publisher.Cli.Gallery;
using Publisher.Cli.Reporting;

namespace Publisher.Cli.Commands;

/// <summary><c>publisher gallery</c>: a type specimen, one example for each rule of composition, in the fonts at hand.</summary>
internal static class GalleryCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var output = CommandOptions.Output();
        var json = CommandOptions.Json();
        var command = new Command("gallery", "Write a type specimen: every rule of composition with its example, as PDF") { output, json };
        command.SetAction(parsed =>
        {
            using var manuscript = new GalleryManuscript();
            var request = new BuildRequest(manuscript.Folder)
            {
                OutputFolder = surroundings.FullPath(parsed.GetRequiredValue(output)),
            };
            var reporter = Reporter.Create(parsed, surroundings, parsed.GetValue(json));
            return reporter.Show(BuildPipeline.Run(request, surroundings, reporter.Progress));
        });
        return command;
    }
}
