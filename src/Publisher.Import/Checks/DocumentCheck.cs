using Publisher.Import.Content;
using Publisher.Import.Markup;
using Publisher.Import.Package;
using Publisher.Model.Diagnostics;

namespace Publisher.Import.Checks;

/// <summary>What is wrong with the documents of a book: links, ids, pictures, languages, scripts.</summary>
internal sealed class DocumentCheck
{
    private readonly OpenedEpub _epub;
    private readonly DiagnosticBag _bag;
    private readonly Dictionary<string, MarkupFile> _files;
    private readonly Dictionary<string, HashSet<string>> _ids = new(StringComparer.Ordinal);

    private DocumentCheck(OpenedEpub epub, DiagnosticBag bag)
    {
        _epub = epub;
        _bag = bag;
        _files = epub.Documents.ToDictionary(document => document.Path, document => document.File, StringComparer.Ordinal);
        if (epub.Package.Navigation is { } item && epub.Archive.Contains(item.Path) && epub.Reader.ReadXhtml(item.Path) is { } navigation)
        {
            _files.TryAdd(item.Path, navigation);
        }
    }

    public static void Run(OpenedEpub epub, DiagnosticBag bag)
    {
        var check = new DocumentCheck(epub, bag);
        foreach (var file in check._files.Values)
        {
            check.CollectIds(file);
        }
        foreach (var file in check._files.Values)
        {
            check.Check(file);
        }
    }

    private void CollectIds(MarkupFile file)
    {
        var ids = _ids[file.Path] = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in file.Root.Descendants().Prepend(file.Root))
        {
            if (element.Id.Length > 0 && !ids.Add(element.Id))
            {
                _bag.Add(DiagnosticCatalog.RepeatedXmlId.Create(element.Span(file), element.Id));
            }
            if (element.Name == "a" && element.Attribute("name") is { Length: > 0 } name)
            {
                ids.Add(name);
            }
        }
    }

    private void Check(MarkupFile file)
    {
        if (BookLanguage.Of(file.Root.Language ?? file.Body.Language) is null)
        {
            _bag.Add(DiagnosticCatalog.LanguageNotStated.Create(file.Root.Span(file), new Phrase("this document", "此文档")));
        }
        foreach (var element in file.Root.Descendants())
        {
            switch (element.Name)
            {
                case "a" or "area": CheckReference(file, element, "href", isLink: true); break;
                case "img":
                    CheckReference(file, element, "src", isLink: false);
                    CheckDescription(file, element);
                    break;
                case "image": CheckReference(file, element, "xlink:href", isLink: false); break;
                case "audio" or "video" or "source" or "iframe" or "embed": CheckReference(file, element, "src", isLink: false); break;
                case "object": CheckReference(file, element, "data", isLink: false); break;
                case "link" when (element.Attribute("rel") ?? "").Contains("stylesheet", StringComparison.Ordinal):
                    CheckReference(file, element, "href", isLink: false);
                    break;
                case "script":
                    _bag.Add(DiagnosticCatalog.ScriptInBook.Create(element.Span(file)));
                    CheckReference(file, element, "src", isLink: false);
                    break;
            }
        }
    }

    private void CheckDescription(MarkupFile file, MarkupElement picture)
    {
        if (picture.Attribute("alt") is null && picture.Attribute("role") is not ("presentation" or "none"))
        {
            _bag.Add(DiagnosticCatalog.PictureWithoutAlt.Create(picture.Span(file), picture.Attribute("src") ?? ""));
        }
    }

    private void CheckReference(MarkupFile file, MarkupElement element, string attribute, bool isLink)
    {
        if (element.Attribute(attribute)?.Trim() is not { Length: > 0 } reference)
        {
            return;
        }
        if (ArchivePath.IsAbsolute(reference))
        {
            if (!isLink && !reference.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            {
                _bag.Add(DiagnosticCatalog.RemoteResource.Create(element.Span(file), reference));
            }
            return;
        }
        var target = ArchivePath.Resolve(file.Path, reference);
        if (!_epub.Archive.Contains(target.Path))
        {
            _bag.Add(DiagnosticCatalog.DeadLink.Create(element.Span(file), target.Path));
        }
        else if (isLink && target.Fragment.Length > 0 && _ids.TryGetValue(target.Path, out var ids) && !ids.Contains(target.Fragment)
            && !target.Fragment.Contains('(', StringComparison.Ordinal)) // epubcfi(...)
        {
            _bag.Add(DiagnosticCatalog.DeadFragment.Create(element.Span(file), target.Path, target.Fragment));
        }
    }
}
