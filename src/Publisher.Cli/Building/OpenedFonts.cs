using Publisher.Cli.Workspace;
using Publisher.Fonts;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing;

namespace Publisher.Cli.Building;

/// <summary>Opens the folder of fonts that serves a book, or that serves the current folder when there is no book.</summary>
internal static class OpenedFonts
{
    /// <summary>The fonts for the current folder; null when there are none.</summary>
    public static FontLibrary? Open(Surroundings surroundings) =>
        Open(new FontSettings(), surroundings.CurrentFolder, FontVerification.Tables, surroundings, new DiagnosticBag());

    public static FontLibrary? Open(
        FontSettings settings, string bookFolder, FontVerification verification, Surroundings surroundings, DiagnosticBag diagnostics)
    {
        var folder = FontsFinder.Find(bookFolder, settings.Folder, surroundings, out var searched);
        if (folder is null)
        {
            diagnostics.Add(DiagnosticCatalog.FontsFolderMissing.Create(
                SourceSpan.Nowhere, string.Join(", ", searched.Take(2).Select(surroundings.Shown))));
            return null;
        }
        var workspace = new DiskWorkspace(folder);
        var manifest = FontManifestReader.Read(workspace);
        diagnostics.AddRange(OpenedBook.Placed(manifest.Diagnostics, folder, surroundings));
        if (manifest.Value is null)
        {
            return null;
        }
        var library = FontLibrary.Open(workspace, manifest.Value, settings, verification);
        // A family that book.yaml asks for in vain lies in the book's folder, a damaged file in that of the fonts.
        var ofBook = settings.Choices.Select(choice => choice.Span.File).FirstOrDefault();
        foreach (var group in library.Diagnostics.GroupBy(fault => fault.Span.File is { } file && file == ofBook))
        {
            diagnostics.AddRange(OpenedBook.Placed(group, group.Key ? bookFolder : folder, surroundings));
        }
        return library.Value;
    }
}
