using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Pages;
using Publisher.Model.Wording;

namespace Publisher.Web.Xhtml;

/// <summary>
/// What the block and inline writers share: fixed settings, and where the writing has got to (the file, the pair, the
/// language, the style of the text).
/// </summary>
internal sealed class XhtmlContext(Edition edition, AnchorIndex anchors, PictureLinks pictures, int firstHeadingLevel,
    DiagnosticBag diagnostics)
{
    private MarkupWriter? _writer;

    public Edition Edition { get; } = edition;
    public AnchorIndex Anchors { get; } = anchors;
    public PictureLinks Pictures { get; } = pictures;
    public DiagnosticBag Diagnostics { get; } = diagnostics;
    public HeadingLevels Levels { get; } = new(firstHeadingLevel);
    public ContentFacts Facts { get; } = new();

    /// <summary>
    /// Whether the page knows its own paper, so that authors' colours have contrast on it. Reading systems choose theirs: no
    /// colour of text can be read on all of them (WCAG 2.2, 1.4.3).
    /// </summary>
    public bool HasOwnPaper { get; init; } = true;

    /// <summary>Null when no fonts are embedded.</summary>
    public FontNeeds? Fonts { get; init; }

    /// <summary>The file being written.</summary>
    public MarkupWriter Writer => _writer ?? throw new InvalidOperationException("no file is open");
    public string File { get; private set; } = "";

    public NoteQueue Notes { get; set; } = new();
    public string PairId { get; set; } = "";

    /// <summary>The chapter whose first headings carry its number; null outside chapters.</summary>
    public Chapter? ChapterHeading { get; set; }

    /// <summary>Whether the side being written stands under another: its headings step back.</summary>
    public bool IsTranslation { get; set; }

    /// <summary>The captions of the copies of the shared block being written (see PairState.Shared).</summary>
    public ImmutableArray<Block> Copies { get; set; } = [];

    public TextStyle Style { get; set; } = new(edition.MainLanguage, FontRole.Serif, false, false);

    public LanguageTag Language
    {
        get => Style.Language;
        set => Style = Style with { Language = value };
    }

    public UiText Ui => UiText.For(Language);

    public void Open(MarkupWriter writer, string file)
    {
        _writer = writer;
        File = file;
        Style = new TextStyle(Edition.MainLanguage, FontRole.Serif, false, false);
    }

    /// <summary>Writes text and notes which characters which style needs.</summary>
    public void Text(string text)
    {
        Fonts?.Add(Style, text);
        Writer.Text(text);
    }

    /// <summary>Says the language on the open element if it changes, and goes on in it.</summary>
    public void Switch(LanguageTag language)
    {
        if (language != Language && language != LanguageTag.None)
        {
            Language = language;
            Writer.Language(language.Value);
        }
    }

    /// <summary>
    /// The class by which the web edition shows and hides a language: <c>l1</c> for the first. Other elements of
    /// the same language in EPUB need none.
    /// </summary>
    public string LanguageClass(LanguageTag language) =>
        Edition.IsMultilingual ? "l" + (Edition.Languages.IndexOf(language) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) : "";
}
