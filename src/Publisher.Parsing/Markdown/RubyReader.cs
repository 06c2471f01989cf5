using System.Collections.Immutable;
using System.Globalization;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Markdown;

/// <summary>Puts readings over base text: one for each character when their numbers agree, else one over all.</summary>
internal static class RubyReader
{
    public static Ruby Read(SourceSpan span, string text, string[] readings)
    {
        var characters = new StringInfo(text);
        if (readings.Length == 1 || readings.Length != characters.LengthInTextElements)
        {
            return new Ruby(span, [new RubySegment(text, string.Concat(readings))]);
        }
        var segments = ImmutableArray.CreateBuilder<RubySegment>(readings.Length);
        for (var i = 0; i < readings.Length; i++)
        {
            segments.Add(new RubySegment(characters.SubstringByTextElements(i, 1), readings[i]));
        }
        return new Ruby(span, segments.MoveToImmutable());
    }
}
