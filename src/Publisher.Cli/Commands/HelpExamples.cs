using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Publisher.Cli.Commands;

/// <summary>Adds examples and exit codes below the generated help of every command.</summary>
internal sealed class HelpExamples(HelpAction generated) : SynchronousCommandLineAction
{
    private const string Examples = """
        Examples:
          publisher build                            the book in manuscript/, all editions, into output/
          publisher build --edition en --format pdf  one edition, one format
          publisher build ~/books/tea -o /tmp/tea    another book, another folder
          publisher check --warnings-as-errors       for a pull request: fail on any remark
          publisher check --layout                   loose lines, runts and the like, page by page
          publisher check --json | jq .diagnostics   for editors and scripts
          publisher check --fix                      show what can be mended safely, and write it if you agree
          publisher sync                             note which translation was made from which text
          publisher status --html status.html        what is stale or missing, and what changed
          publisher accept en/tea.md:12              this translation was reviewed and is up to date
          publisher split --to trees/                a folder for each language; 'join' is the way back
          publisher new-language ja                  files for a translator, the source text in comments
          publisher export po --to en -o en.po       texts and translations for Poedit, Weblate, OmegaT...
          publisher import en.po                     their work back into the Markdown files
          publisher fonts                            which fonts there are, what they lack
          publisher inspect tea.epub                 what an e-book holds and what is wrong with it
          publisher import tea.epub tea/             an e-book as a manuscript, ready to be translated
          publisher lines --set measure=20 text.txt  how a paragraph is broken into lines, and why
          publisher verify output/tea-en.pdf         does it keep what it claims: PDF/UA-1, PDF/A-2a
          publisher gallery                          a type specimen of every rule

        Exit codes:
          0  done, perhaps with warnings      1  errors      2  wrong use
          What is at fault in the text is shown as it is written; after all other errors no file was replaced.
        """;

    public override bool ClearsParseErrors => true;

    public static void AddTo(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Action = new HelpExamples((HelpAction)option.Action!);
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        generated.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine(Examples);
        return ExitCode.Success;
    }
}
