using System.Runtime.InteropServices;
using Publisher.Fonts;
using Publisher.Model.Layouts;
using Publisher.Model.Pages;

namespace Publisher.Tests.Composition.Checks;

/// <summary>What the checks ask of fonts; in 1/1000 em.</summary>
internal interface IFaces
{
    int Advance(FaceKey face, ushort glyph);

    /// <summary>Left and right end of the ink; equal when there is none.</summary>
    (int Left, int Right) Ink(FaceKey face, ushort glyph);

    bool IsCjk(FaceKey face);

    bool IsCode(FaceKey face);
}

/// <summary>The faces of a font library.</summary>
internal sealed class LibraryFaces(FontLibrary library) : IFaces
{
    public int Advance(FaceKey face, ushort glyph) => library[face].Advance(glyph) * 1000 / library[face].Metrics.UnitsPerEm;

    public (int Left, int Right) Ink(FaceKey face, ushort glyph)
    {
        var extents = library[face].Extents(glyph);
        var unit = library[face].Metrics.UnitsPerEm;
        return (extents.XMin * 1000 / unit, extents.XMax * 1000 / unit);
    }

    public bool IsCjk(FaceKey face) => library[face].Has('一') && library[face].Role != FontRole.Mono;

    public bool IsCode(FaceKey face) => library[face].Role == FontRole.Mono;
}

/// <summary>
/// A cluster as it was drawn: its text and offset in the paragraph (-1: a hyphen that a break added), origin of its first
/// glyph and end of its last one's advance from the left end of the measure, its em; all in units of length.
/// </summary>
internal readonly record struct DrawnCluster(int At, string Text, long X, long End, long Em, FaceKey Face, ushort Glyph, long Rise)
{
    public char Character => Text.Length == 0 ? '-' : Text[0];
}

/// <summary>
/// A line as it stands on paper: read back from glyph runs and advances, not from what the breaker says of it. Pictures
/// are clusters of one U+FFFC.
/// </summary>
internal sealed record DrawnLine(LineRecord Record, DrawnCluster[] Clusters)
{
    public LanguageProfile Profile => Record.Profile;
    public string Paragraph => Record.Paragraph;

    /// <summary>The text ends before, by the author's will or the paragraph's end.</summary>
    public bool EndsParagraph => Record.TextEnd >= Paragraph.Length || Paragraph.AsSpan(Record.TextEnd).Trim().IsEmpty
        || Paragraph.AsSpan(Record.TextEnd).TrimStart(' ')[0] == '\n';

    public override string ToString() => $"[{Record.Language} {Profile.Kinsoku} {Record.Measure.Points / Record.Size.Points:0.##} em] {Record.Text}";

    public static DrawnLine Of(LineRecord record, IEnumerable<PageItem> items, long left, IFaces faces)
    {
        var clusters = new List<DrawnCluster>();
        foreach (var item in items)
        {
            if (item is GlyphRun run)
            {
                Add(run, record.Paragraph, left, faces, clusters);
            }
            else if (item is PlacedImage { Box: var box })
            {
                clusters.Add(new DrawnCluster(int.MaxValue, "\uFFFC", box.X.Units - left, box.Right.Units - left, box.Height.Units, default, 0, 0));
            }
        }
        return new DrawnLine(record, [.. clusters]);
    }

    private static void Add(GlyphRun run, string paragraph, long left, IFaces faces, List<DrawnCluster> clusters)
    {
        var offset = 0;
        if (!run.Text.IsEmpty)
        {
            Assert.True(MemoryMarshal.TryGetString(run.Text, out var text, out offset, out _));
            if (!ReferenceEquals(text, paragraph))
            {
                return; // readings stand beside their base, not in the line
            }
        }
        var glyphs = run.Glyphs.Span;
        for (var i = 0; i < glyphs.Length;)
        {
            var (start, first) = (glyphs[i].TextStart, i);
            for (i++; i < glyphs.Length && glyphs[i].TextStart == start; i++)
            {
            }
            var end = i < glyphs.Length ? glyphs[i].TextStart : run.Text.Length;
            var last = glyphs[i - 1];
            var x = run.Origin.X.Units - left;
            clusters.Add(new DrawnCluster(run.Text.IsEmpty ? -1 : offset + start, run.Text.Span[start..end].ToString(), x + glyphs[first].X,
                x + last.X + run.Size.Units * faces.Advance(run.Face, last.Id) / 1000, run.Size.Units, run.Face, glyphs[first].Id,
                glyphs[first].YOffset));
        }
    }
}
