using System.Globalization;
using System.Text;
using Publisher.Fonts;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pages;

namespace Publisher.Cli.Building;

/// <summary>Characters that no font has, found in the text, each once for a block as composition would report it.</summary>
internal sealed class MissingCharacters : TextWalk
{
    private readonly FontLibrary _fonts;
    private readonly DiagnosticBag _found = new();

    /// <summary>What was asked of the fonts before, by code point: text is long and its characters few.</summary>
    private readonly Dictionary<CensusKey, Answer[]> _known = [];

    private enum Answer : byte
    {
        Unknown,
        Present,
        Missing,
    }

    private MissingCharacters(FontLibrary fonts) => _fonts = fonts;

    public static IReadOnlyList<Diagnostic> Find(Book book, Func<LanguageTag, bool> isPrinted, FontLibrary fonts)
    {
        var walk = new MissingCharacters(fonts);
        walk.Walk(book, isPrinted);
        return walk._found.ToImmutable();
    }

    protected override void Meet(string text, CensusKey key, SourceSpan span)
    {
        if (!_known.TryGetValue(key, out var known))
        {
            _known.Add(key, known = new Answer[0x110000]);
        }
        for (var i = 0; i < text.Length; i++)
        {
            if (known[text[i]] != Answer.Present)
            {
                i += Look(text, i, key, known);
            }
        }
    }

    /// <returns>How many more UTF-16 units the character has.</returns>
    private int Look(string text, int at, CensusKey key, Answer[] known)
    {
        if (!Rune.TryGetRuneAt(text, at, out var rune))
        {
            return 0;
        }
        if (known[rune.Value] == Answer.Unknown)
        {
            known[rune.Value] = IsPresent(rune, key) ? Answer.Present : Answer.Missing;
        }
        if (known[rune.Value] == Answer.Missing)
        {
            _found.Add(DiagnosticCatalog.MissingGlyph.Create(Place.Narrowed(rune.ToString()), rune.ToString(),
                rune.Value.ToString("X4", CultureInfo.InvariantCulture)));
        }
        return rune.Utf16SequenceLength - 1;
    }

    private bool IsPresent(Rune rune, CensusKey key)
    {
        var role = key.IsCode ? FontRole.Mono : FontRole.Serif;
        return Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) || FontCoverage.IsInvisible(rune.Value)
            || _fonts.FaceFor(rune.Value, key.Language, role, bold: false, italic: false) is not null
            || _fonts.FaceFor(rune.Value, LanguageTag.None, role, bold: false, italic: false) is not null;
    }
}
