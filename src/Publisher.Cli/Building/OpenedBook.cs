using Publisher.Cli.Workspace;
using Publisher.Fonts;
using Publisher.Model;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing;

namespace Publisher.Cli.Building;

/// <summary>A book that was read and the fonts to set it in: what every command starts from.</summary>
internal sealed record OpenedBook(Book Book, FontLibrary Fonts, DiskWorkspace Workspace) : IDisposable
{
    /// <summary>Reads manuscript and fonts; null when either is unusable, which is then reported.</summary>
    public static OpenedBook? Open(string bookFolder, string? output, Surroundings surroundings, DiagnosticBag diagnostics,
        bool comparesLanguages = false)
    {
        var workspace = new DiskWorkspace(bookFolder, output);
        var book = comparesLanguages ? ManuscriptReader.Check(workspace) : ManuscriptReader.Read(workspace);
        diagnostics.AddRange(Placed(book.Diagnostics, bookFolder, surroundings));
        if (book.Value is null)
        {
            return null;
        }
        // Checks read the font files to the last byte; builds, of which there are many, only what they use.
        var verification = output is null ? FontVerification.Checksums : FontVerification.Tables;
        var fonts = OpenedFonts.Open(book.Value.Settings.Fonts, bookFolder, verification, surroundings, diagnostics);
        return fonts is null ? null : new OpenedBook(book.Value, fonts, workspace);
    }

    /// <summary>The files that the book was read from, when its PDFs are to hold them.</summary>
    public IReadOnlyList<SourceDocument> SourcesToAttach() => !Book.Settings.Pdf.AttachSource ? [] :
    [
        .. Book.Sources.Select(path => (Path: path, File: Workspace.Read(path)))
            .Where(source => source.File.Status == WorkspaceStatus.Found)
            .Select(source => new SourceDocument(source.Path, source.File.Bytes)),
    ];

    public void Dispose() => Fonts.Dispose();

    /// <summary>The diagnostics with their paths as seen from the current folder, so that terminals can open them.</summary>
    public static IEnumerable<Diagnostic> Placed(
        IEnumerable<Diagnostic> diagnostics, string folder, Surroundings surroundings)
    {
        foreach (var diagnostic in diagnostics)
        {
            var path = diagnostic.Span.File?.Path ?? diagnostic.Path;
            yield return path.Length == 0
                ? diagnostic
                : diagnostic with { Path = surroundings.Shown(Path.Combine(folder, path)) };
        }
    }
}
