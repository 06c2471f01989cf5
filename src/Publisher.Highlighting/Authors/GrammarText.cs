using System.Text;
using System.Text.Json;
using System.Xml;
using Publisher.Model.Diagnostics;

namespace Publisher.Highlighting.Authors;

/// <summary>A text in a grammar, with its key and where it stands.</summary>
internal readonly record struct GrammarPart(string Key, string Value, int Offset);

/// <summary>A grammar file as an author wrote it, JSON or property list: as JSON, with the places of its texts.</summary>
internal sealed record GrammarText(SourceFile File, ReadOnlyMemory<byte> Json, IReadOnlyList<GrammarPart> Parts)
{
    /// <exception cref="GrammarFault">It is neither JSON nor a property list.</exception>
    public static GrammarText Read(string path, ReadOnlyMemory<byte> bytes)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        bytes = bytes.Span.StartsWith(mark) ? bytes[mark.Length..] : bytes;
        var file = new SourceFile(path, Encoding.UTF8.GetString(bytes.Span));
        return file.Text.AsSpan().TrimStart().StartsWith('<') ? ReadList(file) : ReadJson(file, bytes);
    }

    private static GrammarText ReadList(SourceFile file)
    {
        try
        {
            var (json, parts) = PropertyList.ToJson(file);
            return new GrammarText(file, json, parts);
        }
        catch (XmlException fault)
        {
            var offset = PropertyList.OffsetOf(file, fault.LineNumber, fault.LinePosition);
            throw new GrammarFault(file.Span(offset, offset), fault.Message);
        }
    }

    private static GrammarText ReadJson(SourceFile file, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return new GrammarText(file, bytes, Collect(bytes.Span));
        }
        catch (JsonException fault)
        {
            var line = (int)Math.Min(fault.LineNumber ?? 0, int.MaxValue);
            var offset = StartOfLine(bytes.Span, line) + (int)Math.Min(fault.BytePositionInLine ?? 0, bytes.Length);
            var message = fault.Message.Split(" LineNumber:")[0];
            offset = CharactersIn(bytes.Span[..Math.Min(offset, bytes.Length)]);
            throw new GrammarFault(file.Span(offset, offset), message);
        }
    }

    private static List<GrammarPart> Collect(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = GrammarLimits.Depth });
        var parts = new List<GrammarPart>();
        var (key, done, offset) = ("", 0, 0);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                key = reader.GetString() ?? "";
            }
            else if (reader.TokenType == JsonTokenType.String)
            {
                offset += CharactersIn(bytes[done..(int)reader.TokenStartIndex]);
                done = (int)reader.TokenStartIndex;
                parts.Add(new GrammarPart(key, reader.GetString() ?? "", offset));
            }
        }
        return parts;
    }

    private static int CharactersIn(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetCharCount(bytes);

    private static int StartOfLine(ReadOnlySpan<byte> bytes, int line)
    {
        var start = 0;
        for (; line > 0 && bytes[start..].IndexOf((byte)'\n') is >= 0 and var length; line--)
        {
            start += length + 1;
        }
        return start;
    }
}

/// <summary>Why a grammar cannot be read, and where.</summary>
internal sealed class GrammarFault(SourceSpan span, string message) : Exception(message)
{
    public SourceSpan Span { get; } = span;
}

/// <summary>Bounds of what is read: the largest grammars in circulation are below a third of these.</summary>
internal static class GrammarLimits
{
    public const int Bytes = 2 * 1024 * 1024;

    /// <summary>Levels of nesting.</summary>
    public const int Depth = 128;
}
