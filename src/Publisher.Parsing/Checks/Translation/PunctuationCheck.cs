using System.Buffers;
using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Parsing.Languages;

namespace Publisher.Parsing.Checks.Translation;

/// <summary>
/// CHK040 to CHK043: half-width marks between characters of Chinese and Japanese, full-width ones in Latin text, brackets and
/// quotation marks without partner, title marks within title marks. Runs of text are judged by what surrounds a mark, so
/// that Latin phrases within Chinese keep their own.
/// </summary>
internal sealed class PunctuationCheck(LanguageTag language, LanguageProfile profile, DiagnosticBag bag) : ContentWalker
{
    private const string Half = ",;:?!";
    private const string Full = "，；：？！";
    private const string FullInLatin = "，；：？！。、（）";
    private const string Latin = ",;:?!.,()";

    private static readonly SearchValues<char> HalfMarks = SearchValues.Create(Half);
    private static readonly SearchValues<char> FullMarks = SearchValues.Create(FullInLatin);

    protected override void Enter(Block block)
    {
        switch (block)
        {
            case Heading heading: Check(heading, heading.Content); break;
            case Paragraph paragraph: Check(paragraph, paragraph.Content); break;
            default: break;
        }
    }

    private void Check(Block block, ImmutableArray<Inline> content)
    {
        if (block.Language != language || content.IsEmpty)
        {
            return;
        }
        var side = new SideText(language, [block is Paragraph p ? p : new Paragraph(block.Span, language, Attributes.Empty, content)]);
        var text = side.Value;
        for (var i = Next(text, 1); i < text.Length; i = Next(text, i + 1))
        {
            if (side.IsCode(i) || language.IsKorean)
            {
                continue;
            }
            if (language.IsCjk)
            {
                CheckHalf(side, text, i);
            }
            else
            {
                CheckFull(side, text, i);
            }
        }
        foreach (var (at, mark, expected) in MarkPairs.Unmatched(side, language))
        {
            Report(side, at, mark, expected);
        }
    }

    private int Next(string text, int from)
    {
        var at = text.AsSpan(from).IndexOfAny(language.IsCjk ? HalfMarks : FullMarks);
        return at < 0 ? text.Length : from + at;
    }

    private void Report(SideText side, int at, char mark, char expected)
    {
        if (expected == default)
        {
            bag.Add(DiagnosticCatalog.UnmatchedMark.Create(side.SpanOf(at, 1), mark));
        }
        else if (profile.Quotes == QuoteStyle.Any)
        {
            // Where quotation marks have a style, MAN030 says it (T54).
            bag.Add(DiagnosticCatalog.NestedTitleMark.Create(side.SpanOf(at, 1), mark, expected) with { Fix = MarkFixes.Inner(side, at) });
        }
    }

    private void CheckHalf(SideText side, string text, int at)
    {
        var mark = Half.IndexOf(text[at], StringComparison.Ordinal);
        if (mark < 0 || !IsWide(text[at - 1]))
        {
            return;
        }
        var next = at + 1;
        while (next < text.Length && text[next] == ' ')
        {
            next++;
        }
        if (next >= text.Length || text[next] == SideText.Gap || IsWide(text[next]))
        {
            bag.Add(DiagnosticCatalog.HalfWidthMark.Create(side.SpanOf(at, 1), text[at], language, Full[mark]) with
            {
                Fix = MarkFixes.Widen(side, at, Full[mark]),
            });
        }
    }

    private void CheckFull(SideText side, string text, int at)
    {
        var mark = FullInLatin.IndexOf(text[at], StringComparison.Ordinal);
        var isInCjk = IsWide(text[at - 1]) || (at + 1 < text.Length && IsWide(text[at + 1]));
        if (mark >= 0 && !isInCjk)
        {
            bag.Add(DiagnosticCatalog.FullWidthMark.Create(side.SpanOf(at, 1), text[at], language, Latin[mark]) with
            {
                Fix = MarkFixes.Narrow(side, at, Latin[mark], profile.MarkSpaces),
            });
        }
    }

    private static bool IsWide(char c) => CharacterClass.IsHan(c) || CharacterClass.IsKana(c);
}
