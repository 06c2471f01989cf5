using System.Text;
using System.Xml;

namespace Publisher.Web.Xhtml;

/// <summary>The two spellings of HTML: XML for EPUB, the HTML syntax for a page that browsers open.</summary>
internal enum MarkupSyntax { Xhtml, Html }

/// <summary>
/// Writes elements, attributes and text in either syntax over one <see cref="XmlWriter"/>. The HTML syntax differs in
/// three things: no namespaces, <c>lang</c> without <c>xml:lang</c>, void elements without a slash (which the Nu
/// checker reports).
/// </summary>
internal sealed class MarkupWriter : IDisposable
{
    public const string XhtmlNamespace = "http://www.w3.org/1999/xhtml";
    public const string OpsNamespace = "http://www.idpf.org/2007/ops";

    public const string MathNamespace = "http://www.w3.org/1998/Math/MathML";

    private readonly XmlWriter _xml;
    private readonly string _namespace;
    private bool _inVoid;

    public MarkupWriter(Stream output, MarkupSyntax syntax)
    {
        Syntax = syntax;
        _namespace = syntax == MarkupSyntax.Xhtml ? XhtmlNamespace : "";
        _xml = XmlWriter.Create(output, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            OmitXmlDeclaration = syntax == MarkupSyntax.Html,
            NewLineHandling = NewLineHandling.None,
            NewLineChars = "\n",
            CheckCharacters = false, // Clean does it, and replaces instead of throwing
            CloseOutput = false,
        });
    }

    public MarkupSyntax Syntax { get; }

    public bool IsXhtml => Syntax == MarkupSyntax.Xhtml;

    /// <summary>The doctype and <c>html</c> with its language; the caller ends the element.</summary>
    public MarkupWriter StartDocument(string language, string direction)
    {
        if (IsXhtml)
        {
            _xml.WriteStartDocument();
            _xml.WriteRaw("\n");
        }
        _xml.WriteRaw("<!DOCTYPE html>\n");
        Start("html");
        if (IsXhtml)
        {
            _xml.WriteAttributeString("xmlns", "epub", null, OpsNamespace);
        }
        return Language(language).OptionalAttribute("dir", direction);
    }

    public MarkupWriter Start(string name)
    {
        if (!IsXhtml && IsVoid(name))
        {
            _inVoid = true;
            _xml.WriteRaw("<" + name);
        }
        else
        {
            _xml.WriteStartElement(name, _namespace);
        }
        return this;
    }

    /// <summary>An element of a formula, in MathML's namespace where there are namespaces.</summary>
    public MarkupWriter StartMath(string name)
    {
        _xml.WriteStartElement(name, IsXhtml ? MathNamespace : "");
        return this;
    }

    public MarkupWriter Start(string name, string className) => Start(name).Attribute("class", className);

    public MarkupWriter Attribute(string name, string value)
    {
        if (_inVoid)
        {
            _xml.WriteRaw($" {name}=\"{Escape(Clean(value))}\"");
        }
        else
        {
            _xml.WriteAttributeString(name, Clean(value));
        }
        return this;
    }

    public MarkupWriter OptionalAttribute(string name, string? value) =>
        string.IsNullOrEmpty(value) ? this : Attribute(name, value);

    /// <summary>Says the language both ways in XHTML (EPUB 3.3, 6.1.3.1: xml:lang and lang must agree).</summary>
    public MarkupWriter Language(string tag)
    {
        if (IsXhtml)
        {
            _xml.WriteAttributeString("xml", "lang", null, tag);
        }
        return Attribute("lang", tag);
    }

    /// <summary>
    /// What the element is for: <c>epub:type</c> (EPUB only; empty for none) and the DPUB-ARIA role that says the same
    /// (EPUB Type to ARIA Role Authoring Guide 1.1).
    /// </summary>
    public MarkupWriter Semantics(string epubType, string role)
    {
        if (IsXhtml && epubType.Length > 0)
        {
            _xml.WriteAttributeString("epub", "type", OpsNamespace, epubType);
        }
        return OptionalAttribute("role", role);
    }

    public MarkupWriter Text(string text)
    {
        _xml.WriteString(Clean(text));
        return this;
    }

    public MarkupWriter End()
    {
        if (_inVoid)
        {
            _inVoid = false;
            _xml.WriteRaw(">");
        }
        else
        {
            _xml.WriteFullEndElement();
        }
        return this;
    }

    /// <summary>Ends an element that may be empty in XML (<c>&lt;br/&gt;</c>).</summary>
    public MarkupWriter EndVoid()
    {
        if (_inVoid)
        {
            return End();
        }
        _xml.WriteEndElement();
        return this;
    }

    public MarkupWriter End(string name) => IsVoid(name) ? EndVoid() : End();

    public MarkupWriter Element(string name, string text) => Start(name).Text(text).End();

    /// <summary>A line end between blocks, for people who look at the file.</summary>
    public MarkupWriter Line()
    {
        _xml.WriteRaw("\n");
        return this;
    }

    /// <summary>Trusted markup, or the contents of <c>style</c> and <c>script</c>.</summary>
    public MarkupWriter Raw(string markup)
    {
        _xml.WriteRaw(markup);
        return this;
    }

    /// <summary>An attribute with a picture in it, streamed.</summary>
    public MarkupWriter DataAttribute(string name, string mediaType, ReadOnlySpan<byte> bytes)
    {
        if (!_inVoid)
        {
            return Attribute(name, $"data:{mediaType};base64,{Convert.ToBase64String(bytes)}");
        }
        _xml.WriteRaw($" {name}=\"data:{mediaType};base64,");
        var chunk = 3 * 16384; // a multiple of three, so that only the end is padded
        while (bytes.Length > 0)
        {
            var length = Math.Min(chunk, bytes.Length);
            _xml.WriteRaw(Convert.ToBase64String(bytes[..length]));
            bytes = bytes[length..];
        }
        _xml.WriteRaw("\"");
        return this;
    }

    public void Dispose() => _xml.Dispose();

    /// <summary>HTML Living Standard, 13.1.2: elements that have no end tag; those that this library writes.</summary>
    public static bool IsVoid(string name) => name is "br" or "hr" or "img" or "input" or "link" or "meta" or "wbr" or "col";

    private static string Escape(string value) =>
        value.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);

    /// <summary>Replaces what XML 1.0 cannot carry (control characters, lone surrogates) by U+FFFD.</summary>
    private static string Clean(string text) => IsClean(text) ? text : Replace(text);

    private static bool IsClean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if ((c < ' ' && c is not ('\n' or '\t')) || c is '\uFFFE' or '\uFFFF' || (char.IsSurrogate(c)
                && (!char.IsHighSurrogate(c) || i + 1 == text.Length || !char.IsLowSurrogate(text[++i]))))
            {
                return false;
            }
        }
        return true;
    }

    private static string Replace(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var value = rune.Value;
            if (value == '\r')
            {
                continue;
            }
            var isKept = value is '\n' or '\t' || (value >= ' ' && value is not (0xFFFE or 0xFFFF));
            builder.Append(isKept ? rune.ToString() : "\uFFFD");
        }
        return builder.ToString();
    }
}
