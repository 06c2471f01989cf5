using System.Collections.Immutable;
using System.Globalization;

namespace Publisher.Model.Documents;

/// <summary>The classes of blocks that all outputs know.</summary>
public static class BlockClasses
{
    /// <summary>Begins a page in print.</summary>
    public const string PageBreak = "page-break";

    /// <summary>Is not parted by pages.</summary>
    public const string KeepTogether = "keep-together";

    /// <summary>Is not parted by pages from what follows.</summary>
    public const string KeepWithNext = "keep-with-next";

    /// <summary>A table or figure on pages of its own that lie on their side.</summary>
    public const string Landscape = "landscape";

    /// <summary>A division whose blocks stand side by side: figures and their parts.</summary>
    public const string Row = "row";

    /// <summary>A saying at the head of a chapter; a paragraph at its end that begins with a dash says whose.</summary>
    public const string Epigraph = "epigraph";

    /// <summary>Lines are lines, as the author broke them.</summary>
    public const string Verse = "verse";

    /// <summary>A remark beside the text.</summary>
    public const string SideNote = "side-note";

    /// <summary>The same as Tufte CSS has it.</summary>
    public const string SideNoteOfTufte = "sidenote";
    private const string Aside = "aside";

    /// <summary>The paragraph that says whose words an epigraph is.</summary>
    public const string Attribution = "attribution";

    /// <summary>A figure with a page to itself.</summary>
    public const string FullPage = "full-page";

    private const string ColumnsPrefix = "columns-";
    private const int MostColumns = 6;

    public static bool IsSideNote(Block block) =>
        block.Attributes.HasClass(SideNote) || block.Attributes.HasClass(SideNoteOfTufte) || block.Attributes.HasClass(Aside);

    /// <summary>Columns that a list is set in: <c>{.columns-3}</c>.</summary>
    public static int ColumnsOf(Block block)
    {
        foreach (var name in block.Attributes.Classes)
        {
            if (name.StartsWith(ColumnsPrefix, StringComparison.Ordinal)
                && int.TryParse(name.AsSpan(ColumnsPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= MostColumns)
            {
                return count;
            }
        }
        return 1;
    }

    /// <summary>
    /// A division whose class is meant for what is in it: <c>::: {.landscape}</c> about a table is the same as the class on the table,
    /// <c>::: columns-3</c> the same as on the list.
    /// </summary>
    public static (Attributes Division, ImmutableArray<Block> Blocks) MovedIn(Attributes division, ImmutableArray<Block> blocks)
    {
        ImmutableArray<string> pages = [.. division.Classes.Where(name => name is Landscape or FullPage)];
        ImmutableArray<string> columns = [.. division.Classes.Where(name => name.StartsWith(ColumnsPrefix, StringComparison.Ordinal))];
        return pages.IsEmpty && columns.IsEmpty ? (division, blocks)
            : (division with { Classes = division.Classes.RemoveRange([.. pages, .. columns]) }, blocks.Rewrite(block => block switch
            {
                Table or Figure or Picture => WithClasses(block, pages),
                ListBlock => WithClasses(block, columns),
                _ => block,
            }));
    }

    private static Block WithClasses(Block block, ImmutableArray<string> classes) => classes.IsEmpty ? block
        : block with { Attributes = block.Attributes with { Classes = block.Attributes.Classes.AddRange(classes.Except(block.Attributes.Classes, StringComparer.Ordinal)) } };

    /// <summary>Whether a paragraph begins with a dash and a blank, or with a Chinese dash: <c>— Name</c>, <c>——鲁迅</c>.</summary>
    public static bool IsAttribution(Block block) => block is Paragraph { Content: [Text { Value: var text }, ..] }
        && (text.StartsWith("——", StringComparison.Ordinal) || text is ['—' or '–', ' ' or '\u00A0', ..] || text.StartsWith("-- ", StringComparison.Ordinal));

    /// <summary>The blocks of an epigraph with its last paragraph marked when it says whose words they are.</summary>
    public static ImmutableArray<Block> WithAttribution(ImmutableArray<Block> blocks) =>
        blocks is [_, .., var last] && IsAttribution(last) && !last.Attributes.HasClass(Attribution)
            ? blocks.SetItem(blocks.Length - 1, last with { Attributes = last.Attributes with { Classes = last.Attributes.Classes.Add(Attribution) } })
            : blocks;
}
