using System.Text;

namespace Publisher.Sync;

/// <summary>
/// A text as one keyboard would type it: marks, letters and digits of full width as ASCII, quotation marks of one kind, dots and
/// dashes in a row twice, spaces only between words of letters. Two texts with one form say the same.
/// </summary>
internal static class TypedForm
{
    public static string Of(string text)
    {
        var form = new StringBuilder(text.Length);
        var hasSpace = false;
        foreach (var wide in text)
        {
            var c = Typed(wide);
            if (char.IsWhiteSpace(c))
            {
                hasSpace = true;
                continue;
            }
            if (hasSpace && form.Length > 0 && IsWordLetter(form[^1]) && IsWordLetter(c))
            {
                form.Append(' ');
            }
            hasSpace = false;
            if (c is not ('.' or '-') || form.Length < 2 || form[^1] != c || form[^2] != c)
            {
                form.Append(c);
            }
        }
        return form.ToString();
    }

    private static char Typed(char c) => c switch
    {
        >= '！' and <= '～' => (char)(c - '！' + '!'),
        '“' or '”' or '„' or '‘' or '’' or '「' or '」' or '『' or '』' or '\'' => '"',
        '《' => '〈',
        '》' => '〉',
        '。' or '…' => '.',
        '、' => ',',
        '—' => '-',
        _ => c,
    };

    /// <summary>Ideographs stand beside letters with or without a space.</summary>
    private static bool IsWordLetter(char c) => char.IsLetterOrDigit(c) && c is < '\u2E80' or (>= '\uAC00' and <= '\uD7FF');
}
