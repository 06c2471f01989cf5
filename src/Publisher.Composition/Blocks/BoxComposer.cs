using System.Collections.Immutable;
using Publisher.Composition.Shapes;
using Publisher.Composition.Text;
using Publisher.Model.Documents;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Model.Wording;

namespace Publisher.Composition.Blocks;

/// <summary>Matter set off from the text: quotations, admonitions, breaks of thought.</summary>
internal sealed class BoxComposer(BlockComposer blocks)
{
    /// <summary>In columns narrower than this, in em, quotations move in by half (T41).</summary>
    private const int NarrowColumnEms = 24;

    private static readonly Length BarWidth = Length.FromMillimetres(1);

    public void Compose(Quote quote, ColumnContext column, StripStack output)
    {
        var isNarrow = column.Measure < column.Text.Size * NarrowColumnEms;
        var indent = column.Text.Size * (isNarrow ? column.Profile.QuoteIndent / 2 : column.Profile.QuoteIndent);
        var inside = column.Inset(indent, indent) with
        {
            Parent = blocks.AddNode(column, TagRole.BlockQuote, quote),
            Text = column.Text with { Role = column.Profile.Language.IsCjk ? FontRole.Kai : column.Text.Role },
            NoIndent = !column.Profile.Language.IsCjk,
        };
        output.AddSpace(column.LineFeed * 0.5);
        blocks.Compose(quote.Blocks, inside, output);
        output.AddSpace(column.LineFeed * 0.5);
    }

    /// <summary>A bar in the accent colour at the start edge, the kind's name, the text.</summary>
    public void Compose(Admonition note, ColumnContext column, StripStack output)
    {
        var inside = column.Inset(column.Text.Size * 1.5, Length.Zero) with
        {
            Parent = blocks.AddNode(column, TagRole.Division, note),
            NoIndent = true,
        };
        output.AddSpace(column.LineFeed * 0.5);
        output.PushBacking(new Backing(column.Left, BarWidth, column.Styles.Palette.Accent));
        var first = output.Count;
        AddTitle(note, inside, output);
        output.KeepFrom(first);
        blocks.Compose(note.Blocks, inside, output);
        output.PopBacking();
        output.AddSpace(column.LineFeed * 0.5);
    }

    /// <summary>Three dots in the middle of a blank line, an artifact.</summary>
    public void ComposeBreak(ColumnContext column, StripStack output)
    {
        var middle = column.Left + column.Measure / 2;
        var y = column.Text.Size / 2;
        var dots = ImmutableArray.CreateBuilder<PathSegment>();
        for (var i = -1; i <= 1; i++)
        {
            dots.AddRange(Circle.At(new Point(middle + column.Text.Size * (1.5 * i), y), column.Text.Size * 0.09));
        }
        output.Add(new Strip(column.LineFeed)
        {
            OnGrid = column.OnGrid, KeepWithNext = true,
            Items = [new VectorPath { Segments = dots.ToImmutable(), Fill = column.Styles.Palette.Furniture }],
        });
    }

    private void AddTitle(Admonition note, ColumnContext column, StripStack output)
    {
        var language = note.Language == LanguageTag.None ? column.Styles.Language : note.Language;
        ImmutableArray<Inline> title = note.Title.IsEmpty
            ? [new Model.Documents.Text(note.Span, UiText.For(language).Name(note))] : note.Title;
        var style = column.Text with { Role = FontRole.Sans, Bold = true, Language = language, Ink = column.Styles.Palette.Accent };
        var node = column.Parent.Add(new TagNode(TagRole.Paragraph));
        blocks.Paragraphs.SetShort(blocks.Collect(title, style, node, column, note), column with { Text = style }, null, balance: false, output);
    }
}
