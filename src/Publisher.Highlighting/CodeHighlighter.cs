using System.Collections.Immutable;
using Publisher.Highlighting.Grammars;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Highlighting;

/// <summary>
/// Tells what the pieces of code are, by TextMate grammars. Grammars are read when the first code of a known language comes;
/// the same code is looked at once. One thread.
/// </summary>
public sealed class CodeHighlighter : IDisposable
{
    private readonly Dictionary<(string Scope, string Text), ImmutableArray<CodeToken>> _known = [];
    private readonly Dictionary<string, Tokenizer?> _tokenizers = new(StringComparer.Ordinal);
    private GrammarShelf? _shelf;

    /// <summary>Makes the grammars; tests have it fail.</summary>
    internal Func<GrammarShelf> MakeShelf { get; init; } = () => new GrammarShelf();

    private GrammarShelf Shelf => _shelf ??= MakeShelf();

    /// <summary>The book with what its code is made of; code of languages that nothing is known of is reported and stays plain.</summary>
    /// <param name="seen">The languages of the book whose code anybody will see; of the rest only the names are looked up. Null for all.</param>
    public static Outcome<Book> Highlight(Book book, IReadOnlySet<LanguageTag>? seen = null)
    {
        using var highlighter = new CodeHighlighter();
        return Highlight(book, highlighter, seen);
    }

    internal static Outcome<Book> Highlight(Book book, CodeHighlighter highlighter, IReadOnlySet<LanguageTag>? seen = null)
    {
        var bag = new DiagnosticBag();
        try
        {
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
    public ImmutableArray<CodeToken> Highlight(string language, string text)
    {
        if (Languages.IsPlain(language) || Shelf.ScopeOf(language) is not { } scope)
        {
            return [];
        }
        if (!_known.TryGetValue((scope, text), out var tokens))
        {
            _known[(scope, text)] = tokens = TokenizerOf(scope)?.Tokenize(text) ?? [];
        }
        return tokens;
    }

    /// <summary>Whether code of the language needs no remark: it is highlighted, or meant to be plain.</summary>
    public bool Knows(string language) => Languages.IsPlain(language) || Shelf.ScopeOf(language) is not null;

    /// <summary>The known language whose name is written most alike.</summary>
    public string Nearest(string language) => NearestWord.Find(language, Shelf.Names);

    /// <summary>Gives native memory back.</summary>
    public void Dispose() => _shelf?.Dispose();

    private Tokenizer? TokenizerOf(string scope)
    {
        if (!_tokenizers.TryGetValue(scope, out var tokenizer))
        {
            _tokenizers[scope] = tokenizer = Shelf.Open(scope) is { } grammar ? new Tokenizer(grammar) : null;
        }
        return tokenizer;
    }
}
