using Publisher.Import.Container;
using Publisher.Import.Markup;
using Publisher.Model.Diagnostics;

namespace Publisher.Import.Content;

/// <summary>Reads the style sheets of books that other programs made, for what their classes mean.</summary>
internal static class StyleSheets
{
    public static StyleIndex Read(OpenedEpub epub, bool isOwn)
    {
        var index = new StyleIndex();
        if (isOwn)
        {
            return index;
        }
        foreach (var item in epub.Package.Manifest.Where(item => item.MediaType == "text/css" && epub.Archive.Contains(item.Path)))
        {
            // What is wrong with a sheet was said when the archive was checked; without it only looks are lost.
            if (epub.Archive.Read(item.Path, new DiagnosticBag(), ArchiveLimits.Markup) is { } bytes)
            {
                index.AddSheet(EncodedText.Decode(item.Path, bytes).Text);
            }
        }
        foreach (var style in epub.Documents.SelectMany(document => document.File.Root.Child("head")?.ChildrenNamed("style") ?? []))
        {
            index.AddSheet(style.RawText());
        }
        return index;
    }
}
