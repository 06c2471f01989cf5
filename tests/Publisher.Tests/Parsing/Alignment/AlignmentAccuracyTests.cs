using Publisher.Model.Documents;
using Publisher.Parsing;
using Publisher.Tests.Support;

namespace Publisher.Tests.Parsing.Alignment;

/// <summary>How many pairs of a labelled set are found, and how many of those found are right.</summary>
public sealed class AlignmentAccuracyTests(ITestOutputHelper output)
{
    private sealed class Score
    {
        public int Found { get; set; }
        public int Right { get; set; }
        public int Labelled { get; set; }
        public double Precision => (double)Right / Found;
        public double Recall => (double)Right / Labelled;
    }

    [Theory]
    [InlineData("zh-Hans", "en", 72)]
    [InlineData("en", "zh-Hans", 36)]
    [InlineData("zh-Hans", "ja", 24)]
    [InlineData("en", "ko", 24)]
    [InlineData("zh-Hans", "zh-Hant", 24)]
    [InlineData("ja", "en", 24)]
    public void Of_a_hundred_pairs_ninety_nine_are_right_and_ninety_eight_are_found(string source, string target, int chapters) =>
        Judge(source, target, 1, chapters, new CorpusKind("sentences.txt", MayRepeat: true));

    /// <summary>
    /// Sentences and seeds that the costs were not chosen with, and that hold fewer numbers and names; no chapter says one twice.
    /// </summary>
    [Theory]
    [InlineData("zh-Hans", "en")]
    [InlineData("en", "zh-Hans")]
    [InlineData("ja", "en")]
    [InlineData("ko", "en")]
    [InlineData("zh-Hant", "en")]
    [InlineData("zh-Hans", "ja")]
    public void Of_sentences_never_seen_as_many(string source, string target) =>
        Judge(source, target, 200001, 60, new CorpusKind("sentences-held-out.txt"));

    /// <summary>One sentence end in three is gone, more than translators do to plain prose: then sentences tell less.</summary>
    [Theory]
    [InlineData("zh-Hans", "en")]
    [InlineData("ja", "en")]
    [InlineData("en", "ko")]
    public void Nearly_as_many_where_translations_join_sentences(string source, string target) =>
        Judge(source, target, 150001, 60, new CorpusKind("sentences-held-out.txt", Joins: true), precision: 0.985, recall: 0.98);

    private void Judge(string source, string target, int firstSeed, int chapters, CorpusKind kind, double precision = 0.99, double recall = 0.98)
    {
        var score = new Score();
        for (var seed = firstSeed; seed < firstSeed + chapters; seed++)
        {
            Add(score, AlignmentCorpus.Make(source, target, seed, kind), source, target, seed);
        }

        var told = $"{source} {target}: {score.Labelled} pairs, precision {score.Precision:0.0000}, recall {score.Recall:0.0000}";
        output.WriteLine(told);
        Assert.True(score.Labelled > 150, told);
        Assert.True(score.Precision >= precision && score.Recall >= recall, told);
    }

    private void Add(Score score, LabelledChapter chapter, string source, string target, int seed)
    {
        var found = Links(chapter, source, target);
        score.Labelled += chapter.Links.Count;
        score.Found += found.Count;
        score.Right += found.Count(chapter.Links.Contains);
        foreach (var (sourceLine, targetLine) in found.Except(chapter.Links).Concat(chapter.Links.Except(found)))
        {
            var isFound = found.Contains((sourceLine, targetLine));
            output.WriteLine($"{source}-{target} {seed}: {(isFound ? "wrong " : "missed")} {LineOf(chapter.Source, sourceLine)} / {LineOf(chapter.Target, targetLine)}");
        }
    }

    private static HashSet<(int, int)> Links(LabelledChapter chapter, string source, string target)
    {
        var book = ManuscriptReader.Read(new MemoryWorkspace
        {
            ["book.yaml"] = $"languages: [{source}, {target}]\n", [source + "/a.md"] = chapter.Source, [target + "/a.md"] = chapter.Target,
        }).Value!;
        // Behind the title, which both have.
        return [.. from pair in book.Chapters[0].Pairs.Skip(1)
            from a in pair.Find(book.Languages[0])
            from b in pair.Find(book.Languages[1])
            select (LineOf(a), LineOf(b))];
    }

    private static int LineOf(Block block) => block.Span.StartPosition.Line;

    private static string LineOf(string text, int line) => $"{line} {text.Split('\n')[line - 1]}";
}
