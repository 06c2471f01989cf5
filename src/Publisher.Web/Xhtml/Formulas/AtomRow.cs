using System.Text;
using Publisher.Model.Formulas;

namespace Publisher.Web.Xhtml.Formulas;

/// <summary>The atoms of a row, rows within it opened, and what each is to its neighbours (The TeXbook, chapter 18 and appendix G).</summary>
internal sealed class AtomRow
{
    private readonly List<MathNode> _atoms = [];

    public int Count => _atoms.Count;

    public MathNode this[int index] => _atoms[index];

    public static AtomRow Of(MathNode node)
    {
        var row = new AtomRow();
        row.Add(node);
        return row;
    }

    private void Add(MathNode node)
    {
        if (node is not MathRow row)
        {
            _atoms.Add(node);
            return;
        }
        foreach (var child in row.Children)
        {
            Add(child);
        }
    }

    /// <summary>How many atoms from here make one number (12.5; 1,000 where the comma stands in braces); 0 for none.</summary>
    public int NumberAt(int start, out string number)
    {
        var digits = new StringBuilder();
        var end = start;
        for (; end < Count; end++)
        {
            var isMark = digits.Length > 0 && end + 1 < Count && IsDigit(_atoms[end + 1])
                && _atoms[end] is MathSymbol { Text: "." } or MathGroup { Content: MathSymbol { Text: "," or "." } };
            if (!IsDigit(_atoms[end]) && !isMark)
            {
                break;
            }
            digits.Append(_atoms[end] is MathGroup { Content: MathSymbol mark } ? mark.Text : ((MathSymbol)_atoms[end]).Text);
        }
        number = digits.ToString();
        return end - start;
    }

    private static bool IsDigit(MathNode node) => node is MathSymbol { Class: MathClass.Ord, Text: [>= '0' and <= '9'] };

    /// <summary>A binary operator with nothing to bind on one side is a sign (appendix G, rules 5 and 6).</summary>
    public bool IsUnary(int index) => ClassOf(_atoms[index]) == MathClass.Bin
        && (Neighbour(index, -1) is null or MathClass.Bin or MathClass.Op or MathClass.Rel or MathClass.Open or MathClass.Punct
            || Neighbour(index, 1) is null or MathClass.Rel or MathClass.Close or MathClass.Punct);

    /// <summary>Whether an atom that brings no space of its own has some before it in TeX.</summary>
    public bool SpaceBefore(int index) => IsName(_atoms[index])
        ? Neighbour(index, -1) is MathClass.Ord or MathClass.Close or MathClass.Inner or MathClass.Op && !IsName(At(index - 1))
        : IsSpacedGroup(_atoms[index]) && Neighbour(index, -1) is not null;

    public bool SpaceAfter(int index) => IsName(_atoms[index])
        ? Neighbour(index, 1) is MathClass.Ord or MathClass.Op or MathClass.Inner
        : IsSpacedGroup(_atoms[index]) && Neighbour(index, 1) is not null;

    /// <summary>How much: a thin, medium or thick space.</summary>
    public string SpaceOf(int index) => ClassOf(_atoms[index]) switch { MathClass.Bin => "0.2222em", MathClass.Rel => "0.2778em", _ => "0.1667em" };

    /// <summary>A function with what it acts on behind it.</summary>
    public bool IsFunction(int index) => IsName(_atoms[index]) && Neighbour(index, 1) is MathClass.Ord or MathClass.Open or MathClass.Inner or MathClass.Op;

    private MathNode? At(int index) => index >= 0 && index < Count ? _atoms[index] : null;

    private static bool IsName(MathNode? node) => node switch
    {
        MathSymbol symbol => symbol.Traits.HasFlag(SymbolTraits.Name),
        MathScripts scripts => IsName(scripts.Base),
        MathStack stack => IsName(stack.Base),
        MathGroup { Class: MathClass.Op } group => group.Content is not MathSymbol,
        _ => false,
    };

    /// <summary>Relations and operators made of several characters.</summary>
    private static bool IsSpacedGroup(MathNode node) => node is MathGroup { Class: MathClass.Rel or MathClass.Bin, Content: not MathSymbol };

    private MathClass? Neighbour(int index, int step)
    {
        for (var i = index + step; i >= 0 && i < Count; i += step)
        {
            if (_atoms[i] is not (MathSpace or MathBreak))
            {
                return ClassOf(_atoms[i]);
            }
        }
        return null;
    }

    private static MathClass ClassOf(MathNode node) => node switch
    {
        MathSymbol n => n.Class,
        MathGroup n => n.Class,
        MathDelimiter n => n.Class,
        MathStack n => n.Class,
        MathScripts n => ClassOf(n.Base),
        MathArrow => MathClass.Rel,
        MathFenced or MathFraction => MathClass.Inner,
        _ => MathClass.Ord,
    };
}
