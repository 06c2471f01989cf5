using System.Collections.Immutable;
using Publisher.Composition.Lines;
using Publisher.Composition.Text;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Tests.Composition.Lines;

/// <summary>
/// A paragraph set in the box font, in the notation of the typography rules: measure and positions in em, lines joined by
/// <c>|</c>, the paragraph's end shown as <c>#</c>.
/// </summary>
internal sealed class Setting
{
    public static readonly Length Em = Length.FromPoints(10);

    private readonly List<Drawn> _drawn = [];
    private readonly List<ReadingGlyph> _readings = [];

    /// <summary>A drawn character: its ink from the line's start, in em.</summary>
    internal readonly record struct Drawn(int Line, int At, char Character, double Left, double Right);

    /// <summary>A drawn character of a reading; <see cref="Y"/> is its baseline below the text's, in em, <see cref="Size"/> in points.</summary>
    internal readonly record struct ReadingGlyph(int Line, char Character, double Left, double Right, double Y, double Size);

    private Setting(StyledText text, ComposedParagraph paragraph, BoxGlyphSource source, DiagnosticBag diagnostics)
    {
        Text = text;
        Paragraph = paragraph;
        Diagnostics = diagnostics.ToImmutable();
        for (var line = 0; line < paragraph.Lines.Length; line++)
        {
            foreach (var run in paragraph.Lines[line].Items.OfType<GlyphRun>())
            {
                Collect(line, run, source);
            }
        }
    }

    public StyledText Text { get; }
    public ComposedParagraph Paragraph { get; }
    public ImmutableArray<Diagnostic> Diagnostics { get; }
    public IReadOnlyList<Drawn> Glyphs => _drawn;

    /// <summary>The characters of readings (T55-T60).</summary>
    public IReadOnlyList<ReadingGlyph> Readings => _readings;
    public ImmutableArray<ComposedLine> Lines => Paragraph.Lines;

    public static Setting Of(string text, double w, string lang = "zh-Hans", double i = 0,
        Func<LanguageProfile, LanguageProfile>? profile = null, Func<ParagraphSettings, ParagraphSettings>? settings = null,
        BoxGlyphSource? source = null) =>
        Of(Plain(text, lang), w, i, profile, settings, source);

    public static Setting Of(StyledText text, double w, double i = 0,
        Func<LanguageProfile, LanguageProfile>? profile = null, Func<ParagraphSettings, ParagraphSettings>? settings = null,
        BoxGlyphSource? source = null)
    {
        source ??= new BoxGlyphSource();
        var diagnostics = new DiagnosticBag();
        var rules = LanguageProfile.For(text.Language) with { Hyphenate = false, Protrude = false };
        rules = profile?.Invoke(rules) ?? rules;
        var given = new ParagraphSettings(Em * w, rules, Em) { FirstLineIndent = Em * i };
        given = settings?.Invoke(given) ?? given;
        var composer = new ParagraphComposer(source, Typography.Default, diagnostics);
        var paragraph = composer.Compose(text, given);
        composer.Faces.AddTo(diagnostics);
        return new Setting(text, paragraph, source, diagnostics);
    }

    public static StyledText Plain(string text, string lang) => Styled(lang, (text, style => style));

    /// <summary>Text of several styles: each part changes the paragraph's style as it likes.</summary>
    public static StyledText Styled(string lang, params (string Text, Func<TextStyle, TextStyle> Style)[] parts) =>
        Runs(lang, [.. parts.Select(part => (part.Text, part.Style, (Func<StyledRun, StyledRun>)(run => run)))]);

    public static StyledText Runs(string lang,
        params (string Text, Func<TextStyle, TextStyle> Style, Func<StyledRun, StyledRun> Run)[] parts)
    {
        var language = LanguageTag.Parse(lang);
        var runs = ImmutableArray.CreateBuilder<StyledRun>();
        var start = 0;
        foreach (var part in parts)
        {
            var style = part.Style(new TextStyle(FontRole.Serif, Em, language));
            runs.Add(part.Run(new StyledRun(start, part.Text.Length, style)));
            start += part.Text.Length;
        }
        return new StyledText(string.Concat(parts.Select(part => part.Text)), runs.ToImmutable(), language, default);
    }

    /// <summary>The lines' texts: <c>第一行|第二行#</c>; a hyphen that a break added is shown as ¬.</summary>
    public override string ToString() => string.Join('|', Lines.Select(line =>
        Text.Characters[line.TextStart..line.TextEnd] + (line.EndsWithHyphen ? "¬" : ""))) + "#";

    private void Collect(int line, GlyphRun run, BoxGlyphSource source)
    {
        System.Runtime.InteropServices.MemoryMarshal.TryGetString(run.Text, out var text, out var offset, out _);
        foreach (var glyph in run.Glyphs.Span)
        {
            var extents = source.Extents(run.Face, glyph.Id);
            var x = (run.Origin.X.Units + glyph.X) / (double)Em.Units;
            var scale = run.Size.Points / Em.Points / 1000;
            if (!run.Text.IsEmpty && !ReferenceEquals(text, Text.Characters))
            {
                _readings.Add(new ReadingGlyph(line, (char)glyph.Id, x + extents.XMin * scale, x + extents.XMax * scale,
                    run.Origin.Y.Units / (double)Em.Units, run.Size.Points));
                continue;
            }
            _drawn.Add(new Drawn(line, run.Text.IsEmpty ? -1 : offset + glyph.TextStart, (char)glyph.Id,
                x + extents.XMin * scale, x + extents.XMax * scale));
        }
    }

    /// <summary>The character at an offset of the text.</summary>
    public Drawn At(int offset) => _drawn.First(drawn => drawn.At == offset);

    /// <summary>The n-th occurrence (from 0) of a character.</summary>
    public Drawn this[char character, int n = 0] => _drawn.Where(drawn => drawn.Character == character).ElementAt(n);

    /// <summary>Space between the ink of the characters at two neighbouring offsets.</summary>
    public double Gap(int left, int right = -1) => At(right < 0 ? left + 1 : right).Left - At(left).Right;

    /// <summary>Space between the n-th occurrence of a pair of neighbouring characters.</summary>
    public double Gap(string pair)
    {
        var at = Text.Characters.IndexOf(pair, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{pair}' is not in the text");
        return Gap(at);
    }

    /// <summary>Right edge of the ink of a line, trailing spaces apart.</summary>
    public double RightEdge(int line) =>
        _drawn.Where(drawn => drawn.Line == line && !char.IsWhiteSpace(drawn.Character)).Max(drawn => drawn.Right);

    /// <summary>Width of the whole text on one line, ink to ink.</summary>
    public static double Width(string text, string lang = "zh-Hans",
        Func<LanguageProfile, LanguageProfile>? profile = null)
    {
        var set = Of(text, 1000, lang, profile: profile);
        return set.Glyphs.Max(drawn => drawn.Right) - set.Glyphs.Min(drawn => drawn.Left);
    }

    public static void Near(double expected, double actual) =>
        Assert.True(Math.Abs(expected - actual) <= 0.01, $"expected {expected:0.####} em, found {actual:0.####} em");
}
