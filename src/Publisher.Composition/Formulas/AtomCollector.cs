using Publisher.Model.Formulas;

namespace Publisher.Composition.Formulas;

/// <summary>
/// Lays rows within rows open, so that neighbours meet whatever styles, sizes and colours they are in, and finds the class of
/// each atom.
/// </summary>
internal sealed class AtomCollector(FormulaSetter setter)
{
    /// <summary>The atoms of a part of a formula in their order; operators without operands are ordinary.</summary>
    /// <param name="before">Class of what stands before them; null for nothing.</param>
    /// <param name="after">Class of what stands after them; null for nothing.</param>
    public List<MathAtom> Collect(MathNode node, MathPlace place, MathClass? before, MathClass? after)
    {
        var atoms = new List<MathAtom>();
        Add(node, place, atoms);
        Resolve(atoms, before, after);
        return atoms;
    }

    private void Add(MathNode node, MathPlace place, List<MathAtom> atoms)
    {
        switch (node)
        {
            case MathRow row:
                foreach (var child in row.Children)
                {
                    Add(child, place, atoms);
                }
                break;
            case MathStyled styled: Add(styled.Content, place.In(styled.Style), atoms); break;
            case MathSized sized: Add(sized.Content, setter.Resized(place, sized.Permille), atoms); break;
            case MathColored colored: Add(colored.Content, place with { Ink = FormulaInk.Of(colored.Rgb) }, atoms); break;
            case MathSpace space: atoms.Add(new MathAtom(setter.Set(node, place), null, place, space.Breaks ? true : null)); break;
            case MathBreak wish: atoms.Add(new MathAtom(setter.Set(node, place), null, place, wish.Allowed)); break;
            default: atoms.Add(new MathAtom(setter.Set(node, place), ClassOf(node), place)); break;
        }
    }

    private static MathClass ClassOf(MathNode node) => node switch
    {
        MathSymbol n => n.Class,
        MathGroup n => n.Class,
        MathScripts n => ClassOf(n.Base),
        MathDelimiter n => n.Class,
        MathStack n => n.Class,
        MathFenced => MathClass.Inner,
        MathArrow => MathClass.Rel,
        MathRow { Children: [var only] } => ClassOf(only),
        MathStyled n => ClassOf(n.Content),
        MathSized n => ClassOf(n.Content),
        MathColored n => ClassOf(n.Content),
        _ => MathClass.Ord,
    };

    /// <summary>Rules 5 and 6 of appendix G.</summary>
    private static void Resolve(List<MathAtom> atoms, MathClass? before, MathClass? after)
    {
        var (previous, previousAt) = (before, -1);
        for (var i = 0; i < atoms.Count; i++)
        {
            if (atoms[i].Class is not { } own)
            {
                continue;
            }
            if (own == MathClass.Bin && AtomSpacing.IsUnaryAfter(previous))
            {
                own = MathClass.Ord;
                atoms[i] = atoms[i] with { Class = own };
            }
            else if (previous == MathClass.Bin && previousAt >= 0 && AtomSpacing.IsUnaryBefore(own))
            {
                atoms[previousAt] = atoms[previousAt] with { Class = MathClass.Ord };
            }
            (previous, previousAt) = (own, i);
        }
        if (previous == MathClass.Bin && previousAt >= 0 && AtomSpacing.IsUnaryBefore(after))
        {
            atoms[previousAt] = atoms[previousAt] with { Class = MathClass.Ord };
        }
    }
}
