using System.Globalization;
using Publisher.Exchange.Segments;

namespace Publisher.Exchange.Formats;

/// <summary>Writes XLIFF 1.2 (OASIS standard of 1 February 2008), one file element for each file of the source.</summary>
internal static class Xliff12Writer
{
    private const string Tool = "publisher";

    public static string Write(ExportSheet sheet)
    {
        var xml = new XmlText().Open("xliff", ("version", "1.2"), ("xmlns", XliffReader.Namespace12));
        foreach (var file in sheet.Segments.GroupBy(segment => segment.Source.Span.File!.Path))
        {
            xml.Open("file", ("original", file.Key), ("source-language", sheet.Source.Value), ("target-language", sheet.Target.Value),
                ("datatype", "x-markdown"), ("date", sheet.Date.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
                ("tool-id", Tool), ("xml:space", "preserve"));
            xml.Open("header").Empty("tool", ("tool-id", Tool), ("tool-name", sheet.Generator)).Close().Open("body");
            foreach (var segment in file)
            {
                Write(xml, segment);
            }
            xml.Close().Close();
        }
        return xml.Close().ToString();
    }

    private static void Write(XmlText xml, Segment segment)
    {
        xml.Open("trans-unit", ("id", segment.Id), ("resname", segment.Place));
        xml.Leaf("source", Inlines(segment.Source));
        if (segment.Target is { } target)
        {
            var state = segment.State == TranslationState.Fuzzy ? "needs-review-translation" : "translated";
            xml.Leaf("target", Inlines(target), ("state", state));
        }
        var place = segment.Source.Span;
        xml.Open("context-group", ("purpose", "location"))
            .Leaf("context", XmlText.Escape(place.File!.Path), ("context-type", "sourcefile"))
            .Leaf("context", place.StartPosition.Line.ToString(CultureInfo.InvariantCulture), ("context-type", "linenumber")).Close();
        foreach (var note in Notes.Of(segment, withCodes: false))
        {
            xml.Leaf("note", XmlText.Escape(note), ("from", Tool));
        }
        if (segment is { Former: { } former, Target: { } known })
        {
            xml.Open("alt-trans", ("alttranstype", "previous-version")).Leaf("source", XmlText.Escape(former)).Leaf("target", Inlines(known)).Close();
        }
        xml.Close();
    }

    private static string Inlines(SegmentText text) => string.Concat(text.Pieces.Select(piece => piece.Kind switch
    {
        PieceKind.Text => XmlText.Escape(piece.Text),
        PieceKind.Close => "</g>",
        PieceKind.Open => Element("g", text.Find(piece.Code)!) + ">",
        _ => Element("x", text.Find(piece.Code)!) + "/>",
    }));

    private static string Element(string name, InlineCode code) => XmlText.Tag(name,
        ("id", code.Number.ToString(CultureInfo.InvariantCulture)), ("ctype", TypeOf(code.Kind)), ("equiv-text", Notes.Meaning(code)));

    /// <summary>The standard's words where it has one (1.2, ctype), else our own.</summary>
    private static string TypeOf(CodeKind kind) => kind switch
    {
        CodeKind.Strong => "bold",
        CodeKind.Emphasis => "italic",
        CodeKind.LineBreak => "lb",
        CodeKind.Link => "x-link",
        _ => "x-" + kind.ToString().ToLowerInvariant(),
    };
}
