using System.Collections.Immutable;
using System.Globalization;
using Publisher.Model.Diagnostics;
using Publisher.Parsing.Settings;

namespace Publisher.Parsing.Dialects;

/// <summary>
/// The part of a file that is included: <c>2</c>, <c>2:10</c>, <c>:10</c>, <c>2:</c> count lines from 1, both ends included; any other
/// word is an anchor, a stretch between the comments <c>ANCHOR: name</c> and <c>ANCHOR_END: name</c>.
/// </summary>
internal static class IncludeSelection
{
    private const string Begin = "ANCHOR:";
    private const string End = "ANCHOR_END:";

    /// <summary>The stretch of the text; null when there is none, with the nearest that there is.</summary>
    public static (int Start, int End)? Find(SourceFile file, string selection, out string nearest)
    {
        nearest = "";
        if (selection.Length == 0)
        {
            return (0, file.Text.Length);
        }
        return selection.AsSpan().IndexOfAnyExcept("0123456789:") >= 0 ? Anchored(file, selection, out nearest) : Lines(file, selection, out nearest);
    }

    /// <summary>Whether a line only marks the edge of a part.</summary>
    public static bool IsMark(ReadOnlySpan<char> line) => NameOf(line, Begin).Length > 0 || NameOf(line, End).Length > 0;

    private static (int, int)? Lines(SourceFile file, string selection, out string nearest)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < file.Text.Length; i++)
        {
            if (file.Text[i] == '\n' && i + 1 < file.Text.Length)
            {
                starts.Add(i + 1);
            }
        }
        nearest = string.Create(CultureInfo.InvariantCulture, $"1:{starts.Count}");
        var colon = selection.IndexOf(':', StringComparison.Ordinal);
        var first = Number(colon < 0 ? selection : selection[..colon], 1);
        var last = Number(colon < 0 ? selection : selection[(colon + 1)..], starts.Count);
        last = Math.Min(last, starts.Count);
        return first < 1 || first > last ? null : (starts[first - 1], last < starts.Count ? starts[last] : file.Text.Length);
    }

    private static int Number(string digits, int absent) =>
        digits.Length == 0 ? absent : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;

    private static (int, int)? Anchored(SourceFile file, string name, out string nearest)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        int? start = null;
        foreach (var (at, next) in TextLines.Of(file.Text))
        {
            var line = file.Text.AsSpan(at, next - at);
            var begun = NameOf(line, Begin);
            if (begun.Length > 0)
            {
                names.Add(begun.ToString());
                start ??= begun.SequenceEqual(name) ? next : null;
            }
            else if (start is { } from && NameOf(line, End).SequenceEqual(name))
            {
                nearest = name;
                return (from, at);
            }
        }
        nearest = names.Count == 0 ? "-" : NearestWord.Find(name, names.ToImmutable());
        return start is { } open ? (open, file.Text.Length) : null;
    }

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> line, string keyword)
    {
        var at = line.IndexOf(keyword);
        if (at < 0)
        {
            return [];
        }
        var rest = line[(at + keyword.Length)..].TrimStart();
        var end = 0;
        while (end < rest.Length && (char.IsLetterOrDigit(rest[end]) || rest[end] is '-' or '_'))
        {
            end++;
        }
        return rest[..end];
    }

    /// <summary>The end of the last line that is shown, without its own end: the directive's follows.</summary>
    public static int EndOf(string text, int start, int end)
    {
        while (true)
        {
            end = start + text.AsSpan(start, end - start).TrimEnd("\r\n").Length;
            var last = end > start ? Math.Max(start, text.LastIndexOf('\n', end - 1) + 1) : start;
            if (end == start || !IsMark(text.AsSpan(last, end - last)))
            {
                return end;
            }
            end = last;
        }
    }

    /// <summary>The front matter of a file speaks of that file.</summary>
    public static int AfterHead(string text)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal) && !text.StartsWith("---\r\n", StringComparison.Ordinal))
        {
            return 0;
        }
        foreach (var (start, end) in TextLines.Of(text).Skip(1))
        {
            if (text.AsSpan(start, end - start).TrimEnd() is "---" or "...")
            {
                return end;
            }
        }
        return 0;
    }
}
