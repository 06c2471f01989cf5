using Publisher.Model.Pages;

namespace Publisher.Pdf.Structure;

/// <summary>Names of the standard structure types (ISO 32000-1, 14.8.4); none needs a role map.</summary>
internal static class RoleNames
{
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
        _ => "NonStruct",
    };
}
