using System.Collections.Immutable;
using Publisher.Composition.Blocks;
using Publisher.Composition.Lines;
using Publisher.Composition.References;
using Publisher.Composition.Styles;
using Publisher.Composition.Text;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Tests.Composition.Lines;
using Publisher.Tests.Support;

namespace Publisher.Tests.Composition.Blocks;

/// <summary>Blocks set into one column in the box font: body of 10 pt on a feed of 17 pt.</summary>
internal static class BoxPage
{
    public static readonly Length Em = Length.FromPoints(10);
    public static readonly Length Feed = Length.FromPoints(17);

    public static ColumnContext Column(string language, double ems, Func<LanguageProfile, LanguageProfile>? change = null)
    {
        var profile = LanguageProfile.For(LanguageTag.Parse(language));
        profile = change?.Invoke(profile) ?? profile;
        var styles = new LanguageStyles(profile, Em, Feed, Palette.Of(new PageSettings()));
        return new ColumnContext(styles, Em * ems, Feed * 40, new TagNode(TagRole.Section)) { PairId = "p1" };
    }

    public static ImmutableArray<Strip> Set(ColumnContext column, params ImmutableArray<Block> blocks) => Set(new BoxGlyphSource(), column, blocks);

    public static ImmutableArray<Strip> Set(BoxGlyphSource source, ColumnContext column, params ImmutableArray<Block> blocks) =>
        Set(source, new DiagnosticBag(), column, blocks);

    public static ImmutableArray<Strip> Set(BoxGlyphSource source, DiagnosticBag diagnostics, ColumnContext column, params ImmutableArray<Block> blocks)
    {
        // Code alone, which is of no language, makes no chapter.
        var edition = SampleEditions.Of(column.Styles.Language, blocks.Add(SampleEditions.P(column.Styles.Language, SampleEditions.T("x"))));
        var paragraphs = new ParagraphComposer(source, Typography.Default, diagnostics);
        var context = new ChapterContext(edition, edition.Chapters[0], Palette.Of(new PageSettings()), paragraphs, AnchorNames.Of(edition), diagnostics);
        var stack = new StripStack();
        new BlockComposer(context).Compose(blocks, column, stack);
        return stack.ToImmutable();
    }

    /// <summary>Every drawn character with its left edge from the column's, in em of the body, and its strip.</summary>
    public static List<(int Strip, char Character, double X)> Characters(ImmutableArray<Strip> strips)
    {
        var drawn = new List<(int, char, double)>();
        for (var i = 0; i < strips.Length; i++)
        {
            foreach (var run in strips[i].Items.OfType<GlyphRun>())
            {
                foreach (var glyph in run.Glyphs.Span)
                {
                    drawn.Add((i, (char)glyph.Id, (strips[i].Origin.X.Units + run.Origin.X.Units + glyph.X) / (double)Em.Units));
                }
            }
        }
        return drawn;
    }

    public static double X(ImmutableArray<Strip> strips, char character) => Characters(strips).First(drawn => drawn.Character == character).X;
}
