using Publisher.Model.Diagnostics;

namespace Publisher.Import.Markup;

/// <summary>
/// The document type declaration of a text. It is never handed to a parser: nothing outside is loaded for it, and its
/// entities count only if they stand for plain, short text. What refers to files or to further entities is refused, which
/// leaves nothing that could multiply (XML 1.0, 4.2; CWE-611, CWE-776).
/// </summary>
internal sealed class DocumentType
{
    /// <summary>Longer ones are no characters that somebody found hard to type.</summary>
    private const int LongestValue = 256;
    private const string Opening = "<!DOCTYPE";

    /// <summary>The declared entities by name.</summary>
    public Dictionary<string, string> Entities { get; } = new(StringComparer.Ordinal);

    /// <summary>The text with spaces in place of the declaration, so that all places stay where they are.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Reads the declaration; null, reported, when it declares what is refused.</summary>
    public static DocumentType? Read(SourceFile source, DiagnosticBag bag)
    {
        var text = source.Text;
        var start = text.IndexOf(Opening, StringComparison.OrdinalIgnoreCase);
        if (start < 0 || !IsProlog(text.AsSpan(0, start)))
        {
            return new DocumentType { Text = text };
        }
        var end = EndOf(text, start);
        var type = new DocumentType { Text = string.Concat(text.AsSpan(0, start), Blank(text.AsSpan(start, end - start)), text.AsSpan(end)) };
        if (type.ReadEntities(text.AsSpan(start, end - start)) is { Length: > 0 } refused)
        {
            bag.Add(DiagnosticCatalog.EntityRefused.Create(source.Span(start, start + Opening.Length), refused));
            return null;
        }
        return type;
    }

    /// <summary>Whether only the XML declaration, comments and instructions stand here: no element has begun.</summary>
    private static bool IsProlog(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('<'); at >= 0;)
        {
            var rest = text[at..];
            var end = rest.StartsWith("<!--") ? rest.IndexOf("-->") : rest.StartsWith("<?") ? rest.IndexOf("?>") : -1;
            if (end < 0)
            {
                return false;
            }
            var next = rest[end..].IndexOf('<');
            at = next < 0 ? -1 : at + end + next;
        }
        return true;
    }

    /// <summary>Behind the closing sign, which stands outside quotes, comments and the brackets of the internal subset.</summary>
    private static int EndOf(string text, int start)
    {
        var (depth, quote) = (0, '\0');
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (string.CompareOrdinal(text, i, "<!--", 0, 4) == 0)
            {
                var end = text.IndexOf("-->", i + 4, StringComparison.Ordinal);
                i = end < 0 ? text.Length : end + 2;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c is '[' or ']')
            {
                depth += c == '[' ? 1 : -1;
            }
            else if (c == '>' && depth <= 0)
            {
                return i + 1;
            }
        }
        return text.Length;
    }

    /// <summary>The name of the first entity that is refused, else empty.</summary>
    private string ReadEntities(ReadOnlySpan<char> declaration)
    {
        const string Keyword = "<!ENTITY";
        for (var at = declaration.IndexOf(Keyword); at >= 0; at = declaration.IndexOf(Keyword))
        {
            declaration = declaration[(at + Keyword.Length)..].TrimStart();
            var nameEnd = declaration.IndexOfAny(" \t\r\n>");
            if (nameEnd <= 0)
            {
                return "?";
            }
            var name = declaration[..nameEnd].ToString();
            declaration = declaration[nameEnd..].TrimStart();
            if (name == "%" || declaration is not ['"' or '\'', ..] || declaration[1..].IndexOf(declaration[0]) is var end && end is < 0 or > LongestValue)
            {
                return name;
            }
            var value = declaration.Slice(1, end).ToString();
            if (Resolve(value) is not { } resolved)
            {
                return name;
            }
            Entities.TryAdd(name, resolved); // the first declaration binds (XML 1.0, 4.2)
            declaration = declaration[(end + 2)..];
        }
        return "";
    }

    /// <summary>The value with its character references resolved; null when it refers to entities or holds markup.</summary>
    private static string? Resolve(string value)
    {
        if (value.Contains('%', StringComparison.Ordinal))
        {
            return null;
        }
        var resolved = System.Net.WebUtility.HtmlDecode(value);
        return resolved.AsSpan().IndexOfAny('&', '<') >= 0 ? null : resolved;
    }

    private static string Blank(ReadOnlySpan<char> text) =>
        string.Create(text.Length, text, (blank, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                blank[i] = source[i] is '\n' or '\r' ? source[i] : ' ';
            }
        });
}
