using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Checks.Translation;
using Publisher.Parsing.Checks.Translation.Numbers;
using Publisher.Tests.Parsing.Alignment;

namespace Publisher.Tests.Parsing.Translation;

/// <summary>Sentence pairs with their verdict, and what the check of numbers says of them.</summary>
internal static class LabelledPairs
{
    /// <summary>Fields after the sentences name their languages.</summary>
    public static IReadOnlyList<LabelledPair> Read(string name)
    {
        using var stream = typeof(LabelledPairs).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] is '=' or '!')
            .Select(line => line.TrimEnd('\r').Split('\t'))
            .Select(fields => new LabelledPair(fields[0] == "!", fields[1], fields[2].Trim(), fields.ElementAtOrDefault(3) ?? "zh-Hans", fields.ElementAtOrDefault(4) ?? "en"))];
    }

    /// <summary>The sentences of every set, those of the alignment too, each pair of neighbouring languages.</summary>
    public static IEnumerable<LabelledPair> Sentences() => new[] { "numbers.tsv", "numbers-held-out.tsv" }.SelectMany(Read)
        .Concat(new[] { "sentences.txt", "sentences-held-out.txt" }.SelectMany(AlignmentCorpus.Sentences)
            .SelectMany(all => all.Zip(all.Skip(1), AlignmentCorpus.Names.Zip(AlignmentCorpus.Names.Skip(1))))
            .Select(one => new LabelledPair(false, one.First, one.Second, one.Third.First, one.Third.Second)));

    public static bool IsReported(LabelledPair pair) => IsReported(pair.First, pair.Second, pair.Language, pair.Other);

    public static bool IsReported(string first, string second, string language = "zh-Hans", string other = "en") =>
        Run(new LabelledPair(false, first, second, language, other)).Length > 0;

    /// <summary>What is said of the sentences by themselves: whether a chapter would pair them is asked elsewhere.</summary>
    private static ImmutableArray<Diagnostic> Run(LabelledPair pair)
    {
        var bag = new DiagnosticBag();
        new NumberCheck(bag).Run(SideOf(pair.First, pair.Language), SideOf(pair.Second, pair.Other));
        return bag.ToImmutable();
    }

    private static SideText SideOf(string sentence, string language)
    {
        var (tag, file) = (LanguageTag.Parse(language), new SourceFile(language + ".md", sentence));
        return new SideText(tag, [new Paragraph(file.Span(0, sentence.Length), tag, Attributes.Empty, [new Text(file.Span(0, sentence.Length), sentence)])]);
    }
}

/// <summary>Two sentences, and whether the second says other numbers than the first.</summary>
internal sealed record LabelledPair(bool IsFault, string First, string Second, string Language, string Other);
