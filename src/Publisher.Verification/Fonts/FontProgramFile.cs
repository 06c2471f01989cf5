using Publisher.Verification.Reading;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Type1;
using UglyToad.PdfPig.Fonts.Type1.Parser;

namespace Publisher.Verification.Fonts;

/// <summary>The font program that a descriptor embeds, in whichever of its forms (ISO 32000-1, 9.9); null: not that form.</summary>
internal sealed record FontProgramFile(PdfValue Stream, TrueTypeProgram? TrueType, CffProgram? Cff, Type1Font? Type1)
{
    private const int MaximumNesting = 256;

    public bool IsEmbedded => Stream.IsStream;

    public static FontProgramFile Of(PdfValue descriptor)
    {
        var stream = descriptor["FontFile2"];
        if (stream.IsStream)
        {
            return new FontProgramFile(stream, new TrueTypeProgram(stream.Decoded), null, null);
        }
        stream = descriptor["FontFile3"];
        if (stream.IsStream)
        {
            return OfCompact(stream);
        }
        stream = descriptor["FontFile"];
        return new FontProgramFile(stream, null, null, stream.IsStream ? OfType1(stream) : null);
    }

    /// <summary>Bare CFF, or an OpenType font with glyphs of either kind.</summary>
    private static FontProgramFile OfCompact(PdfValue stream)
    {
        if (stream["Subtype"].Name != "OpenType")
        {
            return new FontProgramFile(stream, null, new CffProgram(stream.Decoded), null);
        }
        var font = new TrueTypeProgram(stream.Decoded);
        return font.Table("CFF ").IsEmpty
            ? new FontProgramFile(stream, font, null, null)
            : new FontProgramFile(stream, null, new CffProgram(font.TableMemory("CFF ")), null);
    }

    private static Type1Font? OfType1(PdfValue stream)
    {
        try
        {
            return Type1FontParser.Parse(new MemoryInputBytes(stream.Decoded), stream["Length1"].Integer ?? 0, stream["Length2"].Integer ?? 0,
                new StackDepthGuard(MaximumNesting));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return null;
        }
    }
}
