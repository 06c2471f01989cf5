using System.Collections.Immutable;
using System.Globalization;
using Publisher.Composition.Text;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Blocks;

/// <summary>
/// Matter of a form of its own: epigraphs at the end side of the column with whose words they are, verse line by line, notes
/// to the side in a small box.
/// </summary>
internal sealed class SetOffComposer(BlockComposer blocks)
{
    /// <summary>Share of the measure that is left blank before an epigraph.</summary>
    private const double EpigraphIndent = 0.35;
    private const double VerseIndentEms = 2;

    public static bool IsSetOff(Block block) => block.Attributes.HasClass(BlockClasses.Epigraph)
        || block.Attributes.HasClass(BlockClasses.Verse) || BlockClasses.IsSideNote(block);

    public void Compose(Block block, ImmutableArray<Block> content, ColumnContext column, StripStack output)
    {
        output.AddSpace(column.LineFeed * 0.5);
        if (BlockClasses.IsSideNote(block))
        {
            ComposeSideNote(block, content, column, output);
        }
        else
        {
            ComposeWords(block, content, column, output);
        }
        output.AddSpace(column.LineFeed * 0.5);
    }

    /// <summary>
    /// A side note for the margin: beside the first line from <paramref name="anchor"/> on, where what it follows begins, or the
    /// last with a mark of another; without such a line, beside what comes next.
    /// </summary>
    public void CallSideNote(Division block, int? anchor, ColumnContext column, StripStack output)
    {
        var chapter = blocks.Chapter;
        var language = block.Language == LanguageTag.None ? column.Styles.Language : block.Language;
        var id = string.Create(CultureInfo.InvariantCulture, $"side-{chapter.Chapter.Id}-{chapter.Notes.Count + 1}");
        var note = new Footnote(block.Span, language, id, block.Blocks) { IsSide = true, IsUnmarked = true };
        chapter.Notes.Add(note, column.Parent.Add(new TagNode(TagRole.Note) { Id = id, Language = language }));
        if (anchor is { } from && output.AnchorFrom(from) is { } at)
        {
            output[at] = output[at] with { Notes = output[at].Notes.Add(note) };
        }
        else
        {
            output.AddNote(note);
        }
    }

    private void ComposeWords(Block block, ImmutableArray<Block> content, ColumnContext column, StripStack output)
    {
        var isVerse = block.Attributes.HasClass(BlockClasses.Verse);
        var isEpigraph = block.Attributes.HasClass(BlockClasses.Epigraph);
        var indent = isEpigraph ? column.Measure * EpigraphIndent : column.Text.Size * VerseIndentEms;
        var inside = column.Inset(indent, Length.Zero) with
        {
            Parent = blocks.AddNode(column, TagRole.BlockQuote, block),
            Text = column.Text with { Role = column.Profile.Language.IsCjk ? FontRole.Kai : column.Text.Role },
            NoIndent = true, Alignment = isVerse ? TextAlignment.Start : null,
        };
        foreach (var part in BlockClasses.WithAttribution(content))
        {
            var isName = part.Attributes.HasClass(BlockClasses.Attribution);
            if (isName && output.Count > 0)
            {
                output.KeepFrom(output.Count - 1);
            }
            else if (isVerse && part != content[0])
            {
                output.AddSpace(column.LineFeed * 0.5); // stanzas
            }
            blocks.Compose([part], isName ? inside with { Alignment = TextAlignment.End } : inside, output);
        }
    }

    /// <summary>In the size of notes on a pale ground, in the text: pages have no column beside it.</summary>
    private void ComposeSideNote(Block block, ImmutableArray<Block> content, ColumnContext column, StripStack output)
    {
        var inside = BoxGround.Inside(BoxStyle.Tint, column) with
        {
            Parent = blocks.AddNode(column, TagRole.Division, block),
            Text = column.Styles.Note, LineFeed = column.Styles.NoteFeed, OnGrid = false, NoIndent = true,
        };
        var stack = new StripStack();
        blocks.Compose(content, inside, stack);
        var laid = BoxGround.Lay(stack.ToImmutable(), BoxGround.Of(BoxStyle.Tint, column), column.LineFeed, begins: true, ends: true);
        foreach (var strip in laid)
        {
            output.Add(strip);
        }
    }
}
