using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Model.Numbering;

/// <summary>Something that may have a number, with its translations, before it is given one.</summary>
internal sealed class Numberable(NumberedKind kind, Chapter chapter, string pairId)
{
    public NumberedKind Kind { get; set; } = kind;
    public Chapter Chapter { get; } = chapter;
    public string PairId { get; } = pairId;

    /// <summary>The level of a heading, 0 for others.</summary>
    public int Level { get; init; }

    public SourceSpan Span { get; init; }

    /// <summary>Its first heading: links to the chapter lead to it too.</summary>
    public bool OpensChapter { get; init; }

    public List<Block> Blocks { get; } = [];

    /// <summary>The number that the author typed, in its normal form; empty for none.</summary>
    public string TypedNumber { get; set; } = "";

    /// <summary>The heading counts in a way of its own.</summary>
    public bool IsEnumerated { get; set; }

    /// <summary>Of a heading: the number of a row that counts with the chapters, such as experiments; empty for none.</summary>
    public string RowNumber { get; set; } = "";

    public Dictionary<LanguageTag, string> Words { get; } = [];
    public Dictionary<LanguageTag, string> Titles { get; } = [];

    /// <summary>The row of a display that the number belongs to; -1 for the whole block.</summary>
    public int Row { get; init; } = -1;

    /// <summary>What the author's <c>\tag</c> says in place of a number.</summary>
    public string Tag { get; set; } = "";

    /// <summary>Names by which formulas refer to it, beside the ids of its blocks.</summary>
    public HashSet<string> Labels { get; } = new(StringComparer.Ordinal);

    public bool HasId => Blocks.Exists(block => block.Id.Length > 0);

    /// <summary>Which of its kind in the pair it is, from 1.</summary>
    public int Order { get; init; } = 1;

    /// <summary>The author's id, else one made of the pair's, which the edition writes on the block.</summary>
    public string Target => Blocks.Find(block => block.Id.Length > 0)?.Id
        ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{PairId}-{Kind.ToString().ToLowerInvariant()}{(Order > 1 ? Order : "")}");
}
