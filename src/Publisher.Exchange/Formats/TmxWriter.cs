using System.Globalization;
using Publisher.Exchange.Segments;

namespace Publisher.Exchange.Formats;

/// <summary>Writes a translation memory, TMX 1.4b: the pairs that are in step.</summary>
internal static class TmxWriter
{
    public static string Write(ExportSheet sheet)
    {
        var date = sheet.Date.ToUniversalTime().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var xml = new XmlText().Open("tmx", ("version", "1.4"));
        xml.Empty("header", ("creationtool", sheet.Generator.Split(' ')[0]), ("creationtoolversion", sheet.Generator.Split(' ')[^1]), ("segtype", "paragraph"),
            ("o-tmf", "Markdown"), ("adminlang", "en"), ("srclang", sheet.Source.Value), ("datatype", "plaintext"), ("creationdate", date));
        xml.Open("body");
        foreach (var segment in sheet.Segments.Where(segment => segment.State == TranslationState.Translated))
        {
            xml.Open("tu", ("tuid", segment.Id)).Leaf("note", XmlText.Escape(segment.Place));
            xml.Open("tuv", ("xml:lang", sheet.Source.Value)).Leaf("seg", Inlines(segment.Source)).Close();
            xml.Open("tuv", ("xml:lang", sheet.Target.Value)).Leaf("seg", Inlines(segment.Target!)).Close().Close();
        }
        return xml.Close().Close().ToString();
    }

    private static string Inlines(SegmentText text) => string.Concat(text.Pieces.Select(piece =>
    {
        var (code, number) = (text.Find(piece.Code), piece.Code.ToString(CultureInfo.InvariantCulture));
        return piece.Kind switch
        {
            PieceKind.Text => XmlText.Escape(piece.Text),
            PieceKind.Open => Code("bpt", code!.Opening, ("i", number), ("x", number), ("type", TypeOf(code.Kind))),
            PieceKind.Close => Code("ept", code!.Closing!, ("i", number)),
            _ => Code("ph", code!.Opening, ("x", number), ("type", TypeOf(code.Kind))),
        };
    }));

    private static string Code(string name, string spelling, params (string Name, string? Value)[] attributes) =>
        $"{XmlText.Tag(name, attributes)}>{XmlText.Escape(spelling)}</{name}>";

    /// <summary>The types that TMX recommends, else our own.</summary>
    private static string TypeOf(CodeKind kind) => kind switch
    {
        CodeKind.Strong => "bold",
        CodeKind.Emphasis => "italic",
        CodeKind.LineBreak => "lb",
        CodeKind.Picture => "image",
        CodeKind.Note => "fnote",
        _ => "x-" + kind.ToString().ToLowerInvariant(),
    };
}
