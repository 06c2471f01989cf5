using Publisher.Composition.Text;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;

namespace Publisher.Composition.Lines;

/// <summary>
/// What a cell adds to a line that it starts or ends: blanks that stay (T13, T14), or Latin marks that protrude into the
/// margin (T35, negative).
/// </summary>
internal static class LineEdges
{
    public static void Set(ParagraphWork work, ref Cell cell, in TextItem item)
    {
        if (item.Run.Style.Column.Units > 0)
        {
            return; // every character of code keeps its columns
        }
        if (cell.Kind.IsWideMark)
        {
            SetWide(work, ref cell, item);
        }
        else if (work.Rules.Profile.Protrude && !item.Run.Style.Code && !cell.IsSpace
            && item.Run.Inline is null)
        {
            var character = work.Characters[cell.TextStart];
            cell.StartEdge = -(cell.Advance * StartPercent(character) / 100);
            cell.EndEdge = -(cell.Advance * EndPercent(character) / 100);
        }
    }

    private static void SetWide(ParagraphWork work, ref Cell cell, in TextItem item)
    {
        var profile = item.Rules.Profile;
        var gaps = item.Rules.Gaps;
        var em = item.Run.Style.Size.Units;
        var isPlain = profile.Punctuation == PunctuationScheme.Plain;
        var isCentred = gaps.BlankBefore(cell.Kind) > 0 && cell.Kind.Closes;
        if (isPlain || isCentred || (cell.Kind == CharacterKind.Opening && !profile.TrimLineStart))
        {
            cell.StartEdge = (int)(em * gaps.BlankBefore(cell.Kind) / 1000);
        }
        if (isPlain || isCentred || (cell.Kind == CharacterKind.Stop && profile.LineEndStop != LineEndStop.Trim))
        {
            cell.EndEdge = (int)(em * gaps.BlankAfter(cell.Kind) / 1000);
        }
        cell.EndSaving = Hangs(work.Characters[cell.TextStart], profile) ? cell.EndEdge + cell.Advance
            : cell.Kind == CharacterKind.Stop && profile.LineEndStop == LineEndStop.Either && !isPlain ? cell.EndEdge : 0;
    }

    /// <summary>What the cell adds to a line that it ends, when of its advance <paramref name="kerning"/> goes (T35).</summary>
    public static int EndOf(in Cell cell, int kerning) => kerning == 0 || cell.Kind.IsWideMark || cell.Advance == 0
        ? cell.EndEdge : (int)((long)cell.EndEdge * (cell.Advance - kerning) / cell.Advance);

    /// <summary>Stops and commas with their ink at the left; centred ones hang in vertical lines only (T17).</summary>
    private static bool Hangs(char character, LanguageProfile profile) =>
        profile.Hanging == Hanging.End && profile.StopBlank == MarkBlank.After && character is '。' or '，' or '、';

    /// <summary>The first cell of a paragraph with an indent (T40): where the ink of an opening mark stands.</summary>
    public static void SetIndented(ParagraphWork work)
    {
        if (work.CellCount == 0 || work.Cells[0].Kind != CharacterKind.Opening || work.Settings.FirstLineIndent <= Length.Zero)
        {
            return;
        }
        var item = work.Items[work.Cells[0].Item];
        var half = (int)item.Run.Style.Size.Units / 2;
        work.Cells[0].StartEdge += item.Rules.Profile.IndentedBracket switch
        {
            IndentedBracket.Full => half,
            IndentedBracket.Half => -half,
            _ => 0,
        };
    }

    // Shares of the glyph's width, T35.

    private static int StartPercent(char character) => character switch
    {
        '“' or '‘' or '"' or '\'' => 50,
        'A' or 'V' or 'W' or 'Y' or 'T' => 5,
        _ => 0,
    };

    public static int EndPercent(char character) => character switch
    {
        '-' or '‐' or '.' or ',' or '”' or '’' or '"' or '\'' => 50,
        ':' or ';' => 30,
        '–' or '—' => 20,
        _ => 0,
    };
}
