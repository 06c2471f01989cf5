using System.Text;
using Publisher.Model.Diagnostics;

namespace Publisher.Import.Container;

/// <summary>The names of an archive's files: none may lead outside, no two be the same on any file system (EPUB 3.3, 4.2.2).</summary>
internal static class EntryNames
{
    /// <summary>The first fault of the names; null when there is none.</summary>
    public static Diagnostic? FindFault(IEnumerable<string> names, string archive)
    {
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            if (LeadsOutside(name))
            {
                return DiagnosticCatalog.EntryEscapes.CreateFor(archive, name);
            }
            var folded = Fold(name);
            if (!seen.TryAdd(folded, name))
            {
                return DiagnosticCatalog.EntriesCollide.CreateFor(archive, seen[folded], name);
            }
        }
        return null;
    }

    /// <summary>Absolute, with a drive, a backslash, a NUL or a <c>..</c> part.</summary>
    private static bool LeadsOutside(string name) =>
        name.Length == 0 || name[0] == '/' || name.AsSpan().IndexOfAny('\\', '\0') >= 0
        || (name.Length > 1 && name[1] == ':' && char.IsAsciiLetter(name[0]))
        || name.Split('/').Contains("..", StringComparer.Ordinal);

    /// <summary>File systems that compose characters take both forms for the same name.</summary>
    private static string Fold(string name)
    {
        try
        {
            return name.TrimEnd('/').Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return name; // lone surrogates have no normal form
        }
    }
}
