using System.CommandLine;
using System.CommandLine.Invocation;
using Publisher.Cli.Commands;
using Publisher.Cli.Reporting;

namespace Publisher.Cli;

/// <summary>The command tree: one file for each command in Commands/, put together and run here.</summary>
internal static class CommandTree
{
    public static int Run(IReadOnlyList<string> arguments, Surroundings surroundings)
    {
        var parsed = Create(surroundings).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction complaint)
        {
            complaint.ShowHelp = false;
        }
        try
        {
            var code = parsed.Invoke(InvocationFor(surroundings));
            return parsed.Errors.Count > 0 ? ExitCode.Misuse : code;
        }
        catch (Exception fault)
        {
            surroundings.Error.WriteLine(CrashReport.Describe(fault, MessageLanguages.Choose(parsed, surroundings)));
            return ExitCode.Errors;
        }
    }

    private static RootCommand Create(Surroundings surroundings)
    {
        var root = new RootCommand("Typesets a Markdown book in one or several languages as PDF, EPUB and HTML.")
        {
            BuildCommand.Create(surroundings),
            CheckCommand.Create(surroundings),
            SyncCommand.Create(surroundings),
            AcceptCommand.Create(surroundings),
            StatusCommand.Create(surroundings),
            SplitCommand.CreateSplit(surroundings),
            SplitCommand.CreateJoin(surroundings),
            NewLanguageCommand.Create(surroundings),
            ExportCommand.Create(surroundings),
            FontsCommand.Create(surroundings),
            InspectCommand.Create(surroundings),
            ImportCommand.Create(surroundings),
            LinesCommand.Create(surroundings),
            VerifyCommand.Create(surroundings),
            GalleryCommand.Create(surroundings),
        };
        root.Add(CommandOptions.Language());
        HelpExamples.AddTo(root);
        return root;
    }

    // Ctrl-C is handled where files are written (Interruption); the default handler would race with it.
    private static InvocationConfiguration InvocationFor(Surroundings surroundings) => new()
    {
        Output = surroundings.Output,
        Error = surroundings.Error,
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };
}
