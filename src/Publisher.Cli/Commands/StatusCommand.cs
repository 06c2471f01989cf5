using System.CommandLine;
using Publisher.Cli.Reporting;
using Publisher.Cli.Syncing;

namespace Publisher.Cli.Commands;

/// <summary><c>publisher status</c>: how far translations are, by chapter and language.</summary>
internal static class StatusCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var path = CommandOptions.Path();
        var json = CommandOptions.Json();
        var html = new Option<string?>("--html") { Description = "Write a page that shows what changed in the source beside the translation", HelpName = "FILE" };
        var command = new Command("status", "Show what is translated, stale and missing, by chapter and language") { path, html, json };
        command.SetAction(parsed =>
        {
            var isChinese = MessageLanguages.Choose(parsed, surroundings) == MessageLanguage.Chinese;
            return Reporter.Create(parsed, surroundings, parsed.GetValue(json))
                .Show(StatusReport.Read(parsed.GetValue(path), parsed.GetValue(html), isChinese, surroundings));
        });
        return command;
    }
}
