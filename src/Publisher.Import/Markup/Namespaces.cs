namespace Publisher.Import.Markup;

/// <summary>Names of the vocabularies that e-books use.</summary>
internal static class Namespaces
{
    public const string Xhtml = "http://www.w3.org/1999/xhtml";
    public const string DublinCore = "http://purl.org/dc/elements/1.1/";
    public const string Svg = "http://www.w3.org/2000/svg";
    public const string MathMl = "http://www.w3.org/1998/Math/MathML";
    public const string XLink = "http://www.w3.org/1999/xlink";

    /// <summary>The prefix that attributes of a namespace get, with its colon; empty for the others.</summary>
    public static string PrefixOf(string ns) => ns switch
    {
        "http://www.w3.org/XML/1998/namespace" => "xml:",
        "http://www.idpf.org/2007/ops" => "epub:",
        "http://www.idpf.org/2007/opf" => "opf:",
        XLink => "xlink:",
        "http://www.w3.org/2000/xmlns/" => "xmlns:",
        _ => "",
    };
}
