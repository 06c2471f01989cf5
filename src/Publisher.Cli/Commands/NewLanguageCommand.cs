using System.CommandLine;
using System.CommandLine.Parsing;
using Publisher.Cli.Converting;
using Publisher.Cli.Reporting;
using Publisher.Model.Documents;

namespace Publisher.Cli.Commands;

/// <summary><c>publisher new-language</c>: files for a translator to fill in.</summary>
internal static class NewLanguageCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var language = new Argument<LanguageTag>("LANGUAGE")
        {
            Description = "The new language, a BCP 47 tag", CustomParser = result => Parse(result) ?? default,
        };
        var path = CommandOptions.Path();
        var from = new Option<LanguageTag?>("--from")
        {
            Description = "The language to translate from; default: the book's first", HelpName = "LANGUAGE", CustomParser = Parse,
        };
        var force = new Option<bool>("--force") { Description = "Replace files of that language that are there already" };
        var json = CommandOptions.Json();
        var command = new Command("new-language", "Add a language to the book: its files hold the source text as comments") { language, path, from, force, json };
        command.SetAction(parsed =>
        {
            var reporter = Reporter.Create(parsed, surroundings, parsed.GetValue(json));
            var run = new ConversionRun(surroundings, reporter.Progress);
            return reporter.Show(run.Add(parsed.GetValue(path), parsed.GetValue(language), parsed.GetValue(from), parsed.GetValue(force)));
        });
        return command;
    }

    private static LanguageTag? Parse(ArgumentResult result)
    {
        var name = result.Tokens[0].Value;
        if (LanguageTag.TryParse(name, out var language))
        {
            return language;
        }
        result.AddError($"'{name}' is no language tag: write one such as ja, fr or zh-Hant.");
        return null;
    }
}
