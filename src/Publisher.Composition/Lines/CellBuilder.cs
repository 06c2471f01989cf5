using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using Publisher.Composition.Text;
using Publisher.Fonts.Shaping;
using Publisher.Model.Documents;
using Publisher.Model.Pages;

namespace Publisher.Composition.Lines;

/// <summary>
/// Shapes the items and makes cells of their clusters, with the ink halves of full-width marks (T10) and two-em units
/// (T6). Gaps are not set yet.
/// </summary>
internal sealed class CellBuilder(IGlyphSource source, MissingGlyphReport missing)
{
    private readonly InkFinder _ink = new(source);

    public void Build(ParagraphWork work)
    {
        for (var i = 0; i < work.Items.Count; i++)
        {
            var item = work.Items[i];
            if (item.Run.Inline is { } box)
            {
                AddBox(work, i, item, box);
            }
            else if (item.Face is { } face)
            {
                AddText(work, i, item, face);
            }
            else
            {
                AddBlank(work, i, item);
            }
        }
    }

    private static void AddBox(ParagraphWork work, int index, in TextItem item, InlineBox box) => work.AddCell(new Cell
    {
        TextStart = item.Start, FirstGlyph = work.Glyphs.Count, Item = index,
        Advance = (int)box.Width.Units, Kind = work.Kinds[item.Start],
    });

    /// <summary>Line ends, and characters that no face has: nothing is drawn for them (never .notdef).</summary>
    private void AddBlank(ParagraphWork work, int index, in TextItem item)
    {
        for (var at = item.Start; at < item.End; at++)
        {
            var kind = work.Kinds[at];
            var isMissing = kind != CharacterKind.Invisible;
            if (isMissing && !char.IsLowSurrogate(work.Characters[at]))
            {
                missing.Report(work.Text, at);
            }
            work.AddCell(new Cell
            {
                TextStart = at, FirstGlyph = work.Glyphs.Count, Item = index, Kind = kind,
                Flags = isMissing ? CellFlags.Missing : CellFlags.None,
            });
        }
    }

    private void AddText(ParagraphWork work, int index, in TextItem item, FaceKey face)
    {
        var first = work.Glyphs.Count;
        var text = work.Characters[item.Start..item.End];
        if (item.Run.Style.Capitals)
        {
            var capitals = new char[text.Length];
            ScaledCapitals.Raise(text, capitals);
            text = capitals;
        }
        source.Shape(face, text, item.Run.Style.Language, FeaturesOf(item.Run.Style), work.Glyphs);
        var glyphs = CollectionsMarshal.AsSpan(work.Glyphs);
        var scale = new UnitScale(item.Size, source.Metrics(face).UnitsPerEm);
        for (var g = first; g < glyphs.Length;)
        {
            var cluster = glyphs[g].Cluster;
            var start = g;
            var advance = 0;
            for (; g < glyphs.Length && glyphs[g].Cluster == cluster; g++)
            {
                advance += glyphs[g].Advance;
            }
            var at = item.Start + cluster;
            var cell = new Cell
            {
                TextStart = at, FirstGlyph = start, Item = index, Kind = work.Kinds[at],
                Advance = scale.ToUnits(advance),
            };
            if (item.Run.Style.Column.Units is > 0 and var column)
            {
                FitColumns(ref cell, (int)column, CharacterAt(text, cluster));
                work.AddCell(cell);
                continue;
            }
            Refine(ref cell, item, face, glyphs[start], advance, (g < glyphs.Length ? glyphs[g].Cluster : text.Length) - cluster);
            work.AddCell(cell);
        }
    }

    private void Refine(ref Cell cell, in TextItem item, FaceKey face, ShapedGlyph glyph, int advance, int length)
    {
        if (cell.Kind is CharacterKind.Han or CharacterKind.Latin)
        {
            return;
        }
        if (cell.Kind is CharacterKind.WordSpace or CharacterKind.IdeographicSpace)
        {
            cell.Flags |= CellFlags.Space;
        }
        else if (cell.Kind is CharacterKind.Unit or CharacterKind.Connector)
        {
            // As many em as characters, whatever the face has (T6).
            var width = length * (int)item.Run.Style.Size.Units;
            cell.Shift = (width - cell.Advance) / 2;
            cell.Advance = width;
        }
        else if (cell.Kind.IsWideMark && item.Rules.Gaps.InkWidth(cell.Kind) < 1000)
        {
            var em = item.Run.Style.Size.Units;
            var width = item.Rules.Gaps.InkWidth(cell.Kind);
            cell.Shift = (int)(em * _ink.Shift(face, glyph.Id, advance, width, cell.Kind) / 1000);
            cell.Advance = (int)(em * width / 1000);
        }
    }

    /// <summary>Full-width characters take two columns, others as many as they need; the glyph stands in their middle.</summary>
    private static void FitColumns(ref Cell cell, int column, int codePoint)
    {
        if (cell.Kind is CharacterKind.WordSpace or CharacterKind.IdeographicSpace)
        {
            cell.Flags |= CellFlags.Space;
        }
        if (cell.Advance > 0)
        {
            var columns = CharacterTable.Instance.IsWide(codePoint) ? 2 : Math.Max(1, (cell.Advance + column / 2) / column);
            cell.Shift = (columns * column - cell.Advance) / 2;
            cell.Advance = columns * column;
        }
    }

    private static int CharacterAt(ReadOnlySpan<char> text, int at) =>
        Rune.DecodeFromUtf16(text[at..], out var rune, out _) == OperationStatus.Done ? rune.Value : text[at];

    private static ShapingFeatures FeaturesOf(TextStyle style) =>
        (style.Code || style.Tracking != default ? ShapingFeatures.NoLigatures : 0)
        | (style.SmallCaps ? ShapingFeatures.SmallCaps : 0)
        | (style.TabularFigures ? ShapingFeatures.TabularFigures : 0);
}
