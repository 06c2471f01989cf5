using System.Globalization;
using Publisher.Exchange.Segments;

namespace Publisher.Exchange.Formats;

/// <summary>
/// Writes XLIFF 2.1 (OASIS standard of 13 February 2018), core elements only: codes with their spelling as original data,
/// not to be copied or deleted.
/// </summary>
internal static class Xliff21Writer
{
    public static string Write(ExportSheet sheet)
    {
        var xml = new XmlText().Open("xliff", ("version", "2.1"), ("xmlns", XliffReader.Namespace20),
            ("srcLang", sheet.Source.Value), ("trgLang", sheet.Target.Value));
        var count = 0;
        foreach (var file in sheet.Segments.GroupBy(segment => segment.Source.Span.File!.Path))
        {
            count++;
            xml.Open("file", ("id", string.Create(CultureInfo.InvariantCulture, $"f{count}")), ("original", file.Key), ("xml:space", "preserve"));
            foreach (var segment in file)
            {
                Write(xml, segment);
            }
            xml.Close();
        }
        return xml.Close().ToString();
    }

    private static void Write(XmlText xml, Segment segment)
    {
        xml.Open("unit", ("id", segment.Id), ("name", segment.Place));
        WriteNotes(xml, segment);
        var data = new OriginalData();
        var source = Inlines(segment.Source, data);
        var target = segment.Target is null ? null : Inlines(segment.Target, data);
        if (data.Spellings.Count > 0)
        {
            xml.Open("originalData");
            foreach (var (spelling, id) in data.Spellings)
            {
                xml.Leaf("data", XmlText.Escape(spelling), ("id", id));
            }
            xml.Close();
        }
        var isFuzzy = segment.State == TranslationState.Fuzzy;
        xml.Open("segment", ("state", target is null ? null : isFuzzy ? "initial" : "translated"), ("subState", isFuzzy ? "publisher:stale" : null));
        xml.Leaf("source", source);
        if (target is not null)
        {
            xml.Leaf("target", target);
        }
        xml.Close().Close();
    }

    private static void WriteNotes(XmlText xml, Segment segment)
    {
        xml.Open("notes").Leaf("note", XmlText.Escape($"{segment.Source.Span.File!.Path}:{segment.Source.Span.StartPosition.Line}"), ("category", "location"));
        foreach (var note in Notes.Of(segment, withCodes: false))
        {
            xml.Leaf("note", XmlText.Escape(note), ("category", "stamp"));
        }
        if (segment.Former is { } former)
        {
            xml.Leaf("note", XmlText.Escape(former), ("category", "previous-source"));
        }
        xml.Close();
    }

    private static string Inlines(SegmentText text, OriginalData data) => string.Concat(text.Pieces.Select(piece => piece.Kind switch
    {
        PieceKind.Text => XmlText.Escape(piece.Text),
        PieceKind.Close => "</pc>",
        PieceKind.Open => Pair(text.Find(piece.Code)!, data),
        _ => Alone(text.Find(piece.Code)!, data),
    }));

    private static string Pair(InlineCode code, OriginalData data)
    {
        var (type, subtype) = TypeOf(code.Kind);
        return XmlText.Tag("pc", ("id", Number(code)), ("canCopy", "no"), ("canDelete", "no"), ("type", type), ("subType", subtype),
            ("dataRefStart", data.IdOf(code.Opening)), ("dataRefEnd", data.IdOf(code.Closing!))) + ">";
    }

    private static string Alone(InlineCode code, OriginalData data)
    {
        var (type, subtype) = TypeOf(code.Kind);
        return XmlText.Tag("ph", ("id", Number(code)), ("canCopy", "no"), ("canDelete", code.IsOptional ? null : "no"), ("type", type), ("subType", subtype),
            ("equiv", Notes.Meaning(code)), ("dataRef", code.Kind is CodeKind.LineBreak or CodeKind.BlockBreak ? null : data.IdOf(code.Opening))) + "/>";
    }

    private static string Number(InlineCode code) => code.Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Types and subtypes of the standard (2.1, 4.3.1.34 and 4.3.1.31).</summary>
    private static (string Type, string? Subtype) TypeOf(CodeKind kind) => kind switch
    {
        CodeKind.Strong => ("fmt", "xlf:b"),
        CodeKind.Emphasis => ("fmt", "xlf:i"),
        CodeKind.LineBreak => ("fmt", "xlf:lb"),
        CodeKind.BlockBreak => ("fmt", "xlf:pb"),
        CodeKind.Link => ("link", null),
        CodeKind.Picture => ("image", null),
        CodeKind.Strikethrough or CodeKind.Superscript or CodeKind.Subscript => ("fmt", "publisher:" + kind.ToString().ToLowerInvariant()),
        _ => ("other", "publisher:" + kind.ToString().ToLowerInvariant()),
    };

    /// <summary>The spellings of a unit's codes, each once.</summary>
    private sealed class OriginalData
    {
        private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

        public List<(string Spelling, string Id)> Spellings { get; } = [];

        public string IdOf(string spelling)
        {
            if (!_ids.TryGetValue(spelling, out var id))
            {
                _ids[spelling] = id = string.Create(CultureInfo.InvariantCulture, $"d{_ids.Count + 1}");
                Spellings.Add((spelling, id));
            }
            return id;
        }
    }
}
