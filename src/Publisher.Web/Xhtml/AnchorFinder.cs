using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Pairs;

namespace Publisher.Web.Xhtml;

/// <summary>Walks an edition once, before it is written, and gives every place that can be led to its id.</summary>
internal sealed class AnchorFinder
{
    private readonly AnchorIndex _index = new();
    private readonly Edition _edition;
    private readonly DiagnosticBag _diagnostics;
    private readonly XmlNames _names;
    private string _file = "";
    private LanguageTag _language;

    private AnchorFinder(Edition edition, DiagnosticBag diagnostics, IEnumerable<string> reserved)
    {
        _edition = edition;
        _diagnostics = diagnostics;
        _names = new XmlNames(reserved);
    }

    /// <param name="reserved">Ids that the output itself uses.</param>
    public static AnchorIndex Find(Edition edition, IEnumerable<ChapterPart> parts, IEnumerable<string> reserved,
        DiagnosticBag diagnostics)
    {
        var finder = new AnchorFinder(edition, diagnostics, reserved);
        foreach (var part in parts)
        {
            finder._file = part.File;
            finder.Visit(part);
        }
        return finder._index;
    }

    private void Visit(ChapterPart part)
    {
        if (part.IsFirst)
        {
            _index.AddChapter(part.Chapter.Id, new WebAnchor(_file, _names.Take(part.Chapter.Id)));
        }
        foreach (var pair in part.Pairs)
        {
            if (_edition.IsMultilingual)
            {
                _index.AddPair(pair.Id, new WebAnchor(_file, _names.Take(pair.Id)));
            }
            foreach (var side in pair.Sides)
            {
                _language = side.Language;
                if (pair.State == PairState.Shared && side != pair.Sides[0])
                {
                    AddAliases(pair.Sides[0].Blocks, side.Blocks);
                }
                else
                {
                    Visit(side.Blocks);
                }
            }
            if (!_edition.IsMultilingual)
            {
                AddPairOfOne(pair);
            }
        }
    }

    /// <summary>
    /// In a monolingual edition nothing wraps a pair: its first block carries its id. Raw HTML carries none, so the id stands
    /// before it; so it does in e-books before a block with an id of its own, because links into the bilingual edition must
    /// hold there too.
    /// </summary>
    private void AddPairOfOne(Pair pair)
    {
        if (pair.Sides is not [{ Blocks: [var first, ..] }, ..])
        {
            return;
        }
        var hasOwnId = _index.IdOf(first).Length > 0;
        if (hasOwnId && _file.Length == 0)
        {
            _index.AddPair(pair.Id, new WebAnchor(_file, _index.IdOf(first)));
        }
        else if (!hasOwnId && first is not RawBlock)
        {
            _index.AddNode(first, _language, "", new WebAnchor(_file, _names.Take(pair.Id)));
            _index.AddPair(pair.Id, new WebAnchor(_file, _index.IdOf(first)));
        }
        else
        {
            _index.AddPair(pair.Id, new WebAnchor(_file, _names.Take(pair.Id)));
        }
    }

    private void AddAliases(ImmutableArray<Block> written, ImmutableArray<Block> copies)
    {
        for (var i = 0; i < copies.Length && i < written.Length; i++)
        {
            if (copies[i].Id.Length > 0 && _index.IdOf(written[i]) is { Length: > 0 } id)
            {
                _index.AddAlias(_language, copies[i].Id, new WebAnchor(_file, id));
            }
        }
    }

    private void Visit(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Visit(block);
        }
    }

    private void Visit(Block block)
    {
        if (block.Id.Length > 0 || block is Heading)
        {
            Add(block, block.Id, block is Heading && block.Id.Length == 0 ? "section" : block.Id, block.Span);
        }
        switch (block)
        {
            case Paragraph b: Visit(b.Content); break;
            case Heading b: Visit(b.Content); break;
            case Quote b: Visit(b.Blocks); break;
            case Division b: Visit(b.Blocks); break;
            case Admonition b:
                Visit(b.Title);
                Visit(b.Blocks);
                break;
            case ListBlock b:
                foreach (var item in b.Items)
                {
                    Visit(item.Blocks);
                }
                break;
            case DefinitionList b:
                foreach (var item in b.Items)
                {
                    foreach (var term in item.Terms)
                    {
                        Visit(term);
                    }
                    Visit(item.Definitions);
                }
                break;
            case Figure b:
                Visit(b.Content);
                Visit(b.Caption);
                break;
            case Table b:
                Visit(b.Caption);
                foreach (var row in b.Head.Concat(b.Body))
                {
                    foreach (var cell in row.Cells)
                    {
                        Visit(cell.Blocks);
                    }
                }
                break;
            default: break;
        }
    }

    private void Visit(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case StyledSpan i:
                    if (i.Attributes.Id.Length > 0)
                    {
                        Add(i, i.Attributes.Id, i.Attributes.Id, i.Span);
                    }
                    Visit(i.Content);
                    break;
                case Emphasis i: Visit(i.Content); break;
                case Strong i: Visit(i.Content); break;
                case Link i: Visit(i.Content); break;
                default: break;
            }
        }
    }

    private void Add(object node, string authorId, string wanted, SourceSpan span)
    {
        var suffix = _language == _edition.MainLanguage ? "" : "-" + _language;
        var anchor = new WebAnchor(_file, _names.Take(wanted + suffix));
        if (!_index.AddNode(node, _language, authorId, anchor))
        {
            _diagnostics.Add(DiagnosticCatalog.RepeatedId.Create(span, authorId, anchor.Id));
        }
    }
}
