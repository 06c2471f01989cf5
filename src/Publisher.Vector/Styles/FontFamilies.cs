using Publisher.Model.Pages;

namespace Publisher.Vector.Styles;

/// <summary>From the families that a drawing names to the roles that the book's own fonts have.</summary>
internal static class FontFamilies
{
    /// <summary>The first name that says its kind; drawings that name nothing are in a serif face, as in browsers.</summary>
    public static FontRole RoleOf(string families)
    {
        foreach (var name in Names(families))
        {
            if (KindOf(name) is { } role)
            {
                return role;
            }
        }
        return families.Length == 0 ? FontRole.Serif : FontRole.Sans;
    }

    /// <summary>
    /// How much smaller a face that stands in for the named one is set, so that words keep to the boxes they were measured for:
    /// lowercase letters of Times are an eighth narrower than those of most text faces.
    /// </summary>
    public static double SizeFor(string families) =>
        Names(families).FirstOrDefault()?.StartsWith("Times", StringComparison.OrdinalIgnoreCase) == true ? 0.87 : 1;

    public static IEnumerable<string> Names(string families) =>
        families.Split(',').Select(name => name.Trim().Trim('"', '\'')).Where(name => name.Length > 0);

    private static FontRole? KindOf(string name)
    {
        var lower = name.ToLowerInvariant();
        bool Has(params ReadOnlySpan<string> parts)
        {
            foreach (var part in parts)
            {
                if (lower.Contains(part, StringComparison.Ordinal))
                {
                    return true;
                }
            }
            return false;
        }
        return Has("mono", "courier", "consol", "menlo", "code", "typewriter") ? FontRole.Mono
            : Has("math") ? FontRole.Math
            : Has("kai") ? FontRole.Kai
            : Has("sans", "arial", "helvetica", "verdana", "trebuchet", "tahoma", "calibri", "segoe", "roboto", "inter", "system-ui",
                "gothic", "hei", "ui-", "cursive", "comic", "impact", "open ") ? FontRole.Sans
            : Has("serif", "times", "georgia", "garamond", "palatino", "cambria", "roman", "song", "sung", "mincho") ? FontRole.Serif
            : null;
    }
}
