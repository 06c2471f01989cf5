using Publisher.Verification.Reading;

namespace Publisher.Verification.Content;

/// <summary>A content stream with what is needed to read it: of a page, a form, a pattern, a glyph or an appearance.</summary>
/// <param name="Bytes">Decoded; those of a page's parts in one.</param>
/// <param name="StructParents">The key of its marked content in the parent tree.</param>
/// <param name="IsTagged">Whether its marks lead to the structure: of pages and forms, not of patterns, glyphs, appearances.</param>
internal sealed record ContentStream(ReadOnlyMemory<byte> Bytes, PdfValue Resources, int? StructParents, Place Place, bool IsTagged)
{
    /// <summary>The resources are those of a node above the page, or of the stream that calls this one.</summary>
    public bool IsBorrowing { get; init; }

    private const int MaximumInheritance = 64;

    public static ContentStream OfPage(PdfValue page, int index)
    {
        var parts = page["Contents"].Items.ToList();
        return new ContentStream(Join(parts), Inherited(page, "Resources"), page["StructParents"].Integer,
            new Place(index, parts.Count == 0 ? page.Number : parts[0].Number), IsTagged: true)
        {
            IsBorrowing = !page.Has("Resources"),
        };
    }

    /// <summary>A stream of its own; without resources it uses those of the stream that calls it.</summary>
    public static ContentStream Of(PdfValue stream, PdfValue fallback, int page, bool isTagged)
    {
        var resources = stream["Resources"];
        return new ContentStream(stream.Decoded, resources.Exists ? resources : fallback, stream["StructParents"].Integer,
            new Place(page, stream.Number), isTagged)
        {
            IsBorrowing = !resources.Exists,
        };
    }

    /// <summary>A glyph of a Type 3 font, whose resources are the font's (ISO 32000-1, 9.6.5).</summary>
    public static ContentStream OfGlyph(PdfValue glyph, PdfValue resources, ContentStream caller) =>
        new(glyph.Decoded, resources.Exists ? resources : caller.Resources, null, caller.Place with { Object = glyph.Number }, IsTagged: false)
        {
            IsBorrowing = !resources.Exists,
        };

    /// <summary>A value of a page or of the nodes above it (ISO 32000-1, 7.7.3.4).</summary>
    public static PdfValue Inherited(PdfValue page, string key)
    {
        for (var depth = 0; depth < MaximumInheritance && page.Exists; depth++)
        {
            if (page[key] is { Exists: true } found)
            {
                return found;
            }
            page = page["Parent"];
        }
        return default;
    }

    private static ReadOnlyMemory<byte> Join(List<PdfValue> parts)
    {
        if (parts.Count == 1)
        {
            return parts[0].Decoded;
        }
        var joined = new MemoryStream();
        foreach (var part in parts)
        {
            joined.Write(part.Decoded.Span);
            joined.WriteByte((byte)'\n');
        }
        return joined.ToArray();
    }
}
