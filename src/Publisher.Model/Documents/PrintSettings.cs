namespace Publisher.Model.Documents;

/// <summary>What a printer needs of a PDF beyond its trimmed pages. The defaults suit reading on screens and office printers.</summary>
public sealed record PrintSettings
{
    /// <summary>How far pictures and grounds at the edge go on beyond it, so that no paper shows when the cut is not exact.</summary>
    public double BleedMm { get; init; }

    /// <summary>Marks outside the page that show where to cut.</summary>
    public bool CropMarks { get; init; }

    /// <summary>The edge that pages are bound at; null for that of the main language's direction.</summary>
    public BindingSide? Binding { get; init; }

    /// <summary>
    /// The back of the cover is blank, so that printed on both sides every right-hand page is the front of a sheet.
    /// </summary>
    public bool IsTwoSided { get; init; }

    public BindingSide BindingFor(LanguageTag main) => Binding ?? (main.IsRightToLeft ? BindingSide.Right : BindingSide.Left);
}

/// <summary>Books that are read to the right are bound at the left; vertical text and scripts that run to the left at the right.</summary>
public enum BindingSide { Left, Right }
