using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Formulas;

namespace Publisher.Model.Numbering;

/// <summary>The numbers of a book and its chapters, with captions joined to what they speak of and displays set apart.</summary>
public sealed record BookNumbers(ImmutableArray<Chapter> Chapters, NumberTable Table)
{
    public static BookNumbers Of(Book book)
    {
        var displays = new DisplaySplitter();
        ImmutableArray<Chapter> chapters = [.. book.Chapters.Select(chapter => chapter with { Pairs = CaptionJoiner.Join(displays.Split(chapter.Pairs)) })];
        return new BookNumbers(chapters, NumberTable.Of(chapters, book.Settings));
    }

    /// <summary>What is wrong with the numbers and references of a book: REF002 to REF004.</summary>
    public static void Check(Book book, DiagnosticBag bag)
    {
        var numbers = Of(book);
        foreach (var (item, first) in numbers.Table.Repeated)
        {
            bag.Add(DiagnosticCatalog.RepeatedNumber.Create(item.Span, item.Typed.Values.First(), first.Span.ToString()));
        }
        var wantsTyped = book.Settings.Severities.GetValueOrDefault(DiagnosticCatalog.UnknownTypedReference.Code, Severity.Ignore) != Severity.Ignore;
        // Looking for references in all texts is for those who ask.
        var settings = book.Settings with { References = book.Settings.References with { LinksTyped = wantsTyped } };
        var writers = book.Languages.ToDictionary(language => language, language => new ReferenceWriter(numbers.Table, settings, language)
        {
            UnknownTyped = (span, words) => bag.Add(DiagnosticCatalog.UnknownTypedReference.Create(span, words)),
            Nameless = (span, id) => bag.Add(DiagnosticCatalog.NamelessTarget.Create(span, id)),
        });
        foreach (var side in numbers.Chapters.SelectMany(chapter => chapter.Pairs).SelectMany(pair => pair.Sides))
        {
            writers[side.Language].Write(side);
        }
    }
}
