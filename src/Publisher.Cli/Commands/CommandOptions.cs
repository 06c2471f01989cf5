using System.CommandLine;

namespace Publisher.Cli.Commands;

/// <summary>Arguments and options that several commands share.</summary>
internal static class CommandOptions
{
    public const string LanguageName = "--lang";

    public static Option<string?> Language()
    {
        var option = new Option<string?>(LanguageName)
        {
            Description = "Language of messages; default: LC_ALL, LC_MESSAGES or LANG, else English",
            HelpName = "en|zh",
            Recursive = true,
        };
        option.AcceptOnlyFromAmong("en", "zh");
        return option;
    }

    public static Argument<string?> Path() => new("PATH")
    {
        Description = "Folder of the book; default: manuscript/ if there is one here, else this folder",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Argument<string> EpubFile() => new("FILE") { Description = "An EPUB file, version 2 or 3" };

    public static Option<string[]> Editions() => new("--edition")
    {
        Description = "Only this edition of book.yaml; may be given several times",
        HelpName = "NAME",
    };

    public static Option<string> Output() => new("--output", "-o")
    {
        Description = "Folder to write to",
        HelpName = "DIR",
        DefaultValueFactory = _ => "output",
    };

    public static Option<bool> WarningsAsErrors() => new("--warnings-as-errors")
    {
        Description = "Treat every warning as an error",
    };

    public static Option<bool> Json() => new("--json")
    {
        Description = "Print one JSON document to standard output instead of text",
    };
}
