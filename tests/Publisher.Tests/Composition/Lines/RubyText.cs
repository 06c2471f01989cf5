using System.Collections.Immutable;
using Publisher.Composition.Text;
using Publisher.Model.Documents;

namespace Publisher.Tests.Composition.Lines;

/// <summary>
/// Text with readings in the notation of the rules: <c>は[志/こころざし]を</c>; segments of one element are parted by bars:
/// <c>[装/zhuāng|双/shuāng]</c>.
/// </summary>
internal static class RubyText
{
    public static StyledText Of(string text, string lang = "ja", RubyKind? kind = null, Func<TextStyle, TextStyle>? style = null)
    {
        var parts = new List<(string, Func<TextStyle, TextStyle>, Func<StyledRun, StyledRun>)>();
        foreach (var piece in text.Split('[', ']').Select((value, i) => (Value: value, IsRuby: i % 2 == 1)).Where(piece => piece.Value.Length > 0))
        {
            if (!piece.IsRuby)
            {
                parts.Add((piece.Value, style ?? (s => s), run => run));
                continue;
            }
            var segments = piece.Value.Split('|').Select(one => one.Split('/')).Select(one => new RubySegment(one[0], one[1])).ToImmutableArray();
            var ruby = new Ruby(default, segments);
            ruby = kind is { } wanted ? ruby with { Kind = wanted } : ruby;
            parts.AddRange(segments.Select(segment => (segment.Base, style ?? (s => s),
                (Func<StyledRun, StyledRun>)(run => run with { Ruby = ruby, Reading = segment.Reading }))));
        }
        return Setting.Runs(lang, [.. parts]);
    }
}
