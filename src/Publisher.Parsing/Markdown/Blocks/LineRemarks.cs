using System.Globalization;
using System.Text.RegularExpressions;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Markdown.Blocks;

/// <summary>
/// Remarks in code that say which of its lines are set off: <c>// [!code highlight]</c> behind a line (VitePress), <c>// highlight-next-line</c>
/// and <c>highlight-start</c> to <c>-end</c> on lines of their own (Docusaurus). Readers see the lines set off instead.
/// </summary>
internal static partial class LineRemarks
{
    [GeneratedRegex("""[ \t]*(?:\{/\*|//|/\*|<!--|--|[#;%])[ \t]*\[!code[ \t]+(?<what>[^\]:]+)(?::(?<count>\d{1,4}))?\][ \t]*(?:\*/\}|\*/|-->)?[ \t]*$""")]
    private static partial Regex Behind { get; }

    [GeneratedRegex("""^[ \t]*(?:\{/\*|//|/\*|<!--|--|[#;%])[ \t]*highlight-(?<what>next-line|start|end)[ \t]*(?:\*/\}|\*/|-->)?[ \t]*$""")]
    private static partial Regex Alone { get; }

    public static string Take(string text, ref Attributes attributes)
    {
        if (!text.Contains("[!code", StringComparison.Ordinal) && !text.Contains("highlight-", StringComparison.Ordinal))
        {
            return text;
        }
        var lines = new List<string>();
        var marked = new SortedSet<int>();
        var (isOn, next) = (false, 0);
        foreach (var line in text.Split('\n'))
        {
            if (Alone.Match(line) is { Success: true } alone)
            {
                next = alone.Groups["what"].Value == "next-line" ? 1 : next;
                isOn = alone.Groups["what"].Value == "start" || (isOn && alone.Groups["what"].Value != "end");
                continue;
            }
            var behind = Behind.Match(line);
            lines.Add(behind.Success ? line[..behind.Index] : line);
            if (isOn || next-- > 0 || behind.Success)
            {
                marked.Add(lines.Count);
            }
            var count = behind.Groups["count"] is { Success: true } given ? int.Parse(given.Value, CultureInfo.InvariantCulture) : 1;
            next = Math.Max(next, behind.Success ? count - 1 : 0);
        }
        attributes = marked.Count == 0 ? attributes : Marked(attributes, string.Join(',', marked.Select(line => line.ToString(CultureInfo.InvariantCulture))));
        return string.Join('\n', lines);
    }

    private static Attributes Marked(Attributes attributes, string lines)
    {
        var key = CodeDisplay.MarkKeys.FirstOrDefault(name => attributes.Find(name) is not null) ?? CodeDisplay.MarkKeys[0];
        lines = attributes.Find(key) is { } before ? before + "," + lines : lines;
        attributes = attributes.Without(key);
        return attributes with { Pairs = attributes.Pairs.Add(new(key, lines)) };
    }
}
