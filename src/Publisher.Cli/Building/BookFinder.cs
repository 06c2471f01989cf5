using Publisher.Model.Diagnostics;

namespace Publisher.Cli.Building;

/// <summary>Finds the folder of the book when the user named one or none.</summary>
internal static class BookFinder
{
    private const string UsualFolder = "manuscript";

    /// <summary>The absolute path of the book's folder, or null after reporting that there is none.</summary>
    public static string? Find(string? path, Surroundings surroundings, DiagnosticBag diagnostics)
    {
        var folder = path is not null ? surroundings.FullPath(path) : Usual(surroundings);
        if (Directory.Exists(folder))
        {
            return folder;
        }
        diagnostics.Add(DiagnosticCatalog.BookFolderMissing.Create(SourceSpan.Nowhere, surroundings.Shown(folder)));
        return null;
    }

    private static string Usual(Surroundings surroundings)
    {
        var usual = surroundings.FullPath(UsualFolder);
        return Directory.Exists(usual) ? usual : surroundings.CurrentFolder;
    }
}
