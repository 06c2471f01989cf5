using Publisher.Cli.Reporting;

namespace Publisher.Cli.Fixing;

/// <summary>
/// Writes changes in the unified format (POSIX, diff -u) under git's names, so that <c>git apply</c> and <c>patch -p1</c> take
/// them. Fixes never touch line ends, so line answers line.
/// </summary>
internal sealed class UnifiedDiff(TextWriter output, Palette palette)
{
    /// <summary>Lines shown around a change; what diff and git show.</summary>
    private const int Context = 3;

    /// <param name="file">What changes.</param>
    /// <param name="mark">The byte order mark that the file begins with, which is no part of its text; or nothing.</param>
    public void Print(FixedFile file, string mark)
    {
        var (old, now) = ((mark + file.Source.Text).Split('\n'), (mark + file.NewText).Split('\n'));
        var changed = Enumerable.Range(0, old.Length).Where(i => old[i] != now[i]).ToList();
        if (changed.Count == 0)
        {
            return;
        }
        // A tab ends a name with spaces.
        var end = file.Path.Contains(' ', StringComparison.Ordinal) ? "\t" : "";
        Write(palette.Strong($"--- a/{file.Path}{end}"));
        Write(palette.Strong($"+++ b/{file.Path}{end}"));
        for (var first = 0; first < changed.Count;)
        {
            var last = first;
            while (last + 1 < changed.Count && changed[last + 1] - changed[last] <= 2 * Context)
            {
                last++;
            }
            PrintHunk(old, now, changed[first], changed[last]);
            first = last + 1;
        }
    }

    private void PrintHunk(string[] old, string[] now, int first, int last)
    {
        // After the last line end there is no line.
        var count = old[^1].Length == 0 ? old.Length - 1 : old.Length;
        var (from, to) = (Math.Max(0, first - Context), Math.Min(count - 1, last + Context));
        Write(palette.Place($"@@ -{from + 1},{to - from + 1} +{from + 1},{to - from + 1} @@"));
        for (var i = from; i <= to;)
        {
            if (old[i] == now[i])
            {
                WriteLine(' ', old, i++, line => line);
                continue;
            }
            var end = i;
            while (end <= to && old[end] != now[end])
            {
                end++;
            }
            for (var line = i; line < end; line++)
            {
                WriteLine('-', old, line, palette.Removed);
            }
            for (; i < end; i++)
            {
                WriteLine('+', now, i, palette.Added);
            }
        }
    }

    private void WriteLine(char sign, string[] lines, int at, Func<string, string> paint)
    {
        Write(paint(sign + lines[at]));
        if (at == lines.Length - 1)
        {
            Write("\\ No newline at end of file");
        }
    }

    private void Write(string line)
    {
        output.Write(line);
        output.Write('\n');
    }
}
