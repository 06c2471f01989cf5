using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Formulas;
using Publisher.Model.Pairs;

namespace Publisher.Model.Numbering;

/// <summary>Finds in reading order what may have a number; translations in one pair are one thing.</summary>
internal sealed class NumberableFinder
{
    /// <summary>A longer paragraph says more than a caption does.</summary>
    private const int MostOfCaption = 300;

    private readonly List<Numberable> _found = [];
    private readonly Dictionary<NumberedKind, int> _seen = [];
    private Chapter _chapter = null!;
    private string _pairId = "";
    private LanguageTag _language;
    private LabelWords _words = null!;
    private int _firstOfPair;
    private string _expected = "";
    private bool _hasHeading;

    public static List<Numberable> Find(ImmutableArray<Chapter> chapters)
    {
        var finder = new NumberableFinder();
        foreach (var chapter in chapters)
        {
            finder.Visit(chapter);
        }
        return finder._found;
    }

    private void Visit(Chapter chapter)
    {
        (_chapter, _hasHeading) = (chapter, false);
        for (var i = 0; i < chapter.Pairs.Length; i++)
        {
            var pair = chapter.Pairs[i];
            (_pairId, _firstOfPair) = (pair.Id, _found.Count);
            var isBesideMatter = (i > 0 && HoldsMatter(chapter.Pairs[i - 1])) || (i + 1 < chapter.Pairs.Length && HoldsMatter(chapter.Pairs[i + 1]));
            foreach (var side in pair.Sides)
            {
                _seen.Clear();
                (_language, _words) = (side.Language, LabelWords.For(side.Language));
                Visit(side.Blocks, isBesideMatter);
            }
            _hasHeading |= _found.Count > _firstOfPair && _found[_firstOfPair].Level > 0;
        }
    }

    private static bool HoldsMatter(Pair pair)
    {
        foreach (var side in pair.Sides)
        {
            foreach (var block in side.Blocks)
            {
                if (block is Picture or CodeBlock or Table { Caption.IsEmpty: true } or Figure { Caption.IsEmpty: true } or RawBlock)
                {
                    return true;
                }
            }
        }
        return false;
    }

    private void Visit(ImmutableArray<Block> blocks, bool isBesideMatter = false)
    {
        foreach (var block in blocks)
        {
            Visit(block, isBesideMatter);
        }
    }

    private void Visit(Block block, bool isBesideMatter)
    {
        switch (block)
        {
            case Heading b: Add(b); break;
            case Paragraph b: AddLoose(b, isBesideMatter); break;
            case MathBlock b: AddEquations(b); break;
            case Table b:
                AddCaptioned(b, NumberedKind.Table, b.Caption);
                foreach (var cell in b.Head.Concat(b.Body).SelectMany(row => row.Cells))
                {
                    Visit(cell.Blocks);
                }
                break;
            case Figure b:
                AddCaptioned(b, KindOf(b), b.Caption);
                Visit(b.Content);
                break;
            case Quote b: Visit(b.Blocks); break;
            case Division b: Visit(b.Blocks); break;
            case Admonition b: Visit(b.Blocks); break;
            case ListBlock b:
                foreach (var item in b.Items)
                {
                    Visit(item.Blocks);
                }
                break;
            case DefinitionList b:
                foreach (var item in b.Items)
                {
                    Visit(item.Definitions);
                }
                break;
            default: break;
        }
    }

    /// <summary>A display with a name or a tag, or those of its rows that have numbers.</summary>
    private void AddEquations(MathBlock block)
    {
        if (EquationRows.Of(block) is { IsEmpty: false } rows)
        {
            for (var i = 0; i < rows.Length; i++)
            {
                if (rows[i].Tag is { } tag)
                {
                    AddEquation(block, tag, i);
                }
            }
        }
        else if (block.Formula?.Tag is { } tag)
        {
            AddEquation(block, tag, row: -1);
        }
        else if (ReferencePrefix.KindOf(block.Id) == NumberedKind.Equation)
        {
            Enter(NumberedKind.Equation, block);
        }
    }

    private void AddEquation(MathBlock block, EquationTag tag, int row)
    {
        var item = Enter(NumberedKind.Equation, block, row);
        item.Tag = item.Tag.Length > 0 ? item.Tag : tag.Text;
        if (tag.Label.Length > 0)
        {
            item.Labels.Add(tag.Label);
        }
    }

    private static NumberedKind KindOf(Figure figure) => ReferencePrefix.KindOf(figure.Id) switch
    {
        NumberedKind.Listing => NumberedKind.Listing,
        NumberedKind.Table => NumberedKind.Table,
        NumberedKind.Figure => NumberedKind.Figure,
        _ => figure.Content is [CodeBlock] ? NumberedKind.Listing : NumberedKind.Figure,
    };

    private void AddCaptioned(Block block, NumberedKind kind, ImmutableArray<Inline> caption)
    {
        if (caption.IsEmpty && ReferencePrefix.KindOf(block.Id) is null)
        {
            return;
        }
        var label = CaptionLabel.Find(caption, _words, isCaption: true);
        var item = Enter(label?.Label.Kind ?? kind, block);
        item.Titles[_language] = PlainText.Of(label?.Rest ?? caption);
        if (label is { } typed)
        {
            item.TypedNumber = item.TypedNumber.Length > 0 ? item.TypedNumber : typed.Label.Number;
            item.Words[_language] = typed.Words;
        }
    }

    /// <summary>
    /// A caption that could not be joined to its matter, because the languages differ there or the picture is not at hand:
    /// beside what it may speak of, or with a colon behind the number, as no sentence has it.
    /// </summary>
    private void AddLoose(Paragraph paragraph, bool isBesideMatter)
    {
        if (CaptionLabel.Find(paragraph.Content, _words, isCaption: false) is { } label && (isBesideMatter || label.HasColon) && PlainText.Of(label.Rest) is { Length: < MostOfCaption } title)
        {
            var item = Enter(label.Label.Kind, paragraph);
            item.TypedNumber = item.TypedNumber.Length > 0 ? item.TypedNumber : label.Label.Number;
            item.Words[_language] = label.Words;
            item.Titles[_language] = title;
        }
    }

    private void Add(Heading heading)
    {
        var number = _chapter.Role == ChapterRole.Part ? null : HeadingNumber.Find(heading, _language, heading.Level == 1 ? Next(_expected) : _expected);
        var item = Enter(number?.Kind ?? (heading.Level == 1 ? NumberedKind.Chapter : NumberedKind.Section), heading);
        item.Titles[_language] = number is { Words: { Length: > 0 } words } ? PlainText.Of(heading.Content)[words.Length..].TrimStart(' ', '.', ':', '：', '\u3000', '、', '．')
            : PlainText.Of(heading.Content);
        item.IsEnumerated |= number is { Number: "" };
        item.RowNumber = item.RowNumber.Length > 0 ? item.RowNumber : HeadingNumber.OfRow(heading);
        if (number is { Number.Length: > 0 } typed)
        {
            item.Kind = typed.Kind;
            item.TypedNumber = item.TypedNumber.Length > 0 ? item.TypedNumber : typed.Number;
            item.Words[_language] = typed.Words;
            _expected = typed.Kind == NumberedKind.Section ? _expected : typed.Number;
        }
    }

    /// <summary>The chapter number due after another.</summary>
    private static string Next(string number) =>
        number.Length == 0 ? "1" : int.TryParse(number, out var value) ? (value + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) : "";

    /// <summary>The thing of this pair that another language entered already, by id or by order; else a new one.</summary>
    private Numberable Enter(NumberedKind kind, Block block, int row = -1)
    {
        var level = block is Heading heading ? heading.Level : 0;
        var counted = level > 0 ? NumberedKind.Section : kind;
        var own = _seen[counted] = _seen.GetValueOrDefault(counted) + 1;
        var order = own;
        for (var i = _firstOfPair; i < _found.Count; i++)
        {
            // A heading may be a chapter by its words in one language only.
            var isAlike = level > 0 ? _found[i].Level > 0 : _found[i].Level == 0 && _found[i].Kind == kind;
            if (isAlike && --order == 0)
            {
                _found[i].Blocks.Add(block);
                return _found[i];
            }
        }
        _found.Add(new Numberable(kind, _chapter, _pairId)
        {
            Level = level, Row = row, Order = own, Span = block.Span, Blocks = { block }, OpensChapter = level == 1 && !_hasHeading && _found.Count == _firstOfPair,
        });
        return _found[^1];
    }
}
