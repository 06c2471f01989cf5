using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Settings;

namespace Publisher.Parsing.Dialects;

/// <summary>The part of a note that an embed names: a heading with all below it, or the paragraph that ends in <c>^id</c>.</summary>
internal static class NoteSection
{
    public static (int Start, int End)? Find(SourceFile file, string fragment, out string nearest)
    {
        nearest = "-";
        return fragment.StartsWith('^') ? Marked(file.Text, fragment) : Headed(file.Text, fragment, out nearest);
    }

    private static (int, int)? Headed(string text, string title, out string nearest)
    {
        var wanted = Slug.OfGitHub(title);
        var titles = ImmutableArray.CreateBuilder<string>();
        var code = new CodeLines();
        var (start, level) = (-1, 0);
        nearest = title;
        foreach (var (at, end) in TextLines.Of(text))
        {
            var line = text.AsSpan(at, end - at).TrimEnd();
            var own = code.Read(line) == LineKind.Prose ? LevelOf(line) : 0;
            if (own == 0)
            {
                continue;
            }
            if (start >= 0 && own <= level)
            {
                return (start, at);
            }
            var words = line[own..].Trim(" \t#").ToString();
            titles.Add(words);
            (start, level) = start < 0 && Slug.OfGitHub(words) == wanted ? (at, own) : (start, level);
        }
        nearest = titles.Count == 0 ? "-" : NearestWord.Find(title, titles.ToImmutable());
        return start < 0 ? null : (start, text.Length);
    }

    private static int LevelOf(ReadOnlySpan<char> line)
    {
        var marks = line.IndexOfAnyExcept('#');
        return marks is > 0 and <= 6 && line[marks] is ' ' or '\t' ? marks : 0;
    }

    /// <summary>A mark behind a list item means the item; one on a line of its own, the block above it.</summary>
    private static (int, int)? Marked(string text, string id)
    {
        var (start, end, isBehindBlank) = (0, 0, true);
        foreach (var (at, next) in TextLines.Of(text))
        {
            var line = text.AsSpan(at, next - at);
            var words = line.Trim();
            var isMark = words.Equals(id, StringComparison.OrdinalIgnoreCase);
            if (isMark || (words.EndsWith(id, StringComparison.OrdinalIgnoreCase) && words[^(id.Length + 1)] is ' ' or '\t'))
            {
                return isMark ? (start, end) : (StartsBlock(line, isBehindBlank) ? at + line.IndexOfAnyExcept(" \t") : start, next);
            }
            if (!words.IsEmpty)
            {
                start = StartsBlock(line, isBehindBlank) ? at : start;
                end = next;
            }
            isBehindBlank = words.IsEmpty;
        }
        return null;
    }

    private static bool StartsBlock(ReadOnlySpan<char> line, bool isBehindBlank)
    {
        var bare = line.TrimStart(" \t");
        var digits = bare.IndexOfAnyExceptInRange('0', '9');
        return isBehindBlank || (digits > 0 ? bare[digits..] is ['.' or ')', ' ', ..] : bare is ['-' or '*' or '+', ' ' or '\t', ..]);
    }
}
