using Publisher.Fonts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Tests.Composition.Checks;

/// <summary>The invariants of T84 over a whole paged book whose lines were recorded; returns what is wrong, in words.</summary>
internal sealed class BookChecks(PagedBook book, FontLibrary fonts)
{
    /// <summary>T45: 0.01 pt and what rounding adds.</summary>
    private static readonly Length Tolerance = Length.FromPoints(0.02);

    private readonly LibraryFaces _faces = new(fonts);

    public IReadOnlyList<string> Violations() => [.. Lines(), .. Grid(), .. Headings()];

    // (1), (2), (3), (6)

    private IEnumerable<string> Lines()
    {
        var checks = new LineChecks(_faces);
        foreach (var paragraph in book.Lines.GroupBy(line => line.Line.Paragraph, ReferenceEqualityComparer.Instance))
        {
            var lines = paragraph.OrderBy(line => line.Line.TextStart).Select(Drawn).ToArray();
            foreach (var violation in checks.Of(lines))
            {
                yield return $"page {book.Pages[paragraph.First().PageIndex].Label}: {violation}";
            }
        }
    }

    private DrawnLine Drawn(PlacedLine line) => DrawnLine.Of(
        line.Line, ItemsOf(line), line.Origin.X.Units, _faces);

    private IEnumerable<PageItem> ItemsOf(PlacedLine line) =>
        book.Pages[line.PageIndex].Items.Skip(line.FirstItem).Take(line.ItemCount);

    // (4): all baselines on the grid are whole feeds apart, on every page alike.

    private IEnumerable<string> Grid()
    {
        var body = book.Lines.Where(line => line.OnGrid).ToArray();
        var feed = FeedOf(body);
        var origin = body.Length == 0 ? 0 : body.GroupBy(line => line.Origin.Y.Units % feed).MaxBy(group => group.Count())!.Key;
        foreach (var line in body)
        {
            var off = Math.Abs(line.Origin.Y.Units - origin) % feed;
            if (Math.Min(off, feed - off) > Tolerance.Units)
            {
                yield return $"page {book.Pages[line.PageIndex].Label}: (4) baseline {off / 65536.0:0.##} pt off the grid: {line.Line.Text}";
            }
        }
    }

    /// <summary>The distance that most neighbouring lines of one column have.</summary>
    private static long FeedOf(PlacedLine[] body) => body.Length < 2 ? 1 : body.Zip(body.Skip(1))
        .Where(pair => pair.First.PageIndex == pair.Second.PageIndex && pair.First.Origin.Y < pair.Second.Origin.Y)
        .Select(pair => pair.Second.Origin.Y.Units - pair.First.Origin.Y.Units)
        .GroupBy(distance => distance).MaxBy(group => group.Count())!.Key;

    // (7)

    private IEnumerable<string> Headings()
    {
        var roles = RolesOf(book.Structure);
        var pages = book.Lines.GroupBy(line => line.PageIndex).OrderBy(page => page.Key)
            .Select(page => page.Select(line => (line, role: RoleOf(line, roles))).ToArray()).ToArray();
        for (var i = 0; i < pages.Length; i++)
        {
            var endsChapter = i + 1 == pages.Length || pages[i + 1].Any(entry => entry.role == TagRole.H1);
            foreach (var (heading, role) in pages[i].Where(entry => IsHeading(entry.role)))
            {
                var below = pages[i].Where(entry => !IsHeading(entry.role) && entry.line.Origin.Y > heading.Origin.Y)
                    .Select(entry => entry.line.Origin.Y).Distinct().Count();
                if (below < 2 && !endsChapter && !HasPictureBelow(heading))
                {
                    yield return $"page {book.Pages[heading.PageIndex].Label}: (7) {below} lines below the {role} {heading.Line.Text}";
                }
            }
        }
    }

    private bool HasPictureBelow(PlacedLine heading) =>
        book.Pages[heading.PageIndex].Items.OfType<PlacedImage>().Any(image => image.Box.Y > heading.Origin.Y);

    private TagRole? RoleOf(PlacedLine line, Dictionary<TagContent, TagRole> roles) =>
        ItemsOf(line).Select(item => item.Content).OfType<TagContent>().Select(leaf => (TagRole?)roles.GetValueOrDefault(leaf)).FirstOrDefault();

    private static bool IsHeading(TagRole? role) => role is >= TagRole.H1 and <= TagRole.H6;

    /// <summary>The innermost heading or other block that each leaf lies in.</summary>
    private static Dictionary<TagContent, TagRole> RolesOf(TagNode root)
    {
        var roles = new Dictionary<TagContent, TagRole>(ReferenceEqualityComparer.Instance);
        Visit(root, root.Role);
        return roles;

        void Visit(TagNode node, TagRole block)
        {
            block = IsHeading(block) ? block : node.Role;
            foreach (var kid in node.Kids)
            {
                if (kid is TagNode inner)
                {
                    Visit(inner, block);
                }
                else
                {
                    roles[(TagContent)kid] = block;
                }
            }
        }
    }
}
