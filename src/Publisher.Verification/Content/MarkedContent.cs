using Publisher.Verification.Structure;

namespace Publisher.Verification.Content;

/// <summary>One open marked-content sequence (ISO 32000-1, 14.6) and what is known of it; a chain to the outermost.</summary>
internal sealed record MarkedContent(string Tag, MarkedContent? Parent)
{
    public string? Language { get; init; }

    public bool HasActualText { get; init; }

    public bool HasAlternate { get; init; }

    public bool HasExpansion { get; init; }

    /// <summary>The structure element that the sequence belongs to by its MCID.</summary>
    public StructElement? Element { get; init; }

    public bool IsArtifact => Tag == "Artifact";

    public bool IsInArtifact => IsArtifact || Parent?.IsInArtifact == true;

    /// <summary>The innermost structure element around the content.</summary>
    public StructElement? Owner => Element ?? Parent?.Owner;

    /// <summary>Whether sequences or their elements say the language.</summary>
    public bool HasLanguage => Language is not null || Element?.InheritedLanguage is not null || Parent?.HasLanguage == true;

    /// <summary>Whether the characters have a replacement, on a sequence or on an element.</summary>
    public bool IsReplaced => HasActualText || Element?.IsReplaced == true || Parent?.IsReplaced == true;

    public int Depth { get; } = (Parent?.Depth ?? 0) + 1;
}
