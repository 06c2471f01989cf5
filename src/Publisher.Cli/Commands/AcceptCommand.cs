using System.CommandLine;
using Publisher.Cli.Reporting;
using Publisher.Cli.Syncing;

namespace Publisher.Cli.Commands;

/// <summary><c>publisher accept</c>: says that translations were reviewed against the source as it is.</summary>
internal static class AcceptCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var targets = new Argument<string[]>("PAIR") { Description = "FILE:LINE of either language, or an id", Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = "Every stale pair" };
        var book = new Option<string?>("--book") { Description = "Folder of the book; default: manuscript/ if there is one here, else this folder", HelpName = "DIR" };
        var json = CommandOptions.Json();
        var command = new Command("accept", "Mark translations as reviewed: made from the source as it is") { targets, all, book, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(targets) is not { Length: > 0 } && !result.GetValue(all))
            {
                result.AddError("Name a pair (FILE:LINE or an id), or --all.");
            }
        });
        command.SetAction(parsed => Reporter.Create(parsed, surroundings, parsed.GetValue(json)).Show(
            StatusReport.Accept(parsed.GetValue(book), parsed.GetValue(targets) ?? [], parsed.GetValue(all), surroundings)));
        return command;
    }
}
