using System.Collections.Immutable;
using Publisher.Composition.Blocks;
using Publisher.Composition.Inlines;
using Publisher.Composition.Lines;
using Publisher.Composition.References;
using Publisher.Composition.Styles;
using Publisher.Composition.Text;
using Publisher.Fonts;
using Publisher.Fonts.Shaping;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Model.Pairs;

namespace Publisher.Composition;

/// <summary>A paragraph to be composed by itself. <see cref="Measure"/> and <see cref="Indent"/> are in em of its size.</summary>
public sealed record LineRequest(ImmutableArray<Inline> Content, LanguageProfile Profile)
{
    public double Measure { get; init; } = 28;
    public double Indent { get; init; }

    /// <summary>Set as a heading: lines of equal length, broken between phrases (T9).</summary>
    public bool Heading { get; init; }
}

/// <summary>
/// Shows how a paragraph is composed: where every cluster stands in its line and why. In the fonts of a library, or in the
/// box font of the typography rules when there is none. One for each thread.
/// </summary>
public sealed class LineInspector : IDisposable
{
    /// <summary>Ems are counted at this size; any other gives the same figures to a thousandth.</summary>
    private static readonly Length Em = Length.FromPoints(10);

    private readonly TextShaper? _shaper;
    private readonly IGlyphSource _source;

    public LineInspector(FontLibrary? fonts)
    {
        _shaper = fonts is null ? null : new TextShaper(fonts);
        _source = _shaper is null ? new BoxGlyphSource() : new FontGlyphSource(_shaper);
    }

    public void Dispose() => _shaper?.Dispose();

    public LineReport Inspect(LineRequest request)
    {
        var diagnostics = new DiagnosticBag();
        var composer = new ParagraphComposer(_source, Typography.Default, diagnostics) { Trace = [] };
        var text = Collect(request, composer, diagnostics);
        var paragraph = composer.Compose(text, new ParagraphSettings(Em * request.Measure, request.Profile, Em)
        {
            FirstLineIndent = Em * request.Indent, Balance = request.Heading,
        });
        composer.Faces.AddTo(diagnostics);
        var clusters = new ClusterReader(composer.Work, composer.Trace, _source, Em);
        return new LineReport(
            [.. paragraph.Lines.Select(line => InspectedLine.Of(line, text.Characters, clusters.Read(line), Em))],
            paragraph.Demerits,
            [.. LineRemarks.Of(paragraph), .. LineRemarks.OfMarks(text.Characters, request.Profile), .. diagnostics.ToImmutable().Select(one => $"{one.Code}: {one.Message}")]);
    }

    /// <summary>Inline content becomes styled text as in a book of this one paragraph.</summary>
    private static StyledText Collect(LineRequest request, ParagraphComposer composer, DiagnosticBag diagnostics)
    {
        var language = request.Profile.Language;
        var paragraph = new Paragraph(SourceSpan.Nowhere, language, Attributes.Empty, request.Content);
        var chapter = new Chapter("text", ChapterRole.Body,
            [new Pair("1", PairState.Complete, [new PairSide(language, [paragraph])])]);
        var settings = new BookSettings();
        var book = new Book(new BookMetadata(), [language], [chapter], [], settings, ImageCatalog.Empty);
        var edition = EditionBuilder.Build(book, new EditionSpec("text", [language], Arrangement.Single));
        var palette = Palette.Of(settings.Page);
        var context = new ChapterContext(edition, chapter, palette, composer, AnchorNames.Of(edition), diagnostics);
        var style = new LanguageStyles(request.Profile, Em, Em, palette).Body;
        var node = new TagNode(TagRole.Paragraph);
        return new InlineCollector(context).Collect(request.Content, style, node, node, SourceSpan.Nowhere).Text;
    }
}
