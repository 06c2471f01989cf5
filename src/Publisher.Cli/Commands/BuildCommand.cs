using System.CommandLine;
using Publisher.Cli.Building;
using Publisher.Cli.Reporting;
using Publisher.Model.Documents;
using Publisher.Model.Editions;

namespace Publisher.Cli.Commands;

/// <summary><c>publisher build</c>: writes the editions of a book.</summary>
internal static class BuildCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var path = CommandOptions.Path();
        var editions = CommandOptions.Editions();
        var formats = Formats();
        var target = Target();
        var output = CommandOptions.Output();
        var strict = CommandOptions.WarningsAsErrors();
        var stale = new Option<bool>("--allow-stale") { Description = "Build although translations are stale or missing, whatever book.yaml says" };
        var review = new Option<bool>("--review")
        {
            Description = "Mark stale, missing, moved and doubtful translations in the margin, with file and line",
        };
        var json = CommandOptions.Json();
        var command = new Command("build", "Write the editions of a book as PDF, EPUB and HTML")
        {
            path, editions, formats, target, output, strict, stale, review, json,
        };
        command.SetAction(parsed =>
        {
            var request = new BuildRequest(parsed.GetValue(path))
            {
                Editions = [.. parsed.GetValue(editions) ?? []],
                Formats = Combine(parsed.GetValue(formats) ?? []),
                Target = StoreOf(parsed.GetValue(target)),
                OutputFolder = surroundings.FullPath(parsed.GetRequiredValue(output)),
                WarningsAsErrors = parsed.GetValue(strict),
                AllowStale = parsed.GetValue(stale),
                Review = parsed.GetValue(review),
            };
            var reporter = Reporter.Create(parsed, surroundings, parsed.GetValue(json));
            return reporter.Show(BuildPipeline.Run(request, surroundings, reporter.Progress));
        });
        return command;
    }

    private static Option<string[]> Formats()
    {
        var option = new Option<string[]>("--format")
        {
            Description = "Only this format; may be given several times",
            HelpName = "pdf|epub|html",
        };
        option.AcceptOnlyFromAmong("pdf", "epub", "html");
        return option;
    }

    private static Option<string?> Target()
    {
        var option = new Option<string?>("--target")
        {
            Description = "Store that e-books are for: kindle differs, the others take the same file",
            HelpName = "generic|kindle|apple|kobo",
        };
        option.AcceptOnlyFromAmong("generic", "kindle", "apple", "kobo");
        return option;
    }

    private static EpubTarget? StoreOf(string? name) => name switch
    {
        null => null,
        "kindle" => EpubTarget.Kindle,
        _ => EpubTarget.Generic,
    };

    private static OutputFormats Combine(IReadOnlyCollection<string> names) => names.Count == 0
        ? OutputFormats.All
        : names.Aggregate(OutputFormats.None, (sum, name) => sum | name switch
        {
            "pdf" => OutputFormats.Pdf,
            "epub" => OutputFormats.Epub,
            _ => OutputFormats.Html,
        });
}
