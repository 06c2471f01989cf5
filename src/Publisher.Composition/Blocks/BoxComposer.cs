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
        if (note.Box is { } rule)
        {
            ComposeBox(note, rule, column, output);
            return;
        }
        var inside = column.Inset(column.Text.Size * 1.5, Length.Zero) with
        {
            Parent = blocks.AddNode(column, TagRole.Division, note),
            NoIndent = true,
        };
        output.AddSpace(column.LineFeed * 0.5);
        output.PushBacking(new Backing(column.Left, BoxGround.BarWidth, column.Styles.Palette.Accent));
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

    /// <summary>A box of the author's own kind, which may go over pages.</summary>
    private void ComposeBox(Admonition note, BoxRule rule, ColumnContext column, StripStack output)
    {
        var inside = BoxGround.Inside(rule.Style, column with { Parent = blocks.AddNode(column, TagRole.Division, note) });
        var stack = new StripStack();
        if (!note.Title.IsEmpty)
        {
            BoxGround.AddTitle(note.Title, note, inside with { NoIndent = true }, blocks, stack);
            stack.KeepFrom(0);
        }
        var first = stack.Count + 2; // behind the padding and the first line below the title
        blocks.Compose(note.Blocks, inside, stack);
        var ground = BoxGround.Of(rule.Style, column);
        var strips = BoxGround.Lay(stack.ToImmutable(), ground, column.LineFeed, begins: true, ends: true);
        strips = rule.RepeatsTitle && !note.Title.IsEmpty
            ? BoxGround.Repeat(strips, first, BoxGround.HeadOf(note.Title, note, ground, inside, blocks)) : strips;
        output.AddSpace(column.LineFeed * 0.5);
        foreach (var strip in strips.Where((strip, i) => i < strips.Length - 1 || !strip.IsSpace))
        {
            output.Add(strip);
        }
        output.AddSpace(column.LineFeed * 0.5);
    }

    private void AddTitle(Admonition note, ColumnContext column, StripStack output)
    {
        var language = note.Language == LanguageTag.None ? column.Styles.Language : note.Language;
        ImmutableArray<Inline> title = note.Title.IsEmpty
            ? [new Model.Documents.Text(note.Span, UiText.For(language).Name(note))] : note.Title;
        BoxGround.AddTitle(title, note, column, blocks, output);
    }
}
