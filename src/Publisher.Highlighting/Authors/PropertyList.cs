using System.Buffers;
using System.Text.Json;
using System.Xml;
using Publisher.Model.Diagnostics;

namespace Publisher.Highlighting.Authors;

/// <summary>Property lists [Apple, PropertyList-1.0.dtd], in which TextMate keeps its grammars, as JSON.</summary>
internal static class PropertyList
{
    private static readonly XmlReaderSettings Settings = new()
    {
        // Every list names a document type; nothing of it is fetched.
        DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true, IgnoreWhitespace = true, IgnoreProcessingInstructions = true,
    };

    /// <exception cref="XmlException">It is no property list.</exception>
    public static (ReadOnlyMemory<byte> Json, List<GrammarPart> Parts) ToJson(SourceFile file)
    {
        using var reader = XmlReader.Create(new StringReader(file.Text), Settings);
        var (buffer, parts) = (new ArrayBufferWriter<byte>(), new List<GrammarPart>());
        using var writer = new Utf8JsonWriter(buffer);
        Copy(reader, writer, file, parts);
        writer.Flush();
        return (buffer.WrittenMemory, parts);
    }

    /// <summary>From a line and a column, both from 1.</summary>
    public static int OffsetOf(SourceFile file, int line, int column)
    {
        var start = 0;
        for (var i = 1; i < line && file.Text.IndexOf('\n', start) is >= 0 and var end; i++)
        {
            start = end + 1;
        }
        return Math.Clamp(start + column - 1, 0, file.Text.Length);
    }

    private static void Copy(XmlReader reader, Utf8JsonWriter writer, SourceFile file, List<GrammarPart> parts)
    {
        var (key, isOpen) = ("", reader.Read());
        while (isOpen)
        {
            if (reader.Depth > GrammarLimits.Depth)
            {
                throw Fault(reader, "it is nested too deeply");
            }
            var misplaced = Fault(reader, "keys and values do not come in pairs");
            try
            {
                (key, isOpen) = CopyNode(reader, writer, file, parts, key);
            }
            catch (InvalidOperationException)
            {
                // The writer wants a key before each value of a dictionary, nowhere else one, and one value in all.
                throw misplaced;
            }
        }
    }

    private static (string Key, bool IsOpen) CopyNode(XmlReader reader, Utf8JsonWriter writer, SourceFile file, List<GrammarPart> parts, string key)
    {
        if (reader.NodeType is XmlNodeType.Element && reader.Name is "key" or "string" or "integer" or "real" or "date" or "data")
        {
            // Reads on by itself.
            key = WriteText(reader, writer, file, parts, key);
            return (key, !reader.EOF);
        }
        WriteStructure(reader, writer);
        return (key, reader.Read());
    }

    private static string WriteText(XmlReader reader, Utf8JsonWriter writer, SourceFile file, List<GrammarPart> parts, string key)
    {
        var (name, offset) = (reader.Name, OffsetOf(file, reader));
        var text = reader.ReadElementContentAsString();
        if (name == "key")
        {
            writer.WritePropertyName(text);
            return text;
        }
        parts.Add(new GrammarPart(key, text, offset));
        if (name == "integer" && int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number))
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteStringValue(text);
        }
        return key;
    }

    private static void WriteStructure(XmlReader reader, Utf8JsonWriter writer)
    {
        switch (reader.NodeType, reader.Name)
        {
            case (XmlNodeType.Element, "dict"):
                writer.WriteStartObject();
                if (reader.IsEmptyElement)
                {
                    writer.WriteEndObject();
                }
                break;
            case (XmlNodeType.Element, "array"):
                writer.WriteStartArray();
                if (reader.IsEmptyElement)
                {
                    writer.WriteEndArray();
                }
                break;
            case (XmlNodeType.EndElement, "dict"):
                writer.WriteEndObject();
                break;
            case (XmlNodeType.EndElement, "array"):
                writer.WriteEndArray();
                break;
            case (XmlNodeType.Element, "true" or "false"):
                writer.WriteBooleanValue(reader.Name == "true");
                break;
            case (XmlNodeType.Element, not "plist"):
                throw Fault(reader, $"“{reader.Name}” is no element of property lists");
            case (XmlNodeType.Text or XmlNodeType.CDATA, _):
                throw Fault(reader, "text stands outside of strings");
        }
    }

    private static int OffsetOf(SourceFile file, XmlReader reader) =>
        reader is IXmlLineInfo place ? Math.Max(0, OffsetOf(file, place.LineNumber, place.LinePosition) - 1) : 0;

    private static XmlException Fault(XmlReader reader, string message) =>
        new(message, null, (reader as IXmlLineInfo)?.LineNumber ?? 1, (reader as IXmlLineInfo)?.LinePosition ?? 1);
}
