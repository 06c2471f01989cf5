using System.Text;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;
using Publisher.Parsing.Sources;

namespace Publisher.Parsing.Conversion;

/// <summary>What a pair says, in one string, whatever files it stands in: by it a book before and after is compared.</summary>
internal sealed class PairPrint : ContentWalker
{
    private readonly StringBuilder _print = new();

    /// <summary>Notes of the side by their order: their ids come of labels, of which a common file may need others.</summary>
    private IReadOnlyList<Footnote> _notes = [];

    public static string Of(Pair pair)
    {
        var print = new PairPrint();
        // One picture for all languages is shared in one file, and in trees beside which it lies is found twice.
        print._print.Append(pair.State == PairState.Shared ? PairState.Complete : pair.State);
        foreach (var side in pair.Sides)
        {
            print._print.Append("\n# ").Append(side.Language);
            print._notes = NoteFinder.Find(side.Blocks);
            print.Walk(side.Blocks);
            foreach (var note in print._notes)
            {
                print._print.Append("\n^");
                print.Walk(note.Blocks);
            }
        }
        return print._print.ToString();
    }

    protected override void Enter(Block block)
    {
        Add(block.GetType().Name, block.Attributes);
        _print.Append(block switch
        {
            Heading b => $" {b.Level}",
            CodeBlock b => $" {b.CodeLanguage} {b.Text}",
            MathBlock b => " " + b.Tex,
            RawBlock b => " " + b.Html,
            Picture b => $" {FileOf(b.Source)} {b.AltText}",
            ListBlock b => $" {b.Ordered} {b.Start} {b.Tight} {b.Items.Length}",
            Table b => $" {b.Head.Length} {b.Body.Length} {b.Columns.Length}",
            _ => "",
        });
    }

    protected override void Leave(Block block) => _print.Append(';');

    protected override void Enter(Inline inline)
    {
        _print.Append('(').Append(inline.GetType().Name[0]);
        _print.Append(inline switch
        {
            Text i => i.Value,
            CodeSpan i => i.Value,
            MathSpan i => i.Tex,
            Link i => PlaceOf(i.Target),
            InlinePicture i => FileOf(i.Source) + i.AltText,
            NoteReference i => $"{_notes.TakeWhile(note => note.Id != i.Note.Id).Count()}",
            _ => "",
        });
    }

    /// <summary>Pictures beside trees are found from them without a way there; whether one is found is seen when it is loaded.</summary>
    private static string FileOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>Files have other names in other layouts; the checks of links see to it that they are found.</summary>
    private static string PlaceOf(string target) => BookPath.IsAbsolute(target) ? target : target[Math.Max(0, target.IndexOf('#', StringComparison.Ordinal))..];

    protected override void Leave(Inline inline) => _print.Append(')');

    private void Add(string name, Attributes attributes)
    {
        _print.Append('\n').Append(name).Append(" #").Append(PairId.Is(attributes.Id) ? "" : attributes.Id);
        foreach (var one in attributes.Classes)
        {
            _print.Append('.').Append(one);
        }
        foreach (var (key, value) in attributes.Pairs)
        {
            _print.Append(' ').Append(key).Append('=').Append(value);
        }
    }
}
