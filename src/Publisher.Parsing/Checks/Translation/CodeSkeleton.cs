using System.Text;

namespace Publisher.Parsing.Checks.Translation;

/// <summary>Code without what is translated in it: comments, strings, names in other scripts; spaces left out.</summary>
internal static class CodeSkeleton
{
    public static string Of(string code)
    {
        var skeleton = new StringBuilder(code.Length);
        foreach (var line in code.AsSpan().EnumerateLines())
        {
            Append(skeleton, line);
        }
        return skeleton.ToString();
    }

    private static void Append(StringBuilder skeleton, ReadOnlySpan<char> line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            var rest = line[i..];
            if (rest.StartsWith("//") || rest.StartsWith("# ") || rest.StartsWith("-- ") || rest.StartsWith("/*") || rest.StartsWith("<!--") || rest.StartsWith("* "))
            {
                return;
            }
            if (line[i] is '"' or '\'' && line[(i + 1)..].IndexOf(line[i]) is >= 0 and var length)
            {
                i += length + 1;
            }
            else if (char.IsAscii(line[i]) && line[i] > ' ')
            {
                skeleton.Append(line[i]);
            }
        }
    }
}
