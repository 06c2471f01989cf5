using System.Globalization;

namespace Publisher.Verification;

/// <summary>Where in a PDF: any of a page (from 1), an object's number, a path in the structure tree. 0 or empty: none.</summary>
public readonly record struct Place(int Page, int Object, string Path)
{
    public Place(int page, int number)
        : this(page, number, "")
    {
    }

    public override string ToString()
    {
        var parts = new List<string>(3);
        if (Page > 0)
        {
            parts.Add("page " + Page.ToString(CultureInfo.InvariantCulture));
        }
        if (Object > 0)
        {
            parts.Add("object " + Object.ToString(CultureInfo.InvariantCulture));
        }
        if (!string.IsNullOrEmpty(Path))
        {
            parts.Add(Path);
        }
        return string.Join(", ", parts);
    }
}
