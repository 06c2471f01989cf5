using Publisher.Composition.Text;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Styles;

/// <summary>
/// How the text of one language looks in one edition: sizes of one scale of ratio 1.2 about the body size, roles, feeds.
/// All columns of an edition share <see cref="LineFeed"/>, the grid (T45).
/// </summary>
internal sealed record LanguageStyles(LanguageProfile Profile, Length BodySize, Length LineFeed, Palette Palette)
{
    // Sizes relative to a body of 10.5 pt: 8.5 notes and captions, 12.5, 15, 18 headings, 26 and 38 titles.
    private const double NoteScale = 8.5 / 10.5;
    private const double CodeScale = 0.86;

    /// <summary>Size whose em box the grid's lines are: the page's. Text of other sizes has its baseline where this one has (T45, T77).</summary>
    public Length GridSize { get; init; } = BodySize;

    public LanguageTag Language => Profile.Language;

    public TextStyle Body => new(FontRole.Serif, BodySize, Language);

    public Length NoteSize => BodySize * NoteScale;

    /// <summary>Line feed of notes, captions and table cells: 12.5 pt to a grid of 17.5 pt.</summary>
    public Length NoteFeed => Length.Max(NoteSize * 1.25, LineFeed * (12.5 / 17.5));

    public TextStyle Note => Body with { Size = NoteSize };

    public TextStyle Caption => new(FontRole.Sans, NoteSize, Language);

    /// <summary>Text of code blocks; two columns of it are as wide as one Han.</summary>
    public TextStyle Code => new(FontRole.Mono, BodySize * CodeScale, Language) { Code = true };

    /// <summary>Level 1 (chapter) to 6 (T49).</summary>
    public TextStyle Heading(int level) => new(FontRole.Sans, BodySize * HeadingScale(level), Language) { Bold = true };

    /// <summary>Height of a heading with the blank about it, in whole lines of the grid (T49).</summary>
    public static int HeadingLines(int level) => level switch { 1 => 5, 2 => 3, 3 => 2, _ => 1 };

    private static double HeadingScale(int level) => level switch { 1 => 18 / 10.5, 2 => 15 / 10.5, 3 => 12.5 / 10.5, _ => 1 };
}
