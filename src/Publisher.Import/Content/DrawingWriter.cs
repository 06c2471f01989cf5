using System.Text;
using System.Xml;
using Publisher.Import.Markup;

namespace Publisher.Import.Content;

/// <summary>Writes a drawing that stood in the text as an SVG file of its own, scripts left out.</summary>
internal static class DrawingWriter
{
    public static string Write(MarkupElement svg)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, CheckCharacters = false }))
        {
            Write(svg, writer, isRoot: true);
        }
        return text.ToString();
    }

    private static void Write(MarkupElement element, XmlWriter writer, bool isRoot)
    {
        if (element.Name is "script" or "foreignobject" || !IsName(element.Name))
        {
            return;
        }
        writer.WriteStartElement(NameOf(element.Name), Namespaces.Svg);
        foreach (var (name, value) in element.Attributes)
        {
            WriteAttribute(name, value, writer);
        }
        if (isRoot)
        {
            writer.WriteString(""); // an empty drawing still has two tags
        }
        foreach (var child in element.Children)
        {
            if (child is MarkupElement inner)
            {
                Write(inner, writer, isRoot: false);
            }
            else if (child is MarkupText characters)
            {
                writer.WriteString(characters.Value);
            }
        }
        writer.WriteEndElement();
    }

    private static void WriteAttribute(string name, string value, XmlWriter writer)
    {
        if (name == "xlink:href")
        {
            writer.WriteAttributeString("xlink", "href", Namespaces.XLink, value);
        }
        else if (IsName(name) && !name.StartsWith("xmlns", StringComparison.Ordinal) && !name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
        {
            writer.WriteAttributeString(name, value);
        }
    }

    private static bool IsName(string name) => name.Length > 0 && XmlReader.IsName(name) && !name.Contains(':', StringComparison.Ordinal);

    /// <summary>The names of SVG that are not in lower case, as far as books draw with them.</summary>
    private static string NameOf(string name) => name switch
    {
        "lineargradient" => "linearGradient", "radialgradient" => "radialGradient", "clippath" => "clipPath",
        "textpath" => "textPath", "fegaussianblur" => "feGaussianBlur", "feoffset" => "feOffset", "femerge" => "feMerge",
        "femergenode" => "feMergeNode", "feblend" => "feBlend", "fecolormatrix" => "feColorMatrix", _ => name,
    };
}
