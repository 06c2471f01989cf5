using Publisher.Composition.Text;
using Publisher.Model.Formulas;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Formulas;

/// <summary>
/// Sets atoms side by side with the space that their classes ask for, as one box, or as the pieces of a formula that lines may
/// break.
/// </summary>
internal sealed class RowSetter(MathFont font, FormulaSetter setter)
{
    // Penalties for ending a line behind a relation, a binary operator, a comma (The TeXbook, p. 101; the last: [house], TeX
    // never breaks there).
    public const short AfterRelation = 500;
    private const short AfterOperator = 700;
    private const short AfterComma = 1500;

    /// <summary>What is shorter than this, in em, is better not parted from its formula, and what it costs [house].</summary>
    private const double ShortEnd = 1.7;
    private const short LeavesShortEnd = 1000;

    private readonly AtomCollector _atoms = new(setter);

    /// <param name="before">Class of what stands before the row; null for nothing.</param>
    /// <param name="after">Class of what stands after it; null for nothing.</param>
    public MathBox Set(MathNode node, MathPlace place, MathClass? before = null, MathClass? after = null)
    {
        var atoms = _atoms.Collect(node, place, before, after);
        if (atoms is [{ Class: not null } only] && before is null && after is null)
        {
            return only.Box;
        }
        var list = new ListBox();
        var (x, last) = (0L, before);
        foreach (var atom in atoms)
        {
            x += GapBefore(last, atom);
            list.Add(atom.Box, x);
            x += atom.Box.Width;
            last = atom.Class ?? last;
        }
        if (last is { } left && after is { } right)
        {
            x += font.Ems(AtomSpacing.Between(left, right, place.IsScript) / (double)AtomSpacing.MuPerEm, place);
        }
        list.Width = x;
        return list;
    }

    /// <summary>The pieces between the places where a line may end: behind relations and operators in text, before them in displays.</summary>
    public List<FormulaPiece> Pieces(MathNode node, MathPlace place)
    {
        var pieces = new List<FormulaPiece>();
        var atoms = _atoms.Collect(node, place, null, null);
        var (list, x, last) = (new ListBox(), 0L, (MathClass?)null);
        for (var i = 0; i < atoms.Count; i++)
        {
            if (place.IsDisplay && pieces.Count > 0 && list.Width == 0 && x == 0 && IsWideSpace(atoms[i]))
            {
                pieces[^1] = pieces[^1] with { GapAfter = pieces[^1].GapAfter + atoms[i].Box.Width };
                continue;
            }
            list.Add(atoms[i].Box, x);
            x += atoms[i].Box.Width;
            last = atoms[i].Class ?? last;
            var gap = i + 1 < atoms.Count ? GapBefore(last, atoms[i + 1]) : 0;
            if ((place.IsDisplay ? CostInDisplay(atoms, i) : CostAfter(atoms, i)) is not { } cost)
            {
                x += gap;
                continue;
            }
            list.Width = x;
            pieces.Add(new FormulaPiece(list, gap, cost));
            (list, x) = (new ListBox(), 0);
        }
        list.Width = x;
        pieces.Add(new FormulaPiece(list, 0, null));
        if (!place.IsDisplay)
        {
            SpareEnds(pieces, font.Ems(ShortEnd, place));
        }
        return pieces;
    }

    /// <summary>A sign or two of a formula are left alone in a line only where nothing else will do.</summary>
    private static void SpareEnds(List<FormulaPiece> pieces, long least)
    {
        var (before, after) = (0L, pieces.Sum(piece => piece.Box.Width + piece.GapAfter));
        for (var i = 0; i < pieces.Count - 1; i++)
        {
            before += pieces[i].Box.Width;
            after -= pieces[i].Box.Width + pieces[i].GapAfter;
            if (pieces[i].Cost is { } cost && cost > 0 && Math.Min(before, after) < least)
            {
                pieces[i] = pieces[i] with { Cost = (short)(cost + LeavesShortEnd) };
            }
            before += pieces[i].GapAfter;
        }
    }

    private long GapBefore(MathClass? last, in MathAtom atom) => last is { } left && atom.Class is { } right
        ? font.Ems(AtomSpacing.Between(left, right, atom.Place.IsScript) / (double)AtomSpacing.MuPerEm, atom.Place) : 0;

    /// <summary>The same for displayed formulas, whose lines begin with the sign; nothing stands before the first.</summary>
    private short? CostInDisplay(List<MathAtom> atoms, int i) =>
        i + 1 >= atoms.Count || atoms[i].Class is null or MathClass.Rel or MathClass.Bin or MathClass.Open ? null
        : IsWideSpace(atoms[i + 1]) ? 0 : i == 0 ? null
        : atoms[i + 1].Class switch { MathClass.Rel => AfterRelation, MathClass.Bin => AfterOperator, _ => null };

    /// <summary>Space of an em or more (\quad), which parts formulas side by side.</summary>
    private bool IsWideSpace(in MathAtom atom) => atom.Class is null && atom.Box is RuleBox && atom.Box.Width >= font.Ems(1, atom.Place);

    /// <summary>The penalty of a line end behind an atom; null where there can be none.</summary>
    private static short? CostAfter(List<MathAtom> atoms, int i)
    {
        if (i + 1 >= atoms.Count || atoms[i].Break is false || atoms[i + 1].Break is false || atoms[i].Place.IsScript)
        {
            return null;
        }
        if (atoms[i].Break is true)
        {
            return 0;
        }
        return (atoms[i].Class, atoms[i + 1].Class) switch
        {
            (_, MathClass.Rel or MathClass.Punct or MathClass.Close) => null,
            (MathClass.Rel, _) => AfterRelation,
            (MathClass.Bin, _) => AfterOperator,
            (MathClass.Punct, _) => AfterComma,
            _ => null,
        };
    }
}

/// <summary>
/// A part of a formula that a line cannot break: the space behind it, which goes where a line ends, the penalty for ending one
/// there, which is null behind the last piece.
/// </summary>
internal readonly record struct FormulaPiece(MathBox Box, long GapAfter, short? Cost)
{
    /// <summary>The piece as a box in a line.</summary>
    public InlineBox ToInline(TagNode element, TagContent leaf) =>
        new(new Length(Box.Width), new Length(Box.Height), new Length(Box.Depth), FormulaPainter.Paint(Box, leaf))
        {
            IsWord = true, Element = element, GapAfter = new Length(GapAfter), BreakAfter = Cost ?? BreakCost.Never,
        };
}
