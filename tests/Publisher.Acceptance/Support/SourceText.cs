using System.Collections.Immutable;
using System.Text;
using Publisher.Cli.Workspace;
using Publisher.Model.Documents;
using Publisher.Parsing;

namespace Publisher.Acceptance.Support;

/// <summary>The paragraphs of the real manuscript as bare characters, to be found again in what readers extract.</summary>
public static class SourceText
{
    /// <summary>The least of a paragraph that stands on a page where the page ends in its middle, in characters.</summary>
    private const int End = 12;

    private static readonly Lazy<Book> Manuscript = new(() =>
        ManuscriptReader.Read(new DiskWorkspace(Path.Combine(Repository.Root, "manuscript"))).Value
        ?? throw new InvalidOperationException("the manuscript cannot be read"));

    public static IReadOnlyList<SourceParagraph> Paragraphs(string edition) =>
        [.. Manuscript.Value.Editions.Single(spec => spec.Name == edition).Languages.SelectMany(Paragraphs)];

    /// <summary>Running paragraphs and headings at the top level of the chapters, without white space.</summary>
    public static IReadOnlyList<SourceParagraph> Paragraphs(LanguageTag language) =>
    [
        .. Manuscript.Value.Chapters
            .SelectMany(chapter => chapter.Pairs)
            .SelectMany(pair => pair.Find(language))
            .Select(Paragraph)
            .Where(paragraph => paragraph.Text.Length > 0),
    ];

    /// <summary>Every paragraph stands in <paramref name="extracted"/> as a whole.</summary>
    public static void AssertWhole(IReadOnlyList<SourceParagraph> paragraphs, string extracted)
    {
        var bare = Bare(extracted);
        AssertNone(paragraphs.Where(paragraph => !bare.Contains(paragraph.Text, StringComparison.Ordinal)), paragraphs);
    }

    /// <summary>
    /// Every paragraph stands on one page as a whole, or with its beginning on a page and its end, complete, on later ones: at a
    /// page's edge notes and folios come between.
    /// </summary>
    public static void AssertWholeOnPages(IReadOnlyList<SourceParagraph> paragraphs, string extracted)
    {
        var pages = extracted.Split('\f').Select(Bare).ToArray();
        AssertNone(paragraphs.Where(paragraph => !StandsOn(pages, paragraph.Text)), paragraphs);
    }

    private static bool StandsOn(string[] pages, string text)
    {
        for (var i = 0; i < pages.Length; i++)
        {
            var rest = text;
            for (var page = i; page < pages.Length && rest.Length > 0; page++)
            {
                var length = rest.Length;
                while (length > 0 && !pages[page].Contains(rest[..length], StringComparison.Ordinal))
                {
                    length--;
                }
                // A line at least; the last piece may be shorter.
                if (length < Math.Min(End, rest.Length))
                {
                    break;
                }
                rest = rest[length..];
            }
            if (rest.Length == 0)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Without white space and soft hyphens: where lines end is not the author's text.</summary>
    public static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character) && character is not ('\u00AD' or '\u200B' or '\uFEFF'))
            {
                bare.Append(character);
            }
        }
        return bare.ToString();
    }

    private static void AssertNone(IEnumerable<SourceParagraph> lost, IReadOnlyList<SourceParagraph> all)
    {
        Assert.NotEmpty(all);
        var list = lost.ToArray();
        Assert.True(list.Length == 0, $"{list.Length} of {all.Count} paragraphs are lost:\n{string.Join('\n', list.Take(5).Select(paragraph => paragraph.Text))}");
    }

    // A note's mark adds a number that the source does not have, so the text is only followed up to the first mark.
    private static SourceParagraph Paragraph(Block block)
    {
        var content = block switch
        {
            Paragraph paragraph => paragraph.Content,
            Heading heading => heading.Content,
            _ => [],
        };
        var followed = content.TakeWhile(inline => inline is not (NoteReference or MathSpan or InlinePicture)).ToImmutableArray();
        return new SourceParagraph(Bare(Named(PlainText.Of(followed), block.Language)), followed.Length == content.Length);
    }

    /// <summary>With what the manuscript's references are to say, counted by hand.</summary>
    private static string Named(string text, LanguageTag language)
    {
        foreach (var (reference, chinese, english) in References)
        {
            text = text.Replace(reference, language == LanguageTag.English ? english : chinese, StringComparison.Ordinal);
        }
        return text;
    }

    private static readonly ImmutableArray<(string Reference, string Chinese, string English)> References =
    [
        ("@tbl-people", "表2-1", "Table 2-1"), ("@fig-scaling", "图4-1", "Figure 4-1"), ("@fig-bottleneck", "图4-2", "Figure 4-2"),
        ("@eq-scaling", "式（4-1）", "Equation (4-1)"),
    ];
}

/// <summary>The characters of a paragraph, or those before its first note where that cuts it short.</summary>
public sealed record SourceParagraph(string Text, bool IsWhole);
