using Publisher.Model.Diagnostics;
using Publisher.Model.Layouts;
using Publisher.Parsing.Checks.Spacing;

namespace Publisher.Parsing.Checks.Translation;

/// <summary>
/// What to write for marks of a wrong width: the mark, and the space that it needs or makes needless. Null where the place is
/// in doubt or Markdown would read the line otherwise.
/// </summary>
internal static class MarkFixes
{
    /// <summary>A full-width mark brings its space with it: those behind the half-width one go, but for a hard line end's.</summary>
    public static Fix? Widen(SideText side, int at, char mark)
    {
        if (side.PlaceOf(at) is not { File: { } file } place)
        {
            return null;
        }
        var end = place.End;
        while (end < file.Text.Length && file.Text[end] == ' ')
        {
            end++;
        }
        var isLineEnd = end >= file.Text.Length || file.Text[end] is '\n' or '\r' or '|';
        return Of(file.Span(place.Start, isLineEnd ? place.End : end), mark.ToString());
    }

    /// <summary>A half-width mark stands apart from words: after it, or before an opening bracket; else not before it, if the language wants none.</summary>
    public static Fix? Narrow(SideText side, int at, char mark, MarkSpaces spaces)
    {
        if (side.PlaceOf(at) is not { File: { } file } place || LineStart.IsAt(file.Text, place.Start))
        {
            return null;
        }
        var (before, after) = (file.Text[place.Start - 1], place.End < file.Text.Length ? file.Text[place.End] : '\n');
        if (mark == '(')
        {
            // Behind ']' it would make a link of what it holds.
            return Of(place, char.IsLetterOrDigit(before) || before is ']' or ')' or '*' or '_' or '`' ? " (" : "(");
        }
        while (spaces == MarkSpaces.After && place.Start > 1 && file.Text[place.Start - 1] == ' ' && file.Text[place.Start - 2] is not ('\n' or '|'))
        {
            place = place with { Start = place.Start - 1 };
        }
        var isWithinNumber = char.IsAsciiDigit(before) && char.IsAsciiDigit(after);
        // '![' is a picture, and '*' closes emphasis only where no space stands before it.
        var isApart = !isWithinNumber && (char.IsLetterOrDigit(after) || after is '[' or '(' or '“' or '‘' or '"');
        return Of(place, isApart ? mark + " " : mark.ToString());
    }

    /// <summary>The inner title marks, opening and closing (GB/T 15834, 4.14).</summary>
    public static Fix? Inner(SideText side, int at)
    {
        var depth = 0;
        for (var i = at; i < side.Value.Length; i++)
        {
            depth += side.Value[i] switch { '《' => 1, '》' => -1, _ => 0 };
            if (depth == 0)
            {
                return side.PlaceOf(at) is { } opening && side.PlaceOf(i) is { } closing && opening.End <= closing.Start
                    ? new Fix([new Replacement(opening, "〈"), new Replacement(closing, "〉")]) : null;
            }
        }
        return null;
    }

    private static Fix Of(SourceSpan span, string text) => new([new Replacement(span, text)]);
}
