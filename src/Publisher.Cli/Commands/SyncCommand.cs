using System.CommandLine;
using Publisher.Cli.Reporting;
using Publisher.Cli.Syncing;

namespace Publisher.Cli.Commands;

/// <summary><c>publisher sync</c>: notes which translation was made from which text.</summary>
internal static class SyncCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var path = CommandOptions.Path();
        var json = CommandOptions.Json();
        var command = new Command("sync", "Bring book.sync.json up to date: which translation was made from which text") { path, json };
        command.SetAction(parsed =>
            Reporter.Create(parsed, surroundings, parsed.GetValue(json)).Show(StatusReport.Sync(parsed.GetValue(path), surroundings)));
        return command;
    }
}
