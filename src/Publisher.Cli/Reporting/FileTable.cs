using System.Globalization;
using Publisher.Cli.Building;

namespace Publisher.Cli.Reporting;

/// <summary>The table of what was written: file, pages, size, time.</summary>
internal static class FileTable
{
    public static void Print(TextWriter writer, IReadOnlyCollection<BuiltFile> files, Words words, Palette palette)
    {
        var table = new TextTable(words.File, words.Pages, words.Size, words.Time);
        foreach (var file in files)
        {
            table.Add(file.Path, file.Pages == 0 ? "-" : file.Pages.ToString(CultureInfo.InvariantCulture),
                Size(file.Bytes), FormattableString.Invariant($"{file.Elapsed.TotalSeconds:0.00} s"));
        }
        table.Print(writer, palette.Strong);
    }

    public static string Size(long bytes) => bytes switch
    {
        < 1000 => FormattableString.Invariant($"{bytes} B"),
        < 1_000_000 => FormattableString.Invariant($"{bytes / 1000.0:0} kB"),
        _ => FormattableString.Invariant($"{bytes / 1_000_000.0:0.0} MB"),
    };
}
