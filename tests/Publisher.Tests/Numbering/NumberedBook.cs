using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Parsing;
using Publisher.Tests.Support;

namespace Publisher.Tests.Numbering;

/// <summary>A manuscript of a few lines, read and made editions of, with what tests ask of its numbers and references.</summary>
internal sealed class NumberedBook
{
    private readonly Outcome<Book> _outcome;

    public NumberedBook(MemoryWorkspace files)
    {
        for (var i = 1; i <= 3; i++)
        {
            files.Add($"{i}.png", SampleEditions.Png);
        }
        _outcome = ManuscriptReader.Read(files);
    }

    /// <summary>One file of one language.</summary>
    public static NumberedBook Of(string language, string markdown, string settings = "") =>
        new(new() { ["book.yaml"] = $"languages: [{language}]\ntitle: T\n{settings}\n", ["a.md"] = markdown });

    /// <summary>The same chapter in two files.</summary>
    public static NumberedBook Pair(string chinese, string english, string settings = "") => new(new()
    {
        ["book.yaml"] = $"languages: [zh-Hans, en]\ntitle: T\n{settings}\n", ["zh-Hans/a.md"] = chinese, ["en/a.md"] = english,
    });

    public Book Book => _outcome.Value!;

    public ImmutableArray<Diagnostic> Faults => _outcome.Diagnostics;

    public Edition Edition(params string[] languages) => EditionBuilder.Build(Book, new EditionSpec("e",
        [.. (languages.Length == 0 ? [.. Book.Languages] : languages.Select(LanguageTag.Parse))],
        languages.Length == 1 || Book.Languages.Length == 1 ? Arrangement.Single : Arrangement.Parallel));

    public IEnumerable<Block> Blocks(params string[] languages) =>
        Edition(languages).Chapters.SelectMany(chapter => chapter.Pairs).SelectMany(pair => pair.Sides).SelectMany(side => side.Blocks);

    /// <summary>Labels in reading order, with the titles behind them.</summary>
    public IEnumerable<string> Labels(params string[] languages) => Blocks(languages).Where(block => block.Label.Length > 0).Select(block => block switch
    {
        Heading b => $"{b.Label} {PlainText.Of(b.Content)}",
        Figure b => $"{b.Label} {PlainText.Of(b.Caption)}".Trim(),
        Table b => $"{b.Label} {PlainText.Of(b.Caption)}".Trim(),
        _ => block.Label,
    });

    /// <summary>The last paragraph, links as [words](#target).</summary>
    public string Text(string language) => string.Concat(Blocks(language).OfType<Paragraph>().Last().Content.Select(Dump));

    private static string Dump(Inline inline) => inline switch
    {
        Link link => $"[{PlainText.Of(link.Content)}]({link.Target})",
        StyledSpan span => string.Concat(span.Content.Select(Dump)),
        Strong strong => $"**{string.Concat(strong.Content.Select(Dump))}**",
        CodeSpan code => $"`{code.Value}`",
        _ => PlainText.Of([inline]),
    };
}
