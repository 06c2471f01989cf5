using Publisher.Model.Layouts;

namespace Publisher.Tests.Composition.Checks;

/// <summary>Kinds of the rows and columns of table T11.</summary>
internal enum MarkKind { None, Han, Opening, Closing, Comma, Stop, Colon, Exclamation, MiddleDot, Interpunct, Rigid }

/// <summary>
/// Full-width marks as T10 and T11 of the typography rules describe them, in 1/1000 em: read from the rules, so that
/// composition is held against them.
/// </summary>
internal sealed class MarkAnatomy(LanguageProfile profile, IFaces faces)
{
    private const int Half = 500;
    private const int Quarter = 250;

    /// <summary>What the cluster is to its neighbours; marks that Latin has too are full-width in a CJK face only.</summary>
    public MarkKind KindOf(in DrawnCluster cluster)
    {
        var character = cluster.Character;
        if (cluster.At < 0 || !faces.IsCjk(cluster.Face))
        {
            return MarkKind.None;
        }
        return character switch
        {
            _ when "（《〈「『【〖〔［｛〘〝｟“‘".Contains(character) => MarkKind.Opening,
            _ when "）》〉」』】〗〕］｝〙〟｠”’".Contains(character) => MarkKind.Closing,
            '，' or '、' => MarkKind.Comma,
            '。' or '．' => MarkKind.Stop,
            '：' or '；' => MarkKind.Colon,
            '！' or '？' => MarkKind.Exclamation,
            '・' or '‧' => MarkKind.MiddleDot,
            '·' => MarkKind.Interpunct,
            '—' or '…' or '⋯' or '⸺' or '～' or '〜' or '／' or '゠' => MarkKind.Rigid,
            >= '\u3041' and < '\u3100' or >= '\u4E00' and <= '\u9FFF' => MarkKind.Han,
            _ => MarkKind.None,
        };
    }

    private MarkBlank BlankOf(MarkKind kind) => kind switch
    {
        MarkKind.Closing => MarkBlank.After,
        MarkKind.Comma or MarkKind.Stop => profile.StopBlank,
        MarkKind.Colon => profile.ColonBlank,
        MarkKind.Exclamation => profile.ExclamationBlank,
        MarkKind.MiddleDot => MarkBlank.Middle,
        MarkKind.Interpunct => profile.InterpunctWidth > 0.75 ? MarkBlank.Middle : MarkBlank.None,
        _ => MarkBlank.None,
    };

    public bool IsMiddle(MarkKind kind) => BlankOf(kind) == MarkBlank.Middle;

    /// <summary>Width of the frame that is never squeezed: the ink half of marks that have blank, else all of it.</summary>
    private int Core(MarkKind kind) =>
        kind == MarkKind.Opening || kind == MarkKind.Interpunct || BlankOf(kind) != MarkBlank.None ? Half : 1000;

    /// <summary>
    /// Where the part of the frame that is never squeezed begins and ends, from the left end of the measure. Where the glyph
    /// is as wide as the frame this follows from the kind; narrower glyphs stand in the middle of it.
    /// </summary>
    public (long Start, long End) CoreOf(in DrawnCluster cluster, MarkKind kind)
    {
        var width = faces.Advance(cluster.Face, cluster.Glyph);
        if (kind == MarkKind.Rigid)
        {
            return (cluster.X, Math.Max(cluster.End, cluster.X + cluster.Em)); // a pair may be one glyph of two em
        }
        var core = Core(kind);
        var start = Math.Abs(width - 1000) > 20 ? Middle(cluster) - core / 2
            : kind == MarkKind.Opening ? Half : core == 1000 || BlankOf(kind) == MarkBlank.After ? 0 : Quarter;
        return (cluster.X + cluster.Em * start / 1000, cluster.X + cluster.Em * (start + core) / 1000);
    }

    private int Middle(in DrawnCluster cluster)
    {
        var (left, right) = faces.Ink(cluster.Face, cluster.Glyph);
        return (left + right) / 2;
    }

    public int BlankBefore(MarkKind kind) => kind == MarkKind.Opening ? Half : IsMiddle(kind) ? Quarter : 0;

    public int BlankAfter(MarkKind kind) => BlankOf(kind) switch { MarkBlank.After => Half, MarkBlank.Middle => Quarter, _ => 0 };

    /// <summary>The natural gap of T11 between the two cores.</summary>
    public int Natural(MarkKind left, MarkKind right)
    {
        if (IsMiddle(right))
        {
            var keeps = left == MarkKind.Stop && !profile.ShrinkStops && right == MarkKind.MiddleDot;
            return left is MarkKind.Closing or MarkKind.Comma or MarkKind.Stop or MarkKind.Colon or MarkKind.Exclamation
                && BlankAfter(left) == Half && !keeps ? Quarter : BlankAfter(left) + Quarter;
        }
        if (right == MarkKind.Opening)
        {
            return left == MarkKind.Opening ? 0 : IsMiddle(left) ? Quarter : Half;
        }
        return right is MarkKind.Han or MarkKind.Rigid or MarkKind.Interpunct || IsMiddle(left) ? BlankAfter(left) : 0;
    }

    /// <summary>What of the natural gap may be taken out (T28).</summary>
    public int Shrinkable(MarkKind left, MarkKind right) =>
        left == MarkKind.Stop && !profile.ShrinkStops ? Math.Max(0, Natural(left, right) - Half) : Natural(left, right);

    /// <summary>Whether the gap never grows (T29): after an opening, before what closes, beside dots and connectors.</summary>
    public static bool IsRigid(MarkKind left, MarkKind right) =>
        left is MarkKind.Opening or MarkKind.MiddleDot or MarkKind.Interpunct
        || right is MarkKind.Closing or MarkKind.Comma or MarkKind.Stop or MarkKind.Colon or MarkKind.Exclamation
            or MarkKind.MiddleDot or MarkKind.Interpunct;
}
