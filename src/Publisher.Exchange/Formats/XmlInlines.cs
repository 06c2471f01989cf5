using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Publisher.Exchange.Segments;

namespace Publisher.Exchange.Formats;

/// <summary>
/// The inline elements of XLIFF 1.2, 2.x and TMX as pieces. Marks of segmentation and comments are looked through; codes
/// that a tool added itself have no number that the book knows and are found out later.
/// </summary>
internal sealed class XmlInlines
{
    /// <summary>Deeper than any text nests its codes.</summary>
    private const int MaxDepth = 64;

    /// <summary>What no code of ours is called: such a code is told as unknown.</summary>
    private const int Foreign = 9999;

    private readonly ImmutableArray<Piece>.Builder _pieces = ImmutableArray.CreateBuilder<Piece>();

    /// <summary>By the name that an end names its beginning with (TMX i, XLIFF rid).</summary>
    private readonly Dictionary<string, int> _begun = new(StringComparer.Ordinal);

    public static string Read(IEnumerable<XElement> parts)
    {
        var inlines = new XmlInlines();
        foreach (var part in parts)
        {
            inlines.Walk(part, 0);
        }
        return TaggedText.Write(inlines._pieces.ToImmutable());
    }

    private void Walk(XElement parent, int depth)
    {
        foreach (var node in parent.Nodes())
        {
            if (node is XText text)
            {
                Add(PieceKind.Text, text.Value, 0);
            }
            else if (node is XElement element && depth < MaxDepth)
            {
                Visit(element, depth + 1);
            }
        }
    }

    private void Visit(XElement element, int depth)
    {
        switch (element.Name.LocalName)
        {
            case "g" or "pc":
                Add(PieceKind.Open, "", NumberOf(element));
                Walk(element, depth);
                Add(PieceKind.Close, "", NumberOf(element));
                break;
            case "mrk" or "hi": Walk(element, depth); break;
            case "sm" or "em": break;
            case "cp": AddCharacter(element); break;
            case "bpt" or "bx" or "sc": Begin(element); break;
            case "ept" or "ex" or "ec": End(element); break;
            default: Add(PieceKind.Mark, "", NumberOf(element)); break;
        }
    }

    private void Begin(XElement element)
    {
        var number = NumberOf(element);
        foreach (var name in new[] { "i", "rid", "id" }.Select(key => (string?)element.Attribute(key)).OfType<string>())
        {
            _begun[name] = number;
        }
        Add(PieceKind.Open, "", number);
    }

    private void End(XElement element)
    {
        var name = (string?)element.Attribute("startRef") ?? (string?)element.Attribute("i") ?? (string?)element.Attribute("rid") ?? (string?)element.Attribute("id") ?? "";
        Add(PieceKind.Close, "", _begun.GetValueOrDefault(name, Foreign));
    }

    /// <summary>A character that XML cannot hold (XLIFF 2.1, 4.2.3.1); one that the book cannot either is left out.</summary>
    private void AddCharacter(XElement element)
    {
        if (int.TryParse((string?)element.Attribute("hex"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && Rune.IsValid(code) && code >= ' ')
        {
            Add(PieceKind.Text, new Rune(code).ToString(), 0);
        }
    }

    private static int NumberOf(XElement element) =>
        int.TryParse((string?)element.Attribute("x") ?? (string?)element.Attribute("id") ?? (string?)element.Attribute("i"),
            NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < Foreign ? number : Foreign;

    /// <summary>Neighbouring texts are one: a tag's look must not depend on where a tool cut.</summary>
    private void Add(PieceKind kind, string text, int number)
    {
        if (kind == PieceKind.Text && _pieces is [.., { Kind: PieceKind.Text } last])
        {
            _pieces[^1] = last with { Text = last.Text + text };
        }
        else
        {
            _pieces.Add(new Piece(kind, text, number));
        }
    }
}
