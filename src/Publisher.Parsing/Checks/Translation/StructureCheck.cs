using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;

namespace Publisher.Parsing.Checks.Translation;

/// <summary>CHK050 to CHK057: links, pictures, notes, code, emphasis and ids that one side has and the other lacks.</summary>
internal sealed class StructureCheck(DiagnosticBag bag)
{
    public void Run(PairSide first, PairSide second)
    {
        var (a, b) = (SideParts.Of(first), SideParts.Of(second));
        Links(a, b);
        Count(DiagnosticCatalog.PictureCountDiffers, a, b, parts => parts.Pictures.ConvertAll(one => one.Span));
        Count(DiagnosticCatalog.NoteCountDiffers, a, b, parts => parts.Notes.ConvertAll(one => one.Span));
        AltTexts(a, b);
        Codes(a, b);
        Emphases(a, b);
        Ids(first, second);
    }

    /// <summary>The side that has more tells of it, at the first that the other cannot have.</summary>
    private bool Count(DiagnosticRule rule, SideParts a, SideParts b, Func<SideParts, List<SourceSpan>> placesOf)
    {
        var (first, second) = (placesOf(a), placesOf(b));
        if (first.Count == second.Count)
        {
            return false;
        }
        var (more, fewer, other) = first.Count > second.Count ? (first, second, b.Language) : (second, first, a.Language);
        bag.Add(rule.Create(more[fewer.Count], more.Count, fewer.Count, other));
        return true;
    }

    private void Links(SideParts a, SideParts b)
    {
        if (Count(DiagnosticCatalog.LinkCountDiffers, a, b, parts => parts.Links.ConvertAll(link => link.Span)))
        {
            return;
        }
        // A page of a book may be named by its file on one side and by its address on the other.
        if (a.Links.Count(IsAbsolute) != b.Links.Count(IsAbsolute))
        {
            return;
        }
        var known = a.Links.Select(link => LinkAddress.WithoutLanguage(link.Target)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var link in b.Links.Where(IsAbsolute))
        {
            if (!known.Contains(LinkAddress.WithoutLanguage(link.Target)))
            {
                bag.Add(DiagnosticCatalog.LinkTargetDiffers.Create(link.Span, link.Target, a.Language));
            }
        }
    }

    private static bool IsAbsolute(Link link) => link.Target.Contains("://", StringComparison.Ordinal);

    private void AltTexts(SideParts a, SideParts b)
    {
        for (var i = 0; a.Pictures.Count == b.Pictures.Count && i < a.Pictures.Count; i++)
        {
            var (first, second) = (a.Pictures[i], b.Pictures[i]);
            if (first.AltText.Length > 0 != second.AltText.Length > 0)
            {
                bag.Add(DiagnosticCatalog.AltTextMissing.Create(
                    first.AltText.Length == 0 ? first.Span : second.Span, first.AltText.Length == 0 ? b.Language : a.Language));
            }
        }
    }

    private void Codes(SideParts a, SideParts b)
    {
        for (var i = 0; a.Codes.Count == b.Codes.Count && i < a.Codes.Count; i++)
        {
            if (a.Codes[i].Text != b.Codes[i].Text && CodeSkeleton.Of(a.Codes[i].Text) != CodeSkeleton.Of(b.Codes[i].Text))
            {
                bag.Add(DiagnosticCatalog.CodeDiffers.Create(b.Codes[i].Span, a.Language));
            }
        }
    }

    private void Emphases(SideParts a, SideParts b)
    {
        if (a.Strong.Count > 0 && b.Strong.Count + b.Marked == 0)
        {
            bag.Add(DiagnosticCatalog.EmphasisLost.Create(a.Strong[0], b.Language));
        }
        else if (b.Strong.Count > 0 && a.Strong.Count + a.Marked == 0)
        {
            bag.Add(DiagnosticCatalog.EmphasisLost.Create(b.Strong[0], a.Language));
        }
    }

    private void Ids(PairSide first, PairSide second)
    {
        if (first.Blocks is [{ Id.Length: > 0 } a] && second.Blocks is [{ Id.Length: > 0 } b] && a.Id != b.Id)
        {
            bag.Add(DiagnosticCatalog.AnchorDiffers.Create(b.Span, b.Id, a.Id, first.Language));
        }
    }
}
