using Publisher.Model.Documents;

namespace Publisher.Parsing.Checks.Translation;

/// <summary>Brackets and quotation marks of a paragraph that have no partner, and title marks that are nested in their own kind.</summary>
internal static class MarkPairs
{
    private const string Opening = "（(【[「『《〈“〔｛{";
    private const string Closing = "）)】]」』》〉”〕｝}";

    /// <summary>The places, their marks, and the mark that should stand there where there is one.</summary>
    public static List<(int At, char Mark, char Expected)> Unmatched(SideText side, LanguageTag language)
    {
        var text = side.Value;
        var (faults, open) = (new List<(int, char, char)>(), new List<(char Mark, int At)>());
        for (var i = text.AsSpan().IndexOfAny(Marks); i >= 0 && i < text.Length; i++)
        {
            if (!Marks.Contains(text[i]) || side.IsCode(i))
            {
                continue;
            }
            if (Opening.Contains(text[i], StringComparison.Ordinal))
            {
                if (text[i] == '《' && open.Exists(one => one.Mark == '《') && language.IsChinese)
                {
                    faults.Add((i, text[i], '〈'));
                }
                open.Add((text[i], i));
            }
            else if (!Close(open, text[i]) && !IsLabel(text, i))
            {
                faults.Add((i, text[i], default));
            }
        }
        faults.AddRange(open.Where(one => !IsContinued(one)).Select(one => (one.At, one.Mark, default(char))));
        return faults;
    }

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create(Opening + Closing);

    private static bool Close(List<(char Mark, int At)> open, char closing)
    {
        var partner = Opening[Closing.IndexOf(closing, StringComparison.Ordinal)];
        var at = open.FindLastIndex(one => one.Mark == partner);
        if (at >= 0)
        {
            open.RemoveAt(at);
        }
        return at >= 0;
    }

    /// <summary>"1)" and "a)" at the start of an item, and faces such as ":)".</summary>
    private static bool IsLabel(string text, int at)
    {
        var mark = text[at];
        var start = text.AsSpan(0, at).LastIndexOfAny(" \n，。；、") + 1;
        return mark is ')' or '）' && (at - start is > 0 and <= 2 || text[at - 1] is ':' or '-' or ';');
    }

    /// <summary>A quotation of several paragraphs opens each of them and closes the last only; half-open intervals are mathematics.</summary>
    private static bool IsContinued((char Mark, int At) open) => open.Mark is '“' or '「' && open.At <= 1;
}
