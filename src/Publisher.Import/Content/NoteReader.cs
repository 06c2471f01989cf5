using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Publisher.Import.Markup;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Import.Content;

/// <summary>
/// Reads notes when their marks are met. One for the whole book: a note may lie in another document than its mark.
/// </summary>
/// <param name="open">Opens the reader of a document's blocks.</param>
internal sealed partial class NoteReader(Func<MarkupFile, XhtmlBlockReader> open, Func<MarkupFile, LanguageTag> languageOf, bool isOwn)
{
    private readonly Dictionary<NoteBody, Footnote> _notes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<MarkupElement, string> _ids = [];
    private NoteBody? _current;

    /// <summary>The mark of a note; null inside of notes, which have no notes themselves.</summary>
    public NoteReference? Read(NoteBody body, SourceSpan span)
    {
        if (_current is not null)
        {
            return null;
        }
        if (!_notes.TryGetValue(body, out var note))
        {
            _current = body;
            _notes[body] = note = ReadNote(body);
            _current = null;
        }
        return new NoteReference(span, note);
    }

    /// <summary>Whether the anchor leads back from the note that is being read.</summary>
    public bool IsBackLink(MarkupElement anchor) => _current?.BackLinks.Contains(anchor) ?? false;

    private Footnote ReadNote(NoteBody body)
    {
        if (!_ids.TryGetValue(body.Group, out var id))
        {
            _ids[body.Group] = id = OwnName(body.Element) ?? (_ids.Count + 1).ToString(CultureInfo.InvariantCulture);
        }
        var language = LanguageAt(body);
        var blocks = open(body.File).ReadNote(body.Element, language);
        return new Footnote(body.Span, language, id, WithoutMark(blocks, body.Mark));
    }

    /// <summary>The name of a note in a book of this program; null for others, whose ids say nothing.</summary>
    private string? OwnName(MarkupElement element)
    {
        const string Prefix = "fn-fn-";
        return isOwn && element.Id.StartsWith(Prefix, StringComparison.Ordinal) ? element.Id[3..] : null;
    }

    private LanguageTag LanguageAt(NoteBody body)
    {
        var stated = body.Element.Ancestors().Prepend(body.Element).Select(element => BookLanguage.Of(element.Language)).FirstOrDefault(language => language is not null);
        return stated ?? languageOf(body.File);
    }

    /// <summary>Without the number at its start, which the next build sets anew.</summary>
    private static ImmutableArray<Block> WithoutMark(ImmutableArray<Block> blocks, string mark)
    {
        if (blocks is not [Paragraph { Content: [Text first, ..] } paragraph, ..])
        {
            return blocks;
        }
        var text = first.Value;
        var bare = mark.Trim('[', ']', '(', ')', '（', '）', '［', '］', '.');
        if (bare.Length > 0 && LeadingMark(text) is { Length: > 0 } lead && lead.Trim('[', ']', '(', ')', '（', '）', '［', '］', '.', '、', '．', ' ') == bare)
        {
            text = text[lead.Length..];
        }
        text = LeftOver().Replace(text, "");
        var content = text.Length > 0 ? paragraph.Content.SetItem(0, first with { Value = text }) : paragraph.Content.RemoveAt(0);
        content = ContentEnds.Trim(content);
        return content.IsEmpty ? blocks.RemoveAt(0) : blocks.SetItem(0, paragraph with { Content = content });
    }

    private static string LeadingMark(string text) => Lead().Match(text).Value;

    [GeneratedRegex(@"^[\[(（［]?(?:\d{1,4}|[*＊†‡§¶#]{1,4}|[①-⓿])(?:[\])）］]\.?|[.、．]|(?=\s))\s*")]
    private static partial Regex Lead();

    /// <summary>What stood around the number when the number itself was a link.</summary>
    [GeneratedRegex(@"^(?:\[\]|［］|\(\)|（）|[\])）］.、．:：])+\s*|^\s+")]
    private static partial Regex LeftOver();
}
