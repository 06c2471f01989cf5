using System.Globalization;
using Publisher.Model.Layouts;
using Publisher.Model.Pages;

namespace Publisher.Tests.Composition.Checks;

/// <summary>
/// Invariants (1), (2), (3) and (6) of T84 on the drawn lines of one paragraph, in order. Each returns what is wrong, in words;
/// lines that say themselves that they could not keep a rule are let pass.
/// </summary>
internal sealed class LineChecks(IFaces faces)
{
    /// <summary>T84: 0.01 em.</summary>
    private const int Tolerance = 10;

    public IEnumerable<string> Of(IReadOnlyList<DrawnLine> lines) =>
    [
        .. Boundaries(lines), .. lines.SelectMany(RightEdge), .. lines.SelectMany(LeftEdge), .. lines.SelectMany(Gaps), .. Text(lines),
    ];

    // (1) and (3): between two lines of the paragraph.

    private static IEnumerable<string> Boundaries(IReadOnlyList<DrawnLine> lines)
    {
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var (line, next) = (lines[i], lines[i + 1]);
            if (line.EndsParagraph || (line.Record.Traits & LineTraits.Emergency) != 0 || line.Record.Text.IsEmpty || next.Record.Text.IsEmpty)
            {
                continue;
            }
            var text = line.Paragraph;
            if (text[next.Record.TextStart - 1] == '\u200B')
            {
                continue; // the author's own place to break (UAX #14, LB8)
            }
            var (last, first) = (text[line.Record.TextEnd - 1], text[next.Record.TextStart]);
            var level = line.Profile.Kinsoku;
            if (KinsokuTable.AtStart(first, text[next.Record.TextStart - 1], level) is { } start)
            {
                yield return $"(1) {start} at the start, after U+{(int)text[next.Record.TextStart - 1]:X4}: {line} | {next}";
            }
            if (KinsokuTable.AtEnd(last, text[line.Record.TextEnd], level) is { } end)
            {
                yield return $"(1) {end} at the end: {line} | {next}";
            }
            if (line.Record.TextEnd == next.Record.TextStart && UnitTable.Divided(text, line.Record.TextEnd) is { } unit)
            {
                yield return $"(3) {unit} divided: {line} | {next}";
            }
        }
    }

    // (2)

    private IEnumerable<string> RightEdge(DrawnLine line)
    {
        const LineTraits Excused = LineTraits.Overfull | LineTraits.Short | LineTraits.MissingGlyph;
        if (!line.Record.IsFull || (line.Record.Traits & Excused) != 0)
        {
            yield break;
        }
        var last = line.Clusters.LastOrDefault(cluster => !IsBlank(cluster));
        if (last.Text is null)
        {
            yield break;
        }
        var measure = line.Record.Measure.Units;
        var edges = Edges(line, last);
        if (!edges.Any(edge => Math.Abs(edge - measure) * 1000 <= Tolerance * line.Record.Size.Units))
        {
            yield return $"(2) ends at {Em(line, edges[0])}: {line} ¦ {Places(line)} ¦ {line.Record.Traits} {line.Record.Excess.Points}";
        }
    }

    /// <summary>The right edges that the rules allow for a last cluster: what stands at the measure (T14, T17, T35).</summary>
    private long[] Edges(DrawnLine line, in DrawnCluster last)
    {
        var anatomy = new MarkAnatomy(line.Profile, faces);
        var kind = anatomy.KindOf(last);
        if (kind is MarkKind.None or MarkKind.Han or MarkKind.Rigid)
        {
            var share = line.Profile.Protrude && !faces.IsCode(last.Face) ? Protrusion(last.Character) : 0;
            return [last.End - (last.End - last.X) * share / 100, last.End];
        }
        var (start, end) = anatomy.CoreOf(last, kind);
        if (line.Profile.Punctuation == PunctuationScheme.Plain)
        {
            return [end + last.Em * anatomy.BlankAfter(kind) / 1000];
        }
        var hangs = line.Profile.Hanging == Hanging.End && kind is MarkKind.Stop or MarkKind.Comma;
        if (hangs)
        {
            return [end, start, end + last.Em / 2];
        }
        if (kind == MarkKind.Stop && line.Profile.LineEndStop != LineEndStop.Trim)
        {
            return line.Profile.LineEndStop == LineEndStop.Keep ? [end + last.Em / 2] : [end + last.Em / 2, end];
        }
        return anatomy.IsMiddle(kind) ? [end + last.Em / 4, end] : [end];
    }

    /// <summary>T35, in percent.</summary>
    private static int Protrusion(char character) => character switch
    {
        '-' or '‐' or '.' or ',' or '”' or '’' or '"' or '\'' => 50,
        ':' or ';' => 30,
        '–' or '—' => 20,
        _ => 0,
    };

    private IEnumerable<string> LeftEdge(DrawnLine line)
    {
        var first = line.Clusters.FirstOrDefault(cluster => !IsBlank(cluster));
        if (!line.Record.IsFull || Visible(line.Paragraph.AsSpan(0, line.Record.TextStart)).Length == 0 || first.Text is null || line.Record.Text[0] is '\u00A0' or '\uFFFC' // a blank that the author fixed; a formula or picture, which is no cluster
            || line.Record.Traits.HasFlag(LineTraits.MissingGlyph))
        {
            yield break;
        }
        var anatomy = new MarkAnatomy(line.Profile, faces);
        var kind = anatomy.KindOf(first);
        var isTrimmed = kind == MarkKind.Opening && line.Profile.TrimLineStart && line.Profile.Punctuation != PunctuationScheme.Plain;
        var start = isTrimmed ? anatomy.CoreOf(first, kind).Start : first.X;
        // Narrow marks may reach out by half (T35), ideographs stand flush.
        var room = kind == MarkKind.Han || isTrimmed ? line.Record.Size.Units * Tolerance / 1000 : line.Record.Size.Units / 2;
        if (Math.Abs(start) > room)
        {
            yield return $"(2) starts at {Em(line, start)}: {line}";
        }
    }

    // (6)

    private IEnumerable<string> Gaps(DrawnLine line)
    {
        var anatomy = new MarkAnatomy(line.Profile, faces);
        if (line.Profile.Punctuation != PunctuationScheme.Quanjiao || line.Record.Traits.HasFlag(LineTraits.WrongRegion))
        {
            yield break;
        }
        var stretch = Pairs(line, anatomy).Where(pair => pair.Left == MarkKind.Han && pair.Right == MarkKind.Han)
            .Select(pair => pair.Gap).DefaultIfEmpty(1000 * line.Record.Measure.Units / line.Record.Size.Units).Max();
        foreach (var (left, right, gap, where) in Pairs(line, anatomy))
        {
            var natural = anatomy.Natural(left, right);
            var least = natural - anatomy.Shrinkable(left, right) - Tolerance;
            var most = natural + Tolerance + (MarkAnatomy.IsRigid(left, right) ? 0 : Math.Max(0, stretch));
            if (gap < least || gap > most)
            {
                yield return $"(6) gap {gap} of {where}, {left} {right}, not in {least}..{most}: {line} ¦ {Places(line)}";
            }
        }
    }

    private readonly record struct Pair(MarkKind Left, MarkKind Right, long Gap, string Where);

    /// <summary>Neighbours of one size in a CJK face, with the gap between their cores in 1/1000 em.</summary>
    private static IEnumerable<Pair> Pairs(DrawnLine line, MarkAnatomy anatomy)
    {
        for (var i = 0; i + 1 < line.Clusters.Length; i++)
        {
            var (left, right) = (line.Clusters[i], line.Clusters[i + 1]);
            var (leftKind, rightKind) = (anatomy.KindOf(left), anatomy.KindOf(right));
            if (leftKind == MarkKind.None || rightKind == MarkKind.None || left.Em != right.Em || left.At + left.Text.Length != right.At
                || IsPair(left, right))
            {
                continue;
            }
            var gap = anatomy.CoreOf(right, rightKind).Start - anatomy.CoreOf(left, leftKind).End;
            yield return new Pair(leftKind, rightKind, gap * 1000 / left.Em, left.Text + right.Text);
        }
    }

    /// <summary>The two halves of a unit (T6), when the face has no glyph for the whole.</summary>
    private static bool IsPair(in DrawnCluster left, in DrawnCluster right) =>
        left.Text.Length == 1 && left.Text == right.Text && left.Character is '—' or '…' or '⋯';

    // Nothing is lost, and clusters follow each other.

    private static IEnumerable<string> Text(IReadOnlyList<DrawnLine> lines)
    {
        var at = 0;
        foreach (var line in lines)
        {
            if (line.Record.TextStart < at || Visible(line.Paragraph.AsSpan(at, line.Record.TextStart - at)).Length > 0)
            {
                yield return $"(82) text between lines is lost: {line}";
            }
            at = line.Record.TextEnd;
            var clusters = line.Clusters.Where(cluster => cluster.At is >= 0 and < int.MaxValue).ToArray();
            if (!clusters.Select(cluster => cluster.At).SequenceEqual(clusters.Select(cluster => cluster.At).Order()))
            {
                yield return $"(82) clusters out of order: {line}";
            }
            var drawn = string.Concat(clusters.Select(cluster => cluster.Text));
            if (!line.Record.Traits.HasFlag(LineTraits.MissingGlyph) && Visible(drawn) != Visible(line.Record.Text))
            {
                yield return $"(82) drawn «{drawn}»: {line}";
            }
        }
        if (lines.Count > 0 && Visible(lines[0].Paragraph.AsSpan(at)).Length > 0)
        {
            yield return $"(82) the end is lost: {lines[^1]} ¦ {lines[^1].Paragraph[at..]} ({string.Join(' ', lines[^1].Paragraph[at..].Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)))})";
        }
    }

    /// <summary>Without what has no picture: white space, format characters, objects.</summary>
    private static string Visible(ReadOnlySpan<char> text)
    {
        var visible = new System.Text.StringBuilder();
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character) && character != '\uFFFC'
                && char.GetUnicodeCategory(character) is not (UnicodeCategory.Format or UnicodeCategory.Control))
            {
                visible.Append(character);
            }
        }
        return visible.ToString();
    }

    private static bool IsBlank(in DrawnCluster cluster) => cluster.At >= 0 && cluster.Text.AsSpan().Trim().IsEmpty;

    private static string Places(DrawnLine line) => string.Join(' ', line.Clusters.Select(cluster =>
        $"{cluster.Text}{Em(line, cluster.X)}..{Em(line, cluster.End)}"));

    private static string Em(DrawnLine line, long units) =>
        ((double)units / line.Record.Size.Units).ToString("0.###", CultureInfo.InvariantCulture) + " em";
}
