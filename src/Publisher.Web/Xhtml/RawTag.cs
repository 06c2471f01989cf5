using System.Collections.Immutable;
using System.Xml;
using Publisher.Model.Documents;

namespace Publisher.Web.Xhtml;

/// <summary>
/// One raw tag within a line, such as <c>&lt;kbd&gt;</c>. Markdown hands opening and closing tags over one by one.
/// </summary>
internal readonly record struct RawTag(string Name, RawTagKind Kind, ImmutableArray<KeyValuePair<string, string>> Attributes)
{
    public bool IsStart => Kind == RawTagKind.Start;

    /// <summary>A tag that may open an element here: void elements and pairs, not a stray closing tag.</summary>
    public bool IsAllowed => Kind != RawTagKind.End && SafeHtml.IsInline(Name);

    /// <summary>Reads a tag; null if it is not one that XML would accept.</summary>
    public static RawTag? Read(string html)
    {
        var text = html.Trim();
        if (text.StartsWith("</", StringComparison.Ordinal) && text.EndsWith('>'))
        {
            return new RawTag(text[2..^1].Trim().ToLowerInvariant(), RawTagKind.End, []);
        }
        if (text.Length < 3 || text[0] != '<' || text[^1] != '>')
        {
            return null;
        }
        var isClosed = text[^2] == '/';
        return ReadElement(isClosed ? text : text[..^1] + "/>", isClosed);
    }

    /// <summary>The index of the closing tag that matches the opening one at <paramref name="start"/>; -1 if there is none.</summary>
    public static int FindEnd(ImmutableArray<Inline> content, int start, string name)
    {
        var depth = 0;
        for (var i = start; i < content.Length; i++)
        {
            if (content[i] is not RawInline raw || Read(raw.Html) is not { } tag || tag.Name != name)
            {
                continue;
            }
            depth += tag.Kind switch { RawTagKind.Start => 1, RawTagKind.End => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }
        return -1;
    }

    public void WriteStart(MarkupWriter writer)
    {
        writer.Start(Name);
        foreach (var (name, value) in Attributes)
        {
            if (name == "lang")
            {
                writer.Language(value);
            }
            else
            {
                writer.Attribute(name, value);
            }
        }
    }

    private static RawTag? ReadElement(string xml, bool isClosed)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), RawHtmlFilter.Settings);
            reader.MoveToContent();
            var name = reader.LocalName.ToLowerInvariant();
            var kind = isClosed || MarkupWriter.IsVoid(name) ? RawTagKind.Whole : RawTagKind.Start;
            return new RawTag(name, kind, RawHtmlFilter.ReadAttributes(reader));
        }
        catch (XmlException)
        {
            return null;
        }
    }
}

internal enum RawTagKind { Start, End, Whole }
