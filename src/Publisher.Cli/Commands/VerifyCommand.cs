using System.CommandLine;
using Publisher.Cli.Reporting;
using Publisher.Cli.Verifying;
using Publisher.Verification;

namespace Publisher.Cli.Commands;

/// <summary><c>publisher verify</c>: whether PDFs keep what they claim, condition by condition.</summary>
internal static class VerifyCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var files = new Argument<string[]>("FILE") { Description = "PDF files, of this program or any other", Arity = ArgumentArity.OneOrMore };
        var profiles = new Option<string[]>("--profile")
        {
            Description = "What to check against; may be given several times. Default: what the file claims", HelpName = string.Join('|', Profile.All.Keys),
        };
        profiles.AcceptOnlyFromAmong([.. Profile.All.Keys]);
        var json = CommandOptions.Json();
        var command = new Command("verify", "Check PDF files against PDF/UA-1 and PDF/A") { files, profiles, json };
        command.SetAction(parsed =>
        {
            var wanted = (parsed.GetValue(profiles) ?? []).Select(name => Profile.All[name]).Distinct().ToList();
            var verified = parsed.GetRequiredValue(files).Select(file => VerifiedFile.Make(file, wanted, surroundings)).ToList();
            return Reporter.Create(parsed, surroundings, parsed.GetValue(json)).Show(verified);
        });
        return command;
    }
}
