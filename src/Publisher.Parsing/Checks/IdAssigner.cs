using System.Collections.Immutable;
using System.Globalization;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Numbering;
using Publisher.Model.Pairs;
using Publisher.Parsing.Markdown;

namespace Publisher.Parsing.Checks;

/// <summary>
/// Gives chapters, pairs and headings ids that are unique in the book. The translations of a heading share one id, the
/// author's or one made from its words in the first language.
/// </summary>
internal sealed class IdAssigner(BookIndex index, DiagnosticBag bag)
{
    private readonly UniqueIds _taken = new();
    private readonly Dictionary<(string Id, LanguageTag Language), Block> _owners = [];

    /// <summary>Registers what authors chose first, so that made-up ids keep clear of it.</summary>
    public void Reserve(ImmutableArray<Pair> pairs)
    {
        foreach (var block in pairs.SelectMany(pair => pair.Sides).SelectMany(side => side.Blocks))
        {
            if (block.Id.Length > 0 && !_taken.Contains(block.Id))
            {
                _taken.Add(block.Id);
            }
        }
    }

    public string ChapterId(string key) => _taken.Add(Slug.Of(key));

    public ImmutableArray<Pair> Assign(string chapterId, ImmutableArray<Pair> pairs)
    {
        var result = ImmutableArray.CreateBuilder<Pair>(pairs.Length);
        foreach (var pair in pairs)
        {
            result.Add(pair with { Id = _taken.Add($"{chapterId}-p{pair.Id}"), Sides = WithIds(pair) });
        }
        return result.MoveToImmutable();
    }

    private ImmutableArray<PairSide> WithIds(Pair pair)
    {
        pair = Shared(pair);
        var shared = "";
        var sides = ImmutableArray.CreateBuilder<PairSide>(pair.Sides.Length);
        foreach (var side in pair.Sides)
        {
            var blocks = side.Blocks.Select(block => block is Heading heading ? WithId(heading, pair, side.Language, ref shared) : Checked(block, side.Language));
            sides.Add(side with { Blocks = [.. blocks] });
        }
        foreach (var side in sides)
        {
            new Registrar(index, side.Language).Walk(side.Blocks);
        }
        return sides.MoveToImmutable();
    }

    /// <summary>An id that the author gave to one language of a single block is that of its translations too: a figure is one figure.</summary>
    private static Pair Shared(Pair pair)
    {
        var id = "";
        foreach (var side in pair.Sides)
        {
            if (side.Blocks is not [var block] || block is Heading || (id.Length > 0 && block.Id.Length > 0 && block.Id != id))
            {
                return pair;
            }
            id = block.Id.Length > 0 ? block.Id : id;
        }
        return id.Length == 0 ? pair : pair with
        {
            Sides = [.. pair.Sides.Select(side => side with { Blocks = [side.Blocks[0] with { Attributes = side.Blocks[0].Attributes with { Id = id } }] })],
        };
    }

    private Block WithId(Heading heading, Pair pair, LanguageTag language, ref string shared)
    {
        var named = (Heading)Checked(heading, language);
        if (named.Id.Length == 0)
        {
            if (shared.Length == 0)
            {
                var chosen = pair.Sides.SelectMany(side => side.Blocks).OfType<Heading>().FirstOrDefault(other => other.Id.Length > 0);
                shared = chosen?.Id ?? _taken.Add(Slug.Of(PlainText.Of(heading.Content)));
            }
            named = named with { Attributes = named.Attributes with { Id = shared } };
        }
        _owners.TryAdd((named.Id, language), named);
        if (named.Span.File is { } file)
        {
            index.AddName(file.Path, Slug.OfGitHub(PlainText.Of(named.Content)), named.Id);
        }
        return named;
    }

    /// <summary>An id that the author gave to two blocks of one language stays with the first.</summary>
    private Block Checked(Block block, LanguageTag language)
    {
        if (block.Id.Length == 0 || _owners.TryAdd((block.Id, language), block))
        {
            return block;
        }
        var other = _taken.Add(block.Id);
        var owner = _owners[(block.Id, language)].Span;
        bag.Add(DiagnosticCatalog.DuplicateId.Create(block.Span, block.Id,
            owner.IsNowhere ? "-" : string.Create(CultureInfo.InvariantCulture, $"{owner.File!.Path}:{owner.StartPosition.Line}"), other));
        return block with { Attributes = block.Attributes with { Id = other } };
    }

    /// <summary>Enters the ids of blocks and spans into the index, nested ones too.</summary>
    private sealed class Registrar(BookIndex index, LanguageTag language) : ContentWalker
    {
        protected override void Enter(Block block)
        {
            if (block.Id.Length > 0)
            {
                index.AddId(block.Id, language);
                AddRows(block);
            }
            foreach (var alias in block.Attributes.Pairs.Where(pair => pair.Key == ReadingContext.AliasKey))
            {
                index.AddName(block.Span.File?.Path ?? "", alias.Value, block.Id);
            }
        }

        /// <summary>The label of the first row may be the display's id.</summary>
        private void AddRows(Block block)
        {
            if (block is not MathBlock math)
            {
                return;
            }
            foreach (var label in EquationRows.Of(math).Select(row => row.Tag?.Label ?? "").Where(label => label.Length > 0 && label != block.Id))
            {
                index.AddRow(label, block.Id, language);
            }
        }

        protected override void Enter(Inline inline)
        {
            if (inline is StyledSpan { Attributes.Id: { Length: > 0 } id })
            {
                index.AddId(id, language);
            }
        }
    }
}
