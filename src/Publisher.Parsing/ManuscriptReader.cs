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
    public static Outcome<Book> Read(IWorkspace workspace)
    {
        var bag = new DiagnosticBag();
        var book = BookFileReader.Read(workspace, bag) is { } file ? new BookReader(workspace, file, bag).Read() : null;
        return new Outcome<Book>(book, bag.ToImmutable());
    }
}
