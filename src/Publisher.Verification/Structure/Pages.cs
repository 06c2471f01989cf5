using Publisher.Verification.Content;
using Publisher.Verification.Reading;

namespace Publisher.Verification.Structure;

/// <param name="Number">From 1.</param>
internal sealed record Page(PdfValue Value, int Number)
{
    public Place Place => new(Number, Value.Number);
}

/// <summary>The pages in order (ISO 32000-1, 7.7.3), circles cut, depth and number bounded.</summary>
internal static class PageTree
{
    private const int MaximumDepth = 64;
    private const int MaximumPages = 1_000_000;

    public static IReadOnlyList<Page> Read(PdfValue root)
    {
        var pages = new List<Page>();
        Read(root, pages, [], 0);
        return pages;
    }

    private static void Read(PdfValue node, List<Page> pages, HashSet<int> seen, int depth)
    {
        if (depth > MaximumDepth || pages.Count >= MaximumPages || !node.IsDictionary || !seen.Add(node.Number))
        {
            return;
        }
        if (!node.Has("Kids"))
        {
            pages.Add(new Page(node, pages.Count + 1));
            return;
        }
        foreach (var kid in node["Kids"].Items)
        {
            Read(kid, pages, seen, depth + 1);
        }
    }
}

/// <summary>An annotation with its page and the structure element that holds it, if any.</summary>
internal sealed record Annotation(PdfValue Value, Page Page, StructElement? Element)
{
    private const int Hidden = 2;

    public string Subtype { get; } = Value["Subtype"].Name ?? "";

    public Place Place => new(Page.Number, Value.Number, Element?.Path ?? "");

    public int Flags => Value["F"].Integer ?? 0;

    /// <summary>Hidden, or outside the page: nobody meets it.</summary>
    public bool IsOutOfSight => (Flags & Hidden) != 0 || IsOutside;

    private bool IsOutside
    {
        get
        {
            var box = Rectangle(ContentStream.Inherited(Page.Value, "CropBox") is { Exists: true } crop ? crop
                : ContentStream.Inherited(Page.Value, "MediaBox"));
            var own = Rectangle(Value["Rect"]);
            return box is not null && own is not null && (own[2] < box[0] || own[0] > box[2] || own[3] < box[1] || own[1] > box[3]);
        }
    }

    /// <summary>The streams that draw it: of one state, or of several.</summary>
    public IEnumerable<PdfValue> Appearances
    {
        get
        {
            var appearance = Value["AP"];
            return appearance.Keys.Select(key => appearance[key])
                .SelectMany(state => state.IsStream ? [state] : state.Keys.Select(key => state[key]))
                .Where(state => state.IsStream);
        }
    }

    /// <summary>A rectangle with its lower left corner first; null when it is none.</summary>
    public static double[]? Rectangle(PdfValue value)
    {
        var numbers = value.Items.Take(5).Select(item => item.Real ?? double.NaN).ToList();
        return numbers is [var x1, var y1, var x2, var y2] && !numbers.Contains(double.NaN)
            ? [Math.Min(x1, x2), Math.Min(y1, y2), Math.Max(x1, x2), Math.Max(y1, y2)] : null;
    }
}
