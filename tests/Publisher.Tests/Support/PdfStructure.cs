using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Publisher.Tests.Support;

/// <summary>The logical structure of a PDF as another reader finds it in the file (ISO 32000-1, 14.7).</summary>
public sealed class PdfStructure : IDisposable
{
    private readonly Dictionary<long, int> _pageOf = [];
    private readonly Dictionary<(int Page, int Mcid), string> _texts = [];

    public PdfStructure(byte[] file)
    {
        Document = PdfDocument.Open(file);
        NumberPages(Catalog.Get<DictionaryToken>("Pages", this)!);
        foreach (var page in Document.GetPages())
        {
            foreach (var content in page.GetMarkedContents())
            {
                ReadTexts(page.Number, content);
            }
        }
        TreeRoot = Catalog.Get<DictionaryToken>("StructTreeRoot", this)!;
        Root = new PdfElement(this, (DictionaryToken)Resolve(First(TreeRoot.Data["K"]))!, null);
    }

    public PdfDocument Document { get; }
    public DictionaryToken Catalog => Document.Structure.Catalog.CatalogDictionary;
    public DictionaryToken TreeRoot { get; }
    public PdfElement Root { get; }

    public IEnumerable<PdfElement> All(string role) => Root.All().Where(element => element.Role == role);

    public void Dispose() => Document.Dispose();

    public IToken? Resolve(IToken? token)
    {
        while (token is IndirectReferenceToken reference)
        {
            token = Document.Structure.GetObject(reference.Data)?.Data;
        }
        return token;
    }

    /// <summary>The number of the page that an entry <c>Pg</c> refers to, from 1.</summary>
    public int PageOf(IToken reference) => _pageOf[((IndirectReferenceToken)reference).Data.ObjectNumber];

    public string TextOf(int page, int mcid) => _texts.GetValueOrDefault((page, mcid), "");

    /// <summary>Every name of a name tree with its value, in the order of the file; leaves are checked against their limits.</summary>
    public IEnumerable<(string Name, IToken? Value)> Names(DictionaryToken tree)
    {
        foreach (var kid in tree.Get<ArrayToken>("Kids", this)?.Data ?? [])
        {
            foreach (var entry in Names((DictionaryToken)Resolve(kid)!))
            {
                yield return entry;
            }
        }
        var names = tree.Get<ArrayToken>("Names", this)?.Data ?? [];
        if (tree.Get<ArrayToken>("Limits", this) is { } limits)
        {
            Assert.Equal([names[0].Text(), names[^2].Text()], limits.Data.Select(limit => limit.Text()));
        }
        for (var i = 0; i < names.Count; i += 2)
        {
            yield return (names[i].Text(), Resolve(names[i + 1]));
        }
    }

    private static IToken First(IToken token) => token is ArrayToken array ? array.Data[0] : token;

    private void NumberPages(DictionaryToken node)
    {
        foreach (var kid in node.Get<ArrayToken>("Kids", this)!.Data)
        {
            var child = (DictionaryToken)Resolve(kid)!;
            if (child.Data.ContainsKey("Kids"))
            {
                NumberPages(child);
            }
            else
            {
                _pageOf[((IndirectReferenceToken)kid).Data.ObjectNumber] = _pageOf.Count + 1;
            }
        }
    }

    private void ReadTexts(int page, MarkedContentElement content)
    {
        if (content.MarkedContentIdentifier >= 0 && !content.IsArtifact)
        {
            var text = string.Concat(content.Letters.Select(letter => letter.Value));
            _texts[(page, content.MarkedContentIdentifier)] = text;
        }
        foreach (var child in content.Children)
        {
            ReadTexts(page, child);
        }
    }
}

/// <summary>One structure element read back; its content and children in reading order.</summary>
public sealed class PdfElement
{
    private readonly DictionaryToken _token;
    private readonly List<string> _texts = [];
    private readonly PdfStructure _file;

    internal PdfElement(PdfStructure file, DictionaryToken token, PdfElement? parent)
    {
        _file = file;
        _token = token;
        Parent = parent;
        foreach (var kid in KidsOf(file, token))
        {
            Read(kid);
        }
    }

    public PdfElement? Parent { get; }
    public string Role => ((NameToken)_token.Data["S"]).Data;
    public List<PdfElement> Kids { get; } = [];

    /// <summary>Pages that hold content of the element itself, ascending as read.</summary>
    public List<int> Pages { get; } = [];

    /// <summary>Annotations, each with the page that its reference names.</summary>
    public List<(DictionaryToken Annotation, int Page)> Annotations { get; } = [];

    /// <summary>Own text and that of all below, in reading order.</summary>
    public string Text => string.Concat(_texts);
    public string? OwnLanguage => String("Lang");
    public string? Language => OwnLanguage ?? Parent?.Language;
    public string? Alt => String("Alt");
    public string? ActualText => String("ActualText");
    public string? Title => String("T");
    public string? Id => String("ID");
    public DictionaryToken? Attributes => _token.Get<DictionaryToken>("A", _file);

    public IEnumerable<PdfElement> All() => Kids.SelectMany(kid => kid.All()).Prepend(this);

    /// <summary>Roles as a line of text: <c>L(LI(Lbl LBody(P)))</c>.</summary>
    public string Shape => Kids.Count == 0 ? Role : $"{Role}({string.Join(' ', Kids.Select(kid => kid.Shape))})";

    /// <summary>A name among the attributes, or a number as text.</summary>
    public string? Attribute(string key) => Attributes?.Data.GetValueOrDefault(key) switch
    {
        NameToken name => name.Data,
        NumericToken number => number.Double.ToString(CultureInfo.InvariantCulture),
        ArrayToken array => string.Join(' ', array.Data.Select(item => ((NumericToken)item).Double.ToString("0.#", CultureInfo.InvariantCulture))),
        _ => null,
    };

    private static IEnumerable<IToken> KidsOf(PdfStructure file, DictionaryToken token) => file.Resolve(token.Data.GetValueOrDefault("K")) switch
    {
        ArrayToken array => array.Data,
        { } one => [one],
        null => [],
    };

    private void Read(IToken kid)
    {
        if (kid is NumericToken mcid)
        {
            Read(_token, mcid.Int);
            return;
        }
        var target = (DictionaryToken)_file.Resolve(kid)!;
        switch ((target.Data.GetValueOrDefault("Type") as NameToken)?.Data)
        {
            case "MCR": Read(target, ((NumericToken)target.Data["MCID"]).Int); break;
            case "OBJR": Annotations.Add(((DictionaryToken)_file.Resolve(target.Data["Obj"])!, PageNamedBy(target))); break;
            default:
                var child = new PdfElement(_file, target, this);
                Kids.Add(child);
                _texts.Add(child.Text);
                break;
        }
    }

    private void Read(DictionaryToken holder, int mcid)
    {
        var page = PageNamedBy(holder);
        if (!Pages.Contains(page))
        {
            Pages.Add(page);
        }
        _texts.Add(_file.TextOf(page, mcid));
    }

    private int PageNamedBy(DictionaryToken holder) => _file.PageOf(holder.Data.GetValueOrDefault("Pg") ?? _token.Data["Pg"]);

    private string? String(string key) => _file.Resolve(_token.Data.GetValueOrDefault(key))?.Text();
}

/// <summary>Reading of tokens, references resolved.</summary>
public static class PdfTokens
{
    public static T? Get<T>(this DictionaryToken dictionary, string key, PdfStructure file) where T : class, IToken =>
        file.Resolve(dictionary.Data.GetValueOrDefault(key)) as T;

    public static string Text(this IToken token) => token switch
    {
        StringToken text => text.Data,
        HexToken hex => hex.Data,
        NameToken name => name.Data,
        _ => throw new InvalidOperationException($"{token} is no text"),
    };
}
