using Publisher.Verification.Content;
using Publisher.Verification.Fonts;
using Publisher.Verification.Metadata;
using Publisher.Verification.Reading;
using Publisher.Verification.Structure;

namespace Publisher.Verification;

/// <summary>Everything that rules look at, each part read once when the first rule asks for it.</summary>
internal sealed class Evidence
{
    private readonly Lazy<IReadOnlyList<Page>> _pages;
    private readonly Lazy<StructTree> _tree;
    private readonly Lazy<ContentSurvey> _survey;
    private readonly Lazy<XmpPacket> _xmp;
    private readonly Lazy<IReadOnlyList<Annotation>> _annotations;

    public Evidence(PdfFile file)
    {
        File = file;
        _pages = new Lazy<IReadOnlyList<Page>>(() => PageTree.Read(file.Catalog["Pages"]));
        _tree = new Lazy<StructTree>(() => new StructTree(file.Catalog["StructTreeRoot"]));
        _xmp = new Lazy<XmpPacket>(() => new XmpPacket(file.Catalog["Metadata"]));
        _survey = new Lazy<ContentSurvey>(ReadContent);
        _annotations = new Lazy<IReadOnlyList<Annotation>>(() => [.. Pages.SelectMany(AnnotationsOf)]);
    }

    public PdfFile File { get; }

    public PdfValue Catalog => File.Catalog;

    public IReadOnlyList<Page> Pages => _pages.Value;

    public StructTree Tree => _tree.Value;

    public ContentSurvey Survey => _survey.Value;

    public XmpPacket Xmp => _xmp.Value;

    public IReadOnlyList<Annotation> Annotations => _annotations.Value;

    public IEnumerable<FontUse> Fonts => Survey.Fonts;

    /// <summary>A language for everything that has none of its own.</summary>
    public bool HasDefaultLanguage => Catalog["Lang"].Text is not null;

    private ContentSurvey ReadContent()
    {
        var survey = new ContentSurvey();
        var reader = new ContentReader(survey, Tree, HasDefaultLanguage);
        foreach (var page in Pages)
        {
            reader.Read(ContentStream.OfPage(page.Value, page.Number));
        }
        foreach (var annotation in Annotations)
        {
            foreach (var appearance in annotation.Appearances)
            {
                reader.Read(ContentStream.Of(appearance, default, annotation.Page.Number, isTagged: false));
            }
        }
        return survey;
    }

    private IEnumerable<Annotation> AnnotationsOf(Page page) => page.Value["Annots"].Items
        .Where(value => value.IsDictionary)
        .Select(value => new Annotation(value, page, Tree.ByObject(value["StructParent"].Integer)));
}
