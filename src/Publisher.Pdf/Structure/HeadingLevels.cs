using Publisher.Model.Pages;

namespace Publisher.Pdf.Structure;

/// <summary>
/// Gives headings levels that PDF/UA accepts: the first is H1 and none is more than one below the heading before it
/// (ISO 14289-1, 7.4.2). A level that the author jumps over is closed up: headings of one level under one heading keep one
/// level, their looks stay the author's. Take headings in reading order.
/// </summary>
internal sealed class HeadingLevels
{
    /// <summary>The author's levels from the outermost heading down to the last one.</summary>
    private readonly Stack<int> _open = [];

    public static bool IsHeading(TagRole role) => role is >= TagRole.H1 and <= TagRole.H6;

    /// <summary>The role of the next heading.</summary>
    public TagRole Next(TagRole role)
    {
        var level = role - TagRole.H1;
        while (_open.TryPeek(out var last) && last >= level)
        {
            _open.Pop();
        }
        _open.Push(level);
        return TagRole.H1 + (_open.Count - 1);
    }
}
