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

    private static (int, int)? Marked(string text, string id)
    {
        var start = 0;
        foreach (var (at, end) in TextLines.Of(text))
        {
            var line = text.AsSpan(at, end - at).Trim();
            if (line.EndsWith(id, StringComparison.OrdinalIgnoreCase) && (line.Length == id.Length || line[^(id.Length + 1)] is ' ' or '\t'))
            {
                return (start, end);
            }
            start = line.IsEmpty ? end : start;
        }
        return null;
    }
}
