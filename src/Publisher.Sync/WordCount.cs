namespace Publisher.Sync;

/// <summary>Words as translators are paid for them: runs of letters and digits, each sign of Chinese and Japanese.</summary>
public static class WordCount
{
    public static int Of(string text)
    {
        var (count, isInWord) = (0, false);
        foreach (var c in text)
        {
            // The second half of a pair of surrogates belongs to the first, which is a sign beyond the usual ones.
            var isSign = c is >= '\u2E80' and < '\uA000' && char.IsLetter(c) || char.IsHighSurrogate(c);
            var isWordPart = !isSign && (char.IsLetterOrDigit(c) || (isInWord && c is '\'' or '’' or '-'));
            count += isSign || (isWordPart && !isInWord) ? 1 : 0;
            isInWord = isWordPart;
        }
        return count;
    }
}
