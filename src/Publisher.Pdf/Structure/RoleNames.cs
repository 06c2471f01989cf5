using Publisher.Model.Pages;

namespace Publisher.Pdf.Structure;

/// <summary>
/// Names of structure types: the standard ones of ISO 32000-1, 14.8.4, and two of PDF 2.0 (ISO 32000-2, 14.8.4.7) that say
/// what the author emphasised.
/// </summary>
internal static class RoleNames
{
    /// <summary>Leads every name that is not of PDF 1.7 to one that is (ISO 14289-1, 7.1).</summary>
    public const string Map = "<</Em /Span /Strong /Span>>";

    public static string Of(TagRole role) => role switch
    {
        TagRole.Document => "Document", TagRole.Part => "Part", TagRole.Section => "Sect", TagRole.Division => "Div",
        TagRole.Article => "Art", TagRole.H1 => "H1", TagRole.H2 => "H2", TagRole.H3 => "H3", TagRole.H4 => "H4",
        TagRole.H5 => "H5", TagRole.H6 => "H6", TagRole.Paragraph => "P", TagRole.List => "L", TagRole.ListItem => "LI",
        TagRole.Label => "Lbl", TagRole.ListBody => "LBody", TagRole.Table => "Table", TagRole.TableHead => "THead",
        TagRole.TableBody => "TBody", TagRole.TableRow => "TR", TagRole.TableHeader => "TH", TagRole.TableCell => "TD",
        TagRole.Figure => "Figure", TagRole.Caption => "Caption", TagRole.Formula => "Formula", TagRole.Note => "Note",
        TagRole.Reference => "Reference", TagRole.Link => "Link", TagRole.Code => "Code", TagRole.BlockQuote => "BlockQuote",
        TagRole.Quote => "Quote", TagRole.TableOfContents => "TOC", TagRole.TableOfContentsItem => "TOCI",
        TagRole.Span => "Span", TagRole.Ruby => "Ruby", TagRole.RubyBase => "RB", TagRole.RubyText => "RT",
        TagRole.Emphasis => "Em", TagRole.Strong => "Strong",
        _ => "NonStruct",
    };
}
