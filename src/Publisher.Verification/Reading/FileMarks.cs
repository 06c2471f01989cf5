namespace Publisher.Verification.Reading;

/// <summary>The marks by which a PDF is known before anything of it is read.</summary>
internal static class FileMarks
{
    /// <summary>How far from their place readers look for the header and for the last mark (ISO 32000-1, annex H.3).</summary>
    private const int Reach = 1024;

    /// <exception cref="UnreadablePdfException">No header, or no end.</exception>
    public static void Require(ReadOnlySpan<byte> bytes)
    {
        if (bytes[..Math.Min(Reach, bytes.Length)].IndexOf("%PDF-"u8) < 0)
        {
            throw new UnreadablePdfException(UnreadableReason.NotPdf, "it does not begin with %PDF-");
        }
        if (bytes[Math.Max(0, bytes.Length - Reach)..].IndexOf("%%EOF"u8) < 0)
        {
            throw new UnreadablePdfException(UnreadableReason.CutShort, "it does not end with %%EOF");
        }
    }
}
