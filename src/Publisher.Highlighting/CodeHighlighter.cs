using System.Collections.Immutable;
using Publisher.Highlighting.Authors;
using Publisher.Highlighting.Grammars;
using Publisher.Model;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Highlighting;

/// <summary>
/// Tells what the pieces of code are, by TextMate grammars. Grammars are read when the first code of a known language comes;
/// the same code is looked at once. One thread.
/// </summary>
public sealed class CodeHighlighter : IDisposable
{
    private readonly Dictionary<(string Scope, string Text), Colouring> _known = [];
    private readonly Dictionary<string, Tokenizer?> _tokenizers = new(StringComparer.Ordinal);
    private GrammarShelf? _shelf;

    /// <summary>Makes the grammars; tests have it fail.</summary>
    internal Func<GrammarShelf> MakeShelf { get; init; } = () => new GrammarShelf();

    /// <summary>Names of languages that a book has its own grammars for; what is plain elsewhere is not plain there.</summary>
    internal IReadOnlySet<string> OwnNames { get; init; } = new HashSet<string>();

    private GrammarShelf Shelf => _shelf ??= MakeShelf();

    /// <summary>The book with what its code is made of; code of languages that nothing is known of is reported and stays plain.</summary>
    /// <param name="seen">The languages of the book whose code anybody will see; of the rest only the names are looked up. Null for all.</param>
    /// <param name="read">Reads a grammar of the book's own.</param>
    public static Outcome<Book> Highlight(Book book, IReadOnlySet<LanguageTag>? seen = null, Func<string, WorkspaceFile>? read = null)
    {
        var bag = new DiagnosticBag();
        var own = AuthorGrammarReader.Read(book.Settings.Code.Grammars, read ?? (_ => new WorkspaceFile(WorkspaceStatus.Missing, default)), bag);
        using var highlighter = new CodeHighlighter
        {
            MakeShelf = () => new GrammarShelf(own),
            OwnNames = own.SelectMany(grammar => grammar.Names).ToHashSet(StringComparer.OrdinalIgnoreCase),
        };
        return Highlight(book, highlighter, seen, own, bag);
    }

    internal static Outcome<Book> Highlight(Book book, CodeHighlighter highlighter, IReadOnlySet<LanguageTag>? seen = null) => Highlight(book, highlighter, seen, [], new DiagnosticBag());

    private static Outcome<Book> Highlight(Book book, CodeHighlighter highlighter, IReadOnlySet<LanguageTag>? seen, ImmutableArray<AuthorGrammar> own, DiagnosticBag bag)
    {
        try
        {
            foreach (var grammar in own)
            {
                grammar.Check(highlighter.Shelf, bag);
            }
            var writer = new TokenWriter(highlighter, book.Settings.Code.Theme == CodeTheme.None ? new HashSet<LanguageTag>() : seen, bag);
            return new Outcome<Book>(book with { Chapters = [.. book.Chapters.Select(writer.Rewrite)] }, bag.ToImmutable());
        }
        catch (Exception fault) when (fault is DllNotFoundException or BadImageFormatException or TypeInitializationException)
        {
            // The library that matches the grammars' expressions is native: there is none for rare systems.
            bag.Add(DiagnosticCatalog.HighlightingMissing.Create(SourceSpan.Nowhere, fault.GetBaseException().Message));
            return new Outcome<Book>(book, bag.ToImmutable());
        }
    }

    /// <summary>The tokens of code; none where the language is not known.</summary>
    public ImmutableArray<CodeToken> Highlight(string language, string text) => Colour(language, text).Tokens;

    internal Colouring Colour(string language, string text)
    {
        if (IsPlain(language) || Shelf.ScopeOf(language) is not { } scope)
        {
            return Colouring.None;
        }
        if (!_known.TryGetValue((scope, text), out var found))
        {
            _known[(scope, text)] = found = TokenizerOf(scope)?.Tokenize(text) ?? Colouring.None;
        }
        return found;
    }

    /// <summary>Whether code of the language needs no remark: it is highlighted, or meant to be plain.</summary>
    public bool Knows(string language) => IsPlain(language) || Shelf.ScopeOf(language) is not null;

    /// <summary>The known language whose name is written most alike.</summary>
    public string Nearest(string language) => NearestWord.Find(language, Shelf.Names);

    /// <summary>Gives native memory back.</summary>
    public void Dispose() => _shelf?.Dispose();

    private bool IsPlain(string language) => Languages.IsPlain(language) && !OwnNames.Contains(language);

    private Tokenizer? TokenizerOf(string scope)
    {
        if (!_tokenizers.TryGetValue(scope, out var tokenizer))
        {
            _tokenizers[scope] = tokenizer = Shelf.Open(scope) is { } grammar ? new Tokenizer(grammar) : null;
        }
        return tokenizer;
    }
}
