namespace Publisher.Parsing.Dialects;

/// <summary>
/// Lines of code that mdBook compiles but does not show: those of Rust that begin with <c>#</c> (rustdoc; <c>##</c> shows one of them), and in
/// other languages those that begin with the sign that the fence names, <c>python,hidelines=!!!</c>.
/// </summary>
internal sealed class HiddenLines(FileExpansion expansion)
{
    private const string Key = "hidelines=";

    /// <param name="at">The beginning of the line.</param>
    /// <param name="next">That of the next.</param>
    /// <param name="info">The words behind the fence around it.</param>
    public bool Hides(int at, int next, string info)
    {
        if (!expansion.Has(Dialect.MdBook) || info.Length == 0)
        {
            return false;
        }
        var bare = expansion.Text.AsSpan(at, next - at).TrimStart(" \t");
        var isHidden = info.IndexOf(Key, StringComparison.Ordinal) is > 0 and var sign ? StartsWith(bare, info.AsSpan(sign + Key.Length))
            : info.StartsWith("rust", StringComparison.Ordinal) && IsHiddenRust(bare, next);
        if (isHidden)
        {
            // A last line without an end takes the end of the line above along.
            expansion.Replace(at > 0 && expansion.Text[next - 1] != '\n' ? at - 1 : at, next, "");
        }
        return isHidden;
    }

    private static bool StartsWith(ReadOnlySpan<char> line, ReadOnlySpan<char> rest)
    {
        var length = rest.IndexOfAny(", ");
        var mark = length < 0 ? rest : rest[..length];
        return mark.Length > 0 && line.StartsWith(mark, StringComparison.Ordinal);
    }

    private bool IsHiddenRust(ReadOnlySpan<char> bare, int next)
    {
        if (bare.StartsWith("##", StringComparison.Ordinal))
        {
            expansion.Replace(next - bare.Length, next - bare.Length + 1, "");
            return false;
        }
        return bare.StartsWith("# ", StringComparison.Ordinal) || bare.TrimEnd().SequenceEqual("#");
    }
}
