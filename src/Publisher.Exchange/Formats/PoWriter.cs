using System.Globalization;
using System.Text;
using Publisher.Exchange.Segments;

namespace Publisher.Exchange.Formats;

/// <summary>Writes a PO file (GNU gettext manual, 10.1 "The Format of PO Files").</summary>
internal static class PoWriter
{
    public static string Write(ExportSheet sheet)
    {
        var text = new StringBuilder();
        WriteHeader(text, sheet);
        foreach (var segment in sheet.Segments)
        {
            text.Append('\n');
            Write(text, segment);
        }
        return text.ToString();
    }

    private static void WriteHeader(StringBuilder text, ExportSheet sheet)
    {
        var date = sheet.Date.ToUniversalTime().ToString("yyyy-MM-dd HH:mm'+0000'", CultureInfo.InvariantCulture);
        string[] lines =
        [
            $"Project-Id-Version: {OneLine(sheet.Title)}", "Report-Msgid-Bugs-To: ", $"POT-Creation-Date: {date}", $"PO-Revision-Date: {date}",
            "Last-Translator: ", "Language-Team: ", $"Language: {PoLanguage(sheet.Target.Value)}", "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=UTF-8", "Content-Transfer-Encoding: 8bit", $"X-Generator: {sheet.Generator}",
            $"X-Source-Language: {PoLanguage(sheet.Source.Value)}",
        ];
        text.Append("msgid \"\"\nmsgstr \"\"\n");
        foreach (var line in lines)
        {
            text.Append('"').Append(Escape(line)).Append("\\n\"\n");
        }
    }

    /// <summary>gettext names languages as locales do (manual, 1.3): ll_CC, and scripts as a modifier or a region.</summary>
    private static string PoLanguage(string tag) => tag switch
    {
        "zh-Hans" => "zh_CN",
        "zh-Hant" => "zh_TW",
        _ => tag.Replace('-', '_'),
    };

    private static void Write(StringBuilder text, Segment segment)
    {
        foreach (var note in Notes.Of(segment, withCodes: true))
        {
            text.Append("#. ").Append(OneLine(note)).Append('\n');
        }
        var place = segment.Source.Span;
        text.Append("#: ").Append(Reference(place.File!.Path, place.StartPosition.Line)).Append('\n');
        if (segment.State == TranslationState.Fuzzy)
        {
            text.Append("#, fuzzy\n");
            Field(text, "#| msgid ", segment.Former);
        }
        Field(text, "msgctxt ", segment.Context);
        Field(text, "msgid ", segment.Source.Tagged);
        Field(text, "msgstr ", segment.Target?.Tagged ?? "");
    }

    /// <summary>Names with spaces stand between the isolates U+2068 and U+2069, as gettext writes them.</summary>
    private static string Reference(string path, int line) =>
        string.Create(CultureInfo.InvariantCulture, $"{(path.Contains(' ', StringComparison.Ordinal) ? $"\u2068{path}\u2069" : path)}:{line}");

    private static void Field(StringBuilder text, string name, string? value)
    {
        if (value is null)
        {
            return;
        }
        // A field of several lines begins with an empty string, and previous texts repeat their sign.
        var lines = value.Split('\n');
        var sign = name.StartsWith("#|", StringComparison.Ordinal) ? "#| " : "";
        text.Append(name);
        if (lines.Length > 1)
        {
            text.Append("\"\"\n").Append(sign);
        }
        for (var i = 0; i < lines.Length; i++)
        {
            var isLast = i == lines.Length - 1;
            text.Append(i > 0 ? sign : "").Append('"').Append(Escape(lines[i])).Append(isLast ? "\"\n" : "\\n\"\n");
        }
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\t", "\\t", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal);
}
