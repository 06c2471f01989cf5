using System.CommandLine;
using Publisher.Cli.Lines;
using Publisher.Model.Documents;

namespace Publisher.Cli.Commands;

/// <summary><c>publisher lines</c>: how a paragraph is composed, cluster by cluster.</summary>
internal static class LinesCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "A text, one paragraph; with --json one JSON object a line. Default: standard input",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = new Option<bool>("--json") { Description = "Read JSON objects, one a line, and answer each with one" };
        var language = new Option<string>("--language")
        {
            Description = "Language of a plain text", HelpName = "TAG", DefaultValueFactory = _ => LanguageTag.ChineseSimplified.Value,
        };
        var options = new Option<string[]>("--set")
        {
            Description = "measure, indent (em), font, markdown or an option of typography, for a plain text", HelpName = "NAME=VALUE",
        };
        var command = new Command("lines", "Show how a paragraph is composed: lines, positions, adjustments") { file, json, language, options };
        command.SetAction(parsed =>
        {
            using var answers = new LineAnswers(surroundings);
            if (Open(parsed.GetValue(file), surroundings) is not { } input)
            {
                return ExitCode.Errors;
            }
            using (input)
            {
                return parsed.GetValue(json)
                    ? AnswerAll(input, answers, surroundings.Output)
                    : AnswerText(input, parsed.GetRequiredValue(language), parsed.GetValue(options) ?? [], answers, surroundings);
            }
        });
        return command;
    }

    private static TextReader? Open(string? file, Surroundings surroundings)
    {
        try
        {
            return file is null or "-" ? surroundings.OpenInput() : new StreamReader(surroundings.FullPath(file));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            surroundings.Error.WriteLine($"publisher lines: {file}: {fault.Message}");
            return null;
        }
    }

    /// <summary>A bad object is answered with what is wrong with it; the next is answered all the same.</summary>
    private static int AnswerAll(TextReader input, LineAnswers answers, TextWriter output)
    {
        var json = new LineJson();
        while (input.ReadLine() is { } line)
        {
            if (line.AsSpan().Trim().IsEmpty)
            {
                continue;
            }
            try
            {
                output.WriteLine(json.Write(answers.Answer(LineQuery.Parse(line))));
            }
            catch (FormatException fault)
            {
                output.WriteLine(json.WriteError(fault.Message));
            }
        }
        return ExitCode.Success;
    }

    private static int AnswerText(TextReader input, string language, string[] options, LineAnswers answers, Surroundings surroundings)
    {
        try
        {
            var query = LineQuery.Of(input.ReadToEnd(), language, options);
            LinePrinter.Print(surroundings.Output, answers.Answer(query));
            return ExitCode.Success;
        }
        catch (FormatException fault)
        {
            surroundings.Error.WriteLine("publisher lines: " + fault.Message);
            return ExitCode.Misuse;
        }
    }
}
