using System.Runtime.CompilerServices;
using System.Text;

namespace Publisher.Tests.Parsing.Alignment;

/// <summary>A chapter in two languages and which of their blocks say the same, by the lines where these begin.</summary>
public sealed record LabelledChapter(string Source, string Target, HashSet<(int SourceLine, int TargetLine)> Links);

/// <summary>What a chapter is made of.</summary>
/// <param name="File">Sentences of this folder; a line may lack the last languages.</param>
/// <param name="MayRepeat">Whether a chapter of many sections says some sentences again; else it ends before it would.</param>
/// <param name="Joins">Whether the translation makes one sentence of two at one end in three.</param>
public sealed record CorpusKind(string File, bool MayRepeat = false, bool Joins = false);

/// <summary>
/// Chapters put together from real sentences and their translations, with what happens to translations in the wild: blocks
/// added, left out, merged, split, sections in another order. The same for the same seed.
/// </summary>
public sealed class AlignmentCorpus
{
    /// <summary>The languages of the sentences.</summary>
    public static readonly string[] Names = ["zh-Hans", "en", "ja", "ko", "zh-Hant"];
    private readonly string[][] _sentences;
    private readonly List<int> _deck = [];
    private readonly List<int> _headings;
    private readonly CorpusKind _kind;
    private ulong _state;

    /// <summary>Sentences that a section may take, and those kept for what translations add.</summary>
    private const int MostOfSection = 29;
    private const int Spare = 20;

    private enum Kind { Heading, Paragraph, List, Code, Table }

    /// <summary>A block in both languages: sentences by number. What lies on one side only has none on the other.</summary>
    private sealed record Unit(Kind Kind, int[] Sentences, int Level = 0);

    private sealed record Laid(Unit Block, List<int> Origins);

    private AlignmentCorpus(string source, string target, ulong seed, CorpusKind kind)
    {
        (_kind, _headings) = (kind, kind.MayRepeat ? [] : _deck);
        var (a, b) = (Array.IndexOf(Names, source), Array.IndexOf(Names, target));
        _sentences = [.. Read(kind.File).Where(line => line.Length > Math.Max(a, b)).Select(line => new[] { line[a], line[b] })];
        _state = seed * 2654435761 + 1;
    }

    public static LabelledChapter Make(string source, string target, int seed, CorpusKind kind)
    {
        var corpus = new AlignmentCorpus(source, target, (ulong)seed, kind);
        return corpus.Make();
    }

    /// <summary>The sentences of a file of this folder, each in its languages.</summary>
    public static IEnumerable<string[]> Sentences(string file) => Read(file);

    private static IEnumerable<string[]> Read(string file, [CallerFilePath] string test = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(test)!, file))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(" | "));

    private int Next(int below)
    {
        _state = _state * 6364136223846793005 + 1442695040888963407;
        return (int)((_state >> 33) % (ulong)below);
    }

    /// <summary>Each sentence once, and once as a heading, before any comes again: books do not repeat themselves at random.</summary>
    private int NextSentence(List<int> deck)
    {
        if (deck.Count == 0)
        {
            deck.AddRange(Enumerable.Range(0, _sentences.Length));
        }
        var at = Next(deck.Count);
        var sentence = deck[at];
        deck.RemoveAt(at);
        return sentence;
    }

    private LabelledChapter Make()
    {
        if (!_kind.MayRepeat)
        {
            _deck.AddRange(Enumerable.Range(0, _sentences.Length));
        }
        var sections = Enumerable.Range(0, 4 + Next(3)).Where(_ => _kind.MayRepeat || _deck.Count > MostOfSection + Spare).Select(_ => Section(2)).ToList();
        var source = sections.SelectMany(section => section).Select((block, i) => new Laid(block, [i])).ToList();
        var target = Changed(source, sections);
        source = Thinned(source);
        var (sourceText, sourceLines) = Write(source, 0);
        var (targetText, targetLines) = Write(target, 1);
        var links = new HashSet<(int, int)>();
        foreach (var (a, i) in source.Select((laid, i) => (laid, i)))
        {
            foreach (var (b, j) in target.Select((laid, j) => (laid, j)))
            {
                if (a.Origins.Intersect(b.Origins).Any())
                {
                    links.Add((sourceLines[i], targetLines[j]));
                }
            }
        }
        return new LabelledChapter(sourceText, targetText, links);
    }

    private List<Unit> Section(int level)
    {
        var blocks = new List<Unit> { new(Kind.Heading, [NextSentence(_headings)], level) };
        for (var count = 3 + Next(5); count > 0; count--)
        {
            var kind = Next(10) switch { 0 => Kind.List, 1 => Kind.Code, 2 => Kind.Table, _ => Kind.Paragraph };
            blocks.Add(new Unit(kind, [.. Enumerable.Range(0, 1 + Next(kind == Kind.Paragraph ? 4 : 3)).Select(_ => NextSentence(_deck))]));
        }
        return blocks;
    }

    /// <summary>The translation: about one block in eight is not where or what it was.</summary>
    private List<Laid> Changed(List<Laid> source, List<List<Unit>> sections)
    {
        var target = source.Select(laid => laid with { Origins = [.. laid.Origins] }).ToList();
        if (Next(3) == 0)
        {
            var starts = sections.Select((_, i) => sections.Take(i).Sum(section => section.Count)).ToList();
            var at = Next(sections.Count - 1);
            var (first, second) = (sections[at].Count, sections[at + 1].Count);
            var moved = target.GetRange(starts[at], first);
            target.RemoveRange(starts[at], first);
            target.InsertRange(starts[at] + second, moved);
        }
        for (var i = 1; i < target.Count; i++)
        {
            if (target[i].Block.Kind == Kind.Paragraph)
            {
                Change(target, i);
            }
        }
        return target;
    }

    private void Change(List<Laid> target, int i)
    {
        var laid = target[i];
        switch (Next(32))
        {
            case 0: target.RemoveAt(i); break;
            case 1: target.Insert(i, new Laid(new Unit(Kind.Paragraph, [NextSentence(_deck), NextSentence(_deck)]), [])); break;
            case 2 when i + 1 < target.Count && target[i + 1].Block.Kind == Kind.Paragraph:
                target[i] = new Laid(laid.Block with { Sentences = [.. laid.Block.Sentences, .. target[i + 1].Block.Sentences] },
                    [.. laid.Origins, .. target[i + 1].Origins]);
                target.RemoveAt(i + 1);
                break;
            case 3 when laid.Block.Sentences.Length > 1:
                target[i] = laid with { Block = laid.Block with { Sentences = laid.Block.Sentences[..1] } };
                target.Insert(i + 1, laid with { Block = laid.Block with { Sentences = laid.Block.Sentences[1..] } });
                break;
            default: break;
        }
    }

    /// <summary>What the translator knew and the source lost since.</summary>
    private List<Laid> Thinned(List<Laid> source) => [.. source.Where(laid => laid.Block.Kind != Kind.Paragraph || Next(40) > 0)];

    private (string Text, List<int> Lines) Write(List<Laid> blocks, int side)
    {
        var (text, lines, line) = (new StringBuilder("# T\n\n"), new List<int>(), 3);
        foreach (var block in blocks.Select(laid => laid.Block))
        {
            var written = Write(block, side);
            lines.Add(line);
            text.Append(written).Append("\n\n");
            line += written.Count(c => c == '\n') + 2;
        }
        return (text.ToString(), lines);
    }

    private string Write(Unit block, int side)
    {
        var sentences = block.Sentences.Select(sentence => _sentences[sentence][side]).ToList();
        var isSpaced = sentences.All(sentence => sentence[^1] is '.' or '?');
        return block.Kind switch
        {
            Kind.Heading => new string('#', block.Level) + " " + sentences[0].TrimEnd('.', '。'),
            // Lists and code of neighbours must not run together.
            Kind.List => string.Join('\n', sentences.Select(sentence => "- " + sentence)) + "\n\n<!-- -->",
            Kind.Code => $"```\nstep({block.Sentences[0]})\n# {sentences[0]}\n```",
            Kind.Table => "| A | B |\n|---|---|\n" + string.Join('\n', sentences.Select((sentence, i) => $"| {i} | {sentence} |")),
            _ => string.Join(isSpaced ? " " : "", _kind.Joins && side == 1 ? Joined(sentences, isSpaced ? "," : "，") : sentences),
        };
    }

    private IEnumerable<string> Joined(List<string> sentences, string comma) => sentences.Select((sentence, i) =>
        i + 1 < sentences.Count && Next(3) == 0 ? sentence.TrimEnd('.', '。') + comma : sentence);
}
