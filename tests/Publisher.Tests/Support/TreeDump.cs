using System.Collections.Immutable;
using System.Text;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;

namespace Publisher.Tests.Support;

/// <summary>
/// Writes documents as readable text: one line for each block, inlines as nested calls. A language is shown where it
/// differs from that of the parent.
/// </summary>
public sealed class TreeDump
{
    private readonly StringBuilder _out = new();

    public static string Of(IEnumerable<Block> blocks, LanguageTag language = default)
    {
        var dump = new TreeDump();
        dump.Write(blocks, 0, language);
        return dump._out.ToString();
    }

    /// <summary>Pairs with their state, one side under the other.</summary>
    public static string Of(IEnumerable<Pair> pairs)
    {
        var dump = new TreeDump();
        foreach (var pair in pairs)
        {
            dump._out.Append(pair.State).Append('\n');
            foreach (var side in pair.Sides)
            {
                dump._out.Append("  ").Append(side.Language).Append('\n');
                dump.Write(side.Blocks, 2, side.Language);
            }
        }
        return dump._out.ToString();
    }

    public static string Of(ImmutableArray<Inline> content) => string.Join(' ', content.Select(Text));

    private void Write(IEnumerable<Block> blocks, int depth, LanguageTag language)
    {
        foreach (var block in blocks)
        {
            Write(block, depth, language);
        }
    }

    private void Write(Block block, int depth, LanguageTag parent)
    {
        Line(depth, Head(block) + Marks(block.Attributes)
            + (block.Language == parent || block.Language == LanguageTag.None ? "" : $" [{block.Language}]") + Content(block));
        var language = block.Language == LanguageTag.None ? parent : block.Language;
        switch (block)
        {
            case Quote b: Write(b.Blocks, depth + 1, language); break;
            case Division b: Write(b.Blocks, depth + 1, language); break;
            case Admonition b: Write(b.Blocks, depth + 1, language); break;
            case Figure b: Write(b.Content, depth + 1, language); break;
            case ListBlock b:
                foreach (var item in b.Items)
                {
                    Line(depth + 1, item.Checked is null ? "Item" : item.Checked.Value ? "Item [x]" : "Item [ ]");
                    Write(item.Blocks, depth + 2, language);
                }
                break;
            case DefinitionList b:
                foreach (var item in b.Items)
                {
                    item.Terms.ToList().ForEach(term => Line(depth + 1, "Term " + Of(term)));
                    Write(item.Definitions, depth + 2, language);
                }
                break;
            case Table b:
                Write(b.Head, "Head", depth + 1, language);
                Write(b.Body, "Row", depth + 1, language);
                break;
        }
        foreach (var note in Notes(block))
        {
            Line(depth + 1, $"Note {note.Id}");
            Write(note.Blocks, depth + 2, note.Language);
        }
    }

    private void Write(ImmutableArray<TableRow> rows, string name, int depth, LanguageTag language)
    {
        foreach (var row in rows)
        {
            Line(depth, name);
            foreach (var cell in row.Cells)
            {
                var spans = (cell.ColumnSpan, cell.RowSpan) == (1, 1) ? "" : $" {cell.ColumnSpan}x{cell.RowSpan}";
                var only = cell.Blocks is [Paragraph { Content: var content } p] && p.Language == language
                    ? " " + Of(content)
                    : "";
                Line(depth + 1, "Cell" + spans + only);
                if (only.Length == 0)
                {
                    Write(cell.Blocks, depth + 2, language);
                }
            }
        }
    }

    private static string Head(Block block) => block switch
    {
        Heading b => $"Heading {b.Level}",
        Paragraph { Continued: true } => "Paragraph continued",
        ListBlock b => (b.Ordered ? $"List {b.Start}" : "List") + (b.Tight ? "" : " loose"),
        Admonition b => $"Admonition {b.Kind}",
        CodeBlock b => $"Code {b.CodeLanguage}".TrimEnd(),
        Table b => "Table " + string.Join(',', b.Columns),
        Figure or Picture => block.GetType().Name,
        _ => block.GetType().Name,
    };

    private static string Content(Block block) => block switch
    {
        Heading b => " " + Of(b.Content),
        Paragraph b => " " + Of(b.Content),
        Admonition { Title.IsEmpty: false } b => " " + Of(b.Title),
        Figure { Caption.IsEmpty: false } b => " " + Of(b.Caption),
        Table { Caption.IsEmpty: false } b => " " + Of(b.Caption),
        CodeBlock b => " " + Quote(b.Text),
        MathBlock b => " " + Quote(b.Tex),
        Picture b => $" {b.Source} {Quote(b.AltText)}" + (b.Title.Length == 0 ? "" : " " + Quote(b.Title)),
        RawBlock b => " " + Quote(b.Html),
        _ => "",
    };

    private static string Text(Inline inline) => inline switch
    {
        Text i => Quote(i.Value),
        HardBreak => "br",
        Emphasis i => $"em({Of(i.Content)})",
        Strong i => $"strong({Of(i.Content)})",
        Strikethrough i => $"del({Of(i.Content)})",
        Superscript i => $"sup({Of(i.Content)})",
        Subscript i => $"sub({Of(i.Content)})",
        CodeSpan i => $"code({Quote(i.Value)})",
        MathSpan i => $"math({Quote(i.Tex)})",
        Link i => $"link({i.Target}{(i.Title.Length == 0 ? "" : " " + Quote(i.Title))}: {Of(i.Content)})",
        InlinePicture i => $"picture({i.Source} {Quote(i.AltText)})",
        NoteReference i => $"note({i.Note.Id})",
        StyledSpan i => $"span({(i.Language is null ? "" : $"[{i.Language}]")}{Marks(i.Attributes)} {Of(i.Content)})",
        Ruby i => $"{(i.Kind == RubyKind.Jukugo ? "jukugo" : "ruby")}({string.Join(' ', i.Segments.Select(s => $"{s.Base}/{s.Reading}"))})",
        RawInline i => $"raw({i.Html})",
        _ => throw new InvalidOperationException(inline.GetType().Name),
    };

    private static string Marks(Attributes attributes)
    {
        var marks = (attributes.Id.Length == 0 ? [] : new[] { "#" + attributes.Id })
            .Concat(attributes.Classes.Select(name => "." + name))
            .Concat(attributes.Pairs.Select(pair => $"{pair.Key}={pair.Value}"));
        var text = string.Join(' ', marks);
        return text.Length == 0 ? "" : $" {{{text}}}";
    }

    private static IEnumerable<Footnote> Notes(Block block) => block switch
    {
        Paragraph b => Notes(b.Content),
        Heading b => Notes(b.Content),
        _ => [],
    };

    private static IEnumerable<Footnote> Notes(ImmutableArray<Inline> content) =>
        content.OfType<NoteReference>().Select(reference => reference.Note);

    private static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";

    private void Line(int depth, string text) => _out.Append(' ', depth * 2).Append(text).Append('\n');
}
