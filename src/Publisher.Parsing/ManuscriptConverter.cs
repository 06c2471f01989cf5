using Publisher.Model;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Conversion;

namespace Publisher.Parsing;

/// <summary>
/// Brings a manuscript into another layout, or gives it a language. Nothing is written here; no value when nothing can be made.
/// </summary>
public static class ManuscriptConverter
{
    /// <summary>A tree for each language, from single files or files with suffixes.</summary>
    public static Outcome<ConvertedManuscript> Split(IWorkspace workspace) => Run(workspace, TreeSplitter.Split);

    /// <summary>One file for each chapter, from trees or files with suffixes.</summary>
    public static Outcome<ConvertedManuscript> Join(IWorkspace workspace) => Run(workspace, TreeJoiner.Join);

    /// <summary>Files of a language that is not there yet, to be filled in; and book.yaml with it. The rest is not repeated.</summary>
    /// <param name="workspace">The book.</param>
    /// <param name="language">The new one.</param>
    /// <param name="from">The language to translate from; null: the first.</param>
    public static Outcome<ConvertedManuscript> AddLanguage(IWorkspace workspace, LanguageTag language, LanguageTag? from) =>
        Run(workspace, (source, bag) => SkeletonWriter.Write(source, language, from, bag));

    private static Outcome<ConvertedManuscript> Run(IWorkspace workspace, Func<BookSource, DiagnosticBag, ConvertedManuscript?> convert)
    {
        var bag = new DiagnosticBag();
        var converted = BookSource.Read(workspace, bag) is { } source ? convert(source, bag) : null;
        return new Outcome<ConvertedManuscript>(converted, bag.ToImmutable());
    }
}
