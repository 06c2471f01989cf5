using System.Collections.Immutable;
using System.Xml;

namespace Publisher.Web.Xhtml;

/// <summary>
/// Lets a block of raw HTML pass if it is well-formed XML made of <see cref="SafeHtml"/> only. All or nothing: half a
/// structure would mislead more than none.
/// </summary>
internal static class RawHtmlFilter
{
    public static readonly XmlReaderSettings Settings = new()
    {
        ConformanceLevel = ConformanceLevel.Fragment,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersFromEntities = 1024,
    };

    /// <summary>Why the fragment may not pass; empty if it may.</summary>
    public static string FindFault(string html)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(html), Settings);
            var open = new Stack<string>([""]);
            while (reader.Read())
            {
                if (FindFault(reader, open.Peek()) is { } fault)
                {
                    return fault;
                }
                if (reader is { NodeType: XmlNodeType.Element, IsEmptyElement: false })
                {
                    open.Push(reader.Name);
                }
                else if (reader.NodeType == XmlNodeType.EndElement)
                {
                    open.Pop();
                }
            }
            return "";
        }
        catch (XmlException fault)
        {
            return fault.Message;
        }
    }

    private static string? FindFault(XmlReader reader, string parent) => reader.NodeType switch
    {
        XmlNodeType.Element when !SafeHtml.IsAllowed(reader.Name) => $"<{reader.Name}>",
        XmlNodeType.Element when !HtmlNesting.Allows(parent, reader.Name) => parent.Length == 0 ? $"<{reader.Name}>" : $"<{parent}><{reader.Name}>",
        XmlNodeType.Text or XmlNodeType.CDATA when !HtmlNesting.AllowsText(parent) => $"<{parent}>{reader.Value.Trim()}",
        _ => null,
    };

    /// <summary>Writes a fragment that has no fault.</summary>
    public static void Write(XhtmlContext context, string html)
    {
        using var reader = XmlReader.Create(new StringReader(html), Settings);
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    var tag = new RawTag(reader.Name, RawTagKind.Start, ReadAttributes(reader));
                    tag.WriteStart(context.Writer);
                    if (isEmpty)
                    {
                        context.Writer.End(tag.Name);
                    }
                    break;
                case XmlNodeType.EndElement:
                    context.Writer.End(reader.Name);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace
                    or XmlNodeType.Whitespace:
                    context.Text(reader.Value);
                    break;
                default: break;
            }
        }
    }

    /// <summary>The allowed attributes of the element that the reader stands on; the reader goes back to it.</summary>
    public static ImmutableArray<KeyValuePair<string, string>> ReadAttributes(XmlReader reader)
    {
        var attributes = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        var element = reader.LocalName.ToLowerInvariant();
        while (reader.MoveToNextAttribute())
        {
            if (SafeHtml.IsAllowedAttribute(element, reader.Name, reader.Value))
            {
                attributes.Add(new KeyValuePair<string, string>(reader.Name, reader.Value));
            }
        }
        reader.MoveToElement();
        return attributes.ToImmutable();
    }
}
