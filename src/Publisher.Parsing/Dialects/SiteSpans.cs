namespace Publisher.Parsing.Dialects;

/// <summary>Words between signs that MkDocs adds (PyMdown): keys, <c>++ctrl+c++</c>, are set as code, words put in, <c>^^new^^</c>, are marked so.</summary>
internal static class SiteSpans
{
    public static int Read(FileExpansion expansion, int at, int end)
    {
        var rest = expansion.Text.AsSpan(at, end - at);
        if (!expansion.Has(Dialect.MkDocs) || rest.Length < 5 || rest[0] != rest[1] || char.IsWhiteSpace(rest[2]) || rest[2] == rest[0])
        {
            return 0;
        }
        var length = rest[2..].IndexOf(rest[..2]);
        if (length <= 0 || char.IsWhiteSpace(rest[1 + length]))
        {
            return 0;
        }
        var words = rest.Slice(2, length).ToString();
        if (rest[0] == '+' && words.AsSpan().ContainsAnyExcept("abcdefghijklmnopqrstuvwxyz0123456789-+\""))
        {
            return 0;
        }
        expansion.Replace(at, at + length + 4, rest[0] == '^' ? $"[{words}]{{.inserted}}"
            : string.Join('+', words.Split('+').Select(key => key.Length == 0 ? "" : $"`{char.ToUpperInvariant(key[0])}{key[1..]}`")));
        return length + 4;
    }
}
