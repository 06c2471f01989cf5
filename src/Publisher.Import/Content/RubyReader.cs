using System.Collections.Immutable;
using Publisher.Import.Markup;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Import.Content;

/// <summary>Reads <c>ruby</c> (HTML, 4.5.10): bases with the readings behind them, also in the older form with <c>rb</c>.</summary>
internal static class RubyReader
{
    public static Inline Read(MarkupElement ruby, SourceSpan span)
    {
        var segments = ImmutableArray.CreateBuilder<RubySegment>();
        var bases = ruby.Elements.Where(element => element.Name is "rb" or "rbc").SelectMany(Parts).ToList();
        var readings = ruby.Elements.Where(element => element.Name is "rt" or "rtc").Take(bases.Count > 0 ? int.MaxValue : 0).SelectMany(Parts).ToList();
        if (bases.Count > 0 && bases.Count == readings.Count)
        {
            segments.AddRange(bases.Zip(readings, (text, reading) => new RubySegment(text, reading)));
        }
        else
        {
            ReadInOrder(ruby, segments);
        }
        return segments.Count == 0 ? new Text(span, "") : new Ruby(span, segments.ToImmutable());
    }

    private static void ReadInOrder(MarkupElement ruby, ImmutableArray<RubySegment>.Builder segments)
    {
        var text = "";
        foreach (var child in ruby.Children)
        {
            switch (child)
            {
                case MarkupElement { Name: "rp" }:
                    break;
                case MarkupElement { Name: "rt" or "rtc" } reading when text.Trim().Length > 0:
                    segments.Add(new RubySegment(text.Trim(), reading.PlainText()));
                    text = "";
                    break;
                case MarkupElement element when element.Name is not ("rt" or "rtc"):
                    text += element.PlainText();
                    break;
                case MarkupText characters:
                    text += characters.Value;
                    break;
            }
        }
        if (text.Trim().Length > 0)
        {
            segments.Add(new RubySegment(text.Trim(), ""));
        }
    }

    private static IEnumerable<string> Parts(MarkupElement element) =>
        element.Name is "rbc" or "rtc" && element.Elements.Any() ? element.Elements.Select(child => child.PlainText()) : [element.PlainText()];
}
