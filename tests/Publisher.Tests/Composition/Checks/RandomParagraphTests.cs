using Publisher.Composition.Lines;
using Publisher.Composition.Text;
using Publisher.Fonts.Shaping;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Model.Pages;
using Publisher.Tests.Composition.Lines;
using Publisher.Tests.Support;

namespace Publisher.Tests.Composition.Checks;

/// <summary>
/// The invariants of T84 on random text at random measures: nothing lost, nothing forbidden, edges exact; and composing again,
/// on a composer that has seen other text or on another thread, gives the same lines.
/// </summary>
public class RandomParagraphTests
{
    private const int PerSeed = 40;

    public static TheoryData<string, int> Seeds
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var language in new[] { "zh-Hans", "zh-Hant", "ja", "ko", "en" })
            {
                for (var seed = 1; seed <= 8; seed++)
                {
                    data.Add(language, seed);
                }
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void T84_Random_text_in_the_box_font(string language, int seed)
    {
        var source = new BoxGlyphSource();
        Hold(language, seed, PerSeed, new BoxFaces(source), () => Composer(new ParagraphComposer(source, Typography.Default, new DiagnosticBag())));
    }

    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("en")]
    public void T84_Random_text_in_real_fonts(string language)
    {
        var shapers = new List<TextShaper>();
        Hold(language, 99, PerSeed, new LibraryFaces(RealFonts.Library), () =>
        {
            shapers.Add(new TextShaper(RealFonts.Library));
            return Composer(new ParagraphComposer(shapers[^1], Typography.Default, new DiagnosticBag()));
        });
        shapers.ForEach(shaper => shaper.Dispose());
    }

    private static void Hold(string language, int seed, int count, IFaces faces, Func<ParagraphComposer> make)
    {
        var random = new RandomText(seed);
        var used = make();
        var violations = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var text = Setting.Plain(random.Make(language, 1 + random.Next(40)), language);
            var settings = Options(random, text.Language);
            var paragraph = used.Compose(text, settings);
            violations.AddRange(new LineChecks(faces).Of(
                [.. paragraph.Lines.Select(line => DrawnLine.Of(line.Record!, line.Items, 0, faces))]));
            var expected = Described(paragraph);
            Assert.Equal(expected, Described(used.Compose(text, settings)));
            Assert.Equal(expected, Task.Run(() => Described(make().Compose(text, settings))).GetAwaiter().GetResult());
        }
        Assert.True(violations.Count == 0, $"{violations.Count} violations\n" + string.Join('\n', violations.Take(20)));
    }

    private static ParagraphSettings Options(RandomText random, LanguageTag language)
    {
        var measure = Setting.Em * (2 + random.Next(39));
        var profile = LanguageProfile.For(language) with
        {
            Kinsoku = (Kinsoku)random.Next(4), Hanging = (Hanging)random.Next(2), Hyphenate = random.Next(2) == 0,
            KoreanBreak = (KoreanBreak)random.Next(2),
        };
        return new ParagraphSettings(measure, profile, Setting.Em) { FirstLineIndent = measure.Units > Setting.Em.Units * 6 ? Setting.Em * random.Next(3) : default };
    }

    private static ParagraphComposer Composer(ParagraphComposer composer)
    {
        composer.RecordLines();
        return composer;
    }

    /// <summary>Everything that is drawn, in words.</summary>
    private static string Described(ComposedParagraph paragraph) => string.Join('\n', paragraph.Lines.Select(line =>
        $"{line.TextStart}-{line.TextEnd} {line.Width} {line.Record!.Traits} " + string.Join(' ', line.Items.OfType<GlyphRun>()
            .Select(run => $"{run.Face.Index}@{run.Origin.X.Units}: {string.Join(',', run.Glyphs.ToArray())}"))));

    private sealed class BoxFaces(BoxGlyphSource source) : IFaces
    {
        public int Advance(FaceKey face, ushort glyph) => source.Advance(face, glyph);

        public (int Left, int Right) Ink(FaceKey face, ushort glyph)
        {
            var extents = source.Extents(face, glyph);
            return (extents.XMin, extents.XMax);
        }

        public bool IsCjk(FaceKey face) => face == BoxGlyphSource.Cjk;

        public bool IsCode(FaceKey face) => false;
    }
}
