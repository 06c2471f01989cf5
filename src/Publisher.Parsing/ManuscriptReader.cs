using System.Collections.Immutable;
using Publisher.Model;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Settings;

namespace Publisher.Parsing;

/// <summary>
/// Reads a manuscript: <c>book.yaml</c>, Markdown files in any of the three layouts, pictures. Faults are collected, never
/// thrown.
/// </summary>
public static class ManuscriptReader
{
    /// <summary>The book, or no value when there is nothing to set (empty folder, unreadable book.yaml).</summary>
    public static Outcome<Book> Read(IWorkspace workspace) => Read(workspace, comparesLanguages: false);

    /// <summary>As <see cref="Read(IWorkspace)"/>, and compares the languages with each other: codes <c>CHK</c>.</summary>
    public static Outcome<Book> Check(IWorkspace workspace) => Read(workspace, comparesLanguages: true);

    private static Outcome<Book> Read(IWorkspace workspace, bool comparesLanguages)
    {
        var bag = new DiagnosticBag();
        if (BookFileReader.Read(workspace, bag) is not { } file)
        {
            return new Outcome<Book>(null, bag.ToImmutable());
        }
        var reader = new BookReader(workspace, file, bag, comparesLanguages);
        var book = reader.Read();
        return new Outcome<Book>(book, reader.WithoutSuppressed(bag.ToImmutable()));
    }
}
