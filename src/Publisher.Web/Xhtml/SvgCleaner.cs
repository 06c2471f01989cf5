using System.Text;
using System.Xml;

namespace Publisher.Web.Xhtml;

/// <summary>An SVG file made safe: the bytes, what was taken out, or why it could not be read.</summary>
internal readonly record struct CleanSvg(ReadOnlyMemory<byte> Bytes, IReadOnlyList<string> Removed, string Error, int Line = 0, int Column = 0);

/// <summary>
/// Copies SVG without what an e-book may not carry: scripts, event handlers, foreign content (but for its text), animation, references
/// outside the file (EPUB 3.3, 6.2 and 3.6; EPUB Accessibility 1.1). Streams: no tree in memory.
/// </summary>
internal static class SvgCleaner
{
    private const string SvgNamespace = "http://www.w3.org/2000/svg";
    private const string LinkNamespace = "http://www.w3.org/1999/xlink";
    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    public static CleanSvg Clean(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var removed = new SortedSet<string>(StringComparer.Ordinal);
            var output = new MemoryStream(bytes.Length);
            using (var reader = XmlReader.Create(new MemoryStream(bytes.ToArray()), ReaderSettings))
            using (var writer = XmlWriter.Create(output, WriterSettings))
            {
                Copy(reader, writer, removed);
            }
            return new CleanSvg(output.ToArray(), [.. removed], "");
        }
        catch (XmlException fault)
        {
            return new CleanSvg(default, [], ReasonOf(fault), fault.LineNumber, fault.LinePosition);
        }
    }

    /// <summary>Without the place, which the diagnostic has.</summary>
    private static string ReasonOf(XmlException fault)
    {
        var at = fault.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return (at < 0 || fault.LineNumber == 0 ? fault.Message : fault.Message[..at]).TrimEnd('.');
    }

    private static XmlReaderSettings ReaderSettings => new()
    {
        DtdProcessing = DtdProcessing.Ignore, // drawing programs still write the SVG 1.1 doctype
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private static XmlWriterSettings WriterSettings => new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.None,
    };

    private static void Copy(XmlReader reader, XmlWriter writer, SortedSet<string> removed)
    {
        reader.MoveToContent();
        if (reader.NamespaceURI != SvgNamespace || reader.LocalName != "svg")
        {
            throw new XmlException($"the root element is <{reader.Name}>, not <svg> of {SvgNamespace}");
        }
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.NamespaceURI == SvgNamespace && reader.LocalName == "foreignObject")
            {
                CopyLabel(reader, writer, removed);
                continue;
            }
            if (reader.NodeType == XmlNodeType.Element && IsRemoved(reader, removed))
            {
                reader.Skip();
                continue;
            }
            CopyNode(reader, writer, removed);
            reader.Read();
        }
    }

    private static void CopyLabel(XmlReader reader, XmlWriter writer, SortedSet<string> removed)
    {
        double Pixels(string name) => SvgLabel.Pixels(reader.GetAttribute(name));
        var (x, y, width, height) = (Pixels("x"), Pixels("y"), Pixels("width"), Pixels("height"));
        var label = SvgLabel.Read(reader);
        label.Write(writer, x, y, width, height);
        if (!label.IsWhole)
        {
            removed.Add("<foreignObject>");
        }
        reader.Read();
    }

    private static void CopyNode(XmlReader reader, XmlWriter writer, SortedSet<string> removed)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var isEmpty = reader.IsEmptyElement;
                writer.WriteStartElement(reader.LocalName, SvgNamespace);
                CopyAttributes(reader, writer, removed);
                if (isEmpty)
                {
                    writer.WriteEndElement();
                }
                break;
            case XmlNodeType.EndElement:
                writer.WriteEndElement();
                break;
            // Blank lines after the root element are at depth 0.
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when reader.Depth > 0:
                writer.WriteString(SafeStyle(reader.Value, removed));
                break;
            default: break;
        }
    }

    /// <summary>Drops harmful elements (reported) and what editors keep for themselves (not worth a word).</summary>
    private static bool IsRemoved(XmlReader reader, SortedSet<string> removed)
    {
        if (reader.NamespaceURI != SvgNamespace || reader.LocalName == "metadata")
        {
            return true;
        }
        var isHarmful = reader.LocalName is "script" or "animate" or "animateMotion"
            or "animateTransform" or "set" or "audio" or "video" or "iframe" or "handler";
        if (isHarmful)
        {
            removed.Add($"<{reader.LocalName}>");
        }
        return isHarmful;
    }

    private static void CopyAttributes(XmlReader reader, XmlWriter writer, SortedSet<string> removed)
    {
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI is not ("" or LinkNamespace or XmlNamespace))
            {
                continue; // namespace declarations, editors' own attributes
            }
            if (IsHarmful(reader.LocalName, reader.Value))
            {
                removed.Add(reader.LocalName);
                continue;
            }
            writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value);
        }
        reader.MoveToElement();
    }

    private static bool IsHarmful(string name, string value) =>
        name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        || (name == "href" && !value.StartsWith('#') && !value.StartsWith("data:image/", StringComparison.Ordinal))
        || HasOutsideReference(value);

    /// <summary>Style sheets may not fetch either; their other rules stay.</summary>
    private static string SafeStyle(string text, SortedSet<string> removed)
    {
        if (!text.Contains("@import", StringComparison.OrdinalIgnoreCase) && !HasOutsideReference(text))
        {
            return text;
        }
        removed.Add("url()");
        text = WithoutAddresses(WithoutImports(text));
        return HasOutsideReference(text) ? "" : text;
    }

    private static string WithoutImports(string text)
    {
        var (kept, start) = (new StringBuilder(text.Length), 0);
        for (var at = FindImport(text, 0); at >= 0; at = FindImport(text, start))
        {
            kept.Append(text, start, at - start);
            start = EndOfRule(text, at);
        }
        return kept.Append(text, start, text.Length - start).ToString();
    }

    private static int FindImport(string text, int start) => text.IndexOf("@import", start, StringComparison.OrdinalIgnoreCase);

    /// <summary>Addresses may hold semicolons: those in quotes and brackets do not end a rule.</summary>
    private static int EndOfRule(string text, int at)
    {
        var (quote, depth) = ('\0', 0);
        for (; at < text.Length && (text[at] != ';' || quote != '\0' || depth > 0); at++)
        {
            quote = text[at] is not ('"' or '\'') ? quote : quote == '\0' ? text[at] : quote == text[at] ? '\0' : quote;
            depth += quote != '\0' ? 0 : text[at] switch { '(' => 1, ')' => -1, _ => 0 };
        }
        return Math.Min(at + 1, text.Length);
    }

    private static string WithoutAddresses(string text)
    {
        var (kept, start) = (new StringBuilder(text.Length), 0);
        for (var at = Find(text, 0); at >= 0; at = Find(text, at + 1))
        {
            if (at >= start && IsOutside(text.AsSpan(at)))
            {
                kept.Append(text, start, at - start).Append("none");
                start = text.IndexOf(')', at) is var end and >= 0 ? end + 1 : text.Length;
            }
        }
        return kept.Append(text, start, text.Length - start).ToString();
    }

    private static bool IsOutside(ReadOnlySpan<char> address)
    {
        var target = address["url(".Length..].TrimStart(" \t\n\r'\"");
        return !target.StartsWith("#") && !target.StartsWith("data:image/");
    }

    private static bool HasOutsideReference(string text)
    {
        for (var at = Find(text, 0); at >= 0; at = Find(text, at + 1))
        {
            if (IsOutside(text.AsSpan(at)))
            {
                return true;
            }
        }
        return false;
    }

    private static int Find(string text, int start) => text.IndexOf("url(", start, StringComparison.OrdinalIgnoreCase);
}
