using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;

namespace Publisher.Import.Manuscript;

/// <summary>
/// Writes a chapter: in one file, the languages of each pair one after the other; in a file for each language where one file
/// could not say which language a picture or a piece of code belongs to. The chapter's id names the files.
/// </summary>
internal sealed class ChapterMarkdown(Chapter chapter, ImmutableArray<LanguageTag> languages)
{
    private readonly ScriptTest _scripts = new(languages);

    /// <summary>Names and texts of the chapter's files.</summary>
    public IEnumerable<(string Name, string Text)> Write()
    {
        if (languages.Length == 1)
        {
            return [(chapter.Id + ".md", WriteOne(languages[0], chapter.Pairs))];
        }
        return new PairTest(languages, _scripts).Accepts(chapter)
            ? [(chapter.Id + ".md", WriteTogether())]
            : languages.Where(language => chapter.Pairs.Any(pair => !pair.Find(language).IsEmpty))
                .Select(language => ($"{chapter.Id}.{language}.md", WriteOne(language, chapter.Pairs)));
    }

    private string WriteOne(LanguageTag language, ImmutableArray<Pair> pairs)
    {
        var notes = new NoteLabels(chapter.Id);
        var blocks = new BlockMarkdown(notes.LabelOf);
        var lines = new List<string>();
        var run = new List<Block>();
        foreach (var pair in pairs)
        {
            if (pair.State != PairState.Only || languages.Length == 1)
            {
                run.AddRange(pair.Find(language));
                continue;
            }
            BlockMarkdown.Append(lines, blocks.Write([.. run], language));
            run.Clear();
            foreach (var block in pair.Find(language))
            {
                BlockMarkdown.Append(lines, [OnlyMark(language), "", .. blocks.Write([block], language)]);
            }
        }
        BlockMarkdown.Append(lines, blocks.Write([.. run], language));
        return Joined(lines, notes.Write(note => blocks.Write(note.Blocks, language)));
    }

    private string WriteTogether()
    {
        var notes = new NoteLabels(chapter.Id);
        var pairs = new PairMarkdown(languages, _scripts, new BlockMarkdown(notes.LabelOf));
        var lines = new List<string>();
        foreach (var pair in chapter.Pairs)
        {
            BlockMarkdown.Append(lines, pairs.Write(pair));
        }
        return Joined(lines, notes.Write(note => pairs.WriteNote(note)));
    }

    public static string OnlyMark(LanguageTag language) => $"<!-- only: {language} -->";

    private static string Joined(List<string> lines, List<string> notes)
    {
        BlockMarkdown.Append(lines, notes);
        return string.Join('\n', lines) + "\n";
    }
}
