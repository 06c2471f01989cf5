using Publisher.Vector.Markup;

namespace Publisher.Vector.Styles;

/// <summary>Weight of a selector (Selectors 4, 17): ids, then classes and attributes, then types.</summary>
internal readonly record struct Specificity(int Ids, int Classes, int Types) : IComparable<Specificity>
{
    public static Specificity operator +(Specificity a, Specificity b) => new(a.Ids + b.Ids, a.Classes + b.Classes, a.Types + b.Types);

    public int CompareTo(Specificity other) => (Ids, Classes, Types).CompareTo((other.Ids, other.Classes, other.Types));
}

/// <summary>One condition on an element.</summary>
internal readonly record struct SimpleSelector(Specificity Specificity, Func<SvgElement, bool> Matches);

/// <summary>Conditions on one element, and how the element stands to that of the compound before.</summary>
internal sealed record CompoundSelector(char Combinator, IReadOnlyList<SimpleSelector> Parts)
{
    public bool Matches(SvgElement element)
    {
        foreach (var part in Parts)
        {
            if (!part.Matches(element))
            {
                return false;
            }
        }
        return true;
    }
}

/// <summary>Compounds from the outermost to the element itself.</summary>
internal sealed class Selector(IReadOnlyList<CompoundSelector> compounds)
{
    public Specificity Specificity { get; } = compounds.SelectMany(compound => compound.Parts)
        .Aggregate(default(Specificity), (sum, part) => sum + part.Specificity);

    public bool Matches(SvgElement element, MatchBudget budget) => Matches(element, compounds.Count - 1, budget);

    private bool Matches(SvgElement element, int index, MatchBudget budget)
    {
        if (budget.Left-- <= 0 || !compounds[index].Matches(element))
        {
            return false;
        }
        return index == 0 || compounds[index].Combinator switch
        {
            '>' => element.Parent is { } parent && Matches(parent, index - 1, budget),
            '+' => Siblings.Before(element) is { } before && Matches(before, index - 1, budget),
            '~' => AnyBefore(element, index - 1, budget),
            _ => AnyAbove(element, index - 1, budget),
        };
    }

    private bool AnyAbove(SvgElement element, int index, MatchBudget budget)
    {
        for (var above = element.Parent; above is not null; above = above.Parent)
        {
            if (Matches(above, index, budget))
            {
                return true;
            }
        }
        return false;
    }

    private bool AnyBefore(SvgElement element, int index, MatchBudget budget)
    {
        for (var before = Siblings.Before(element); before is not null; before = Siblings.Before(before))
        {
            if (Matches(before, index, budget))
            {
                return true;
            }
        }
        return false;
    }
}

/// <summary>Where an element stands among the elements of its parent.</summary>
internal static class Siblings
{
    public static SvgElement? Before(SvgElement element) =>
        element.Parent is { } parent && element.Index > 0 ? parent.Elements[element.Index - 1] : null;

    /// <summary>From 1; counted from the end when asked to, and among those of its name only.</summary>
    public static int Place(SvgElement element, bool fromEnd, bool ofType)
    {
        if (element.Parent is not { } parent)
        {
            return 1;
        }
        var (index, count) = ofType ? (element.IndexOfType, parent.CountOf(element.Name)) : (element.Index, parent.Elements.Count);
        return fromEnd ? count - index : index + 1;
    }
}

/// <summary>Comparisons left for a file: selectors that go back and forth in deep trees end without a match.</summary>
internal sealed class MatchBudget
{
    public int Left { get; set; } = 20_000_000;
}
