using System.Collections.Frozen;
using Publisher.Verification.Reading;

namespace Publisher.Verification.Content;

/// <summary>A picture within a content stream (ISO 32000-1, 8.9.7): its keys are noted, its data skipped.</summary>
internal static class InlineImage
{
    private static readonly FrozenSet<string> Filters = new[]
    {
        "ASCIIHexDecode", "ASCII85Decode", "FlateDecode", "RunLengthDecode", "CCITTFaxDecode", "DCTDecode",
        "AHx", "A85", "Fl", "RL", "CCF", "DCT",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <returns>Where the content goes on.</returns>
    public static int Read(ReadOnlySpan<byte> bytes, int position, List<Lexeme> operands, ContentStream stream, ContentSurvey survey,
        ColourReader colours)
    {
        var key = "";
        foreach (var operand in operands)
        {
            var word = operand.Kind is LexemeKind.Name or LexemeKind.Keyword ? StringDecoder.Name(bytes, operand) : "";
            if (operand.Kind == LexemeKind.Name && IsKey(word))
            {
                key = word;
            }
            else
            {
                Note(key, word, stream, survey, colours);
            }
        }
        return End(bytes, position);
    }

    private static bool IsKey(string word) => word is "BPC" or "BitsPerComponent" or "CS" or "ColorSpace" or "D" or "Decode"
        or "DP" or "DecodeParms" or "F" or "Filter" or "H" or "Height" or "IM" or "ImageMask" or "I" or "Interpolate" or "W" or "Width"
        or "Intent" or "L" or "Length";

    private static void Note(string key, string word, ContentStream stream, ContentSurvey survey, ColourReader colours)
    {
        switch (key)
        {
            case "F" or "Filter" when word.Length > 0 && !Filters.Contains(word):
                survey.Note(Oddity.InlineFilter, stream.Place, word);
                break;
            case "I" or "Interpolate" when word == "true":
                survey.Note(Oddity.InlineInterpolation, stream.Place);
                break;
            case "CS" or "ColorSpace" when word.Length > 0:
                colours.Named(word switch { "G" => "DeviceGray", "RGB" => "DeviceRGB", "CMYK" => "DeviceCMYK", _ => word }, stream);
                break;
            case "Intent":
                colours.Intent(word, stream.Place);
                break;
        }
    }

    /// <summary>The data ends with EI between blanks; a picture may hold these letters, but hardly between blanks.</summary>
    private static int End(ReadOnlySpan<byte> bytes, int position)
    {
        for (var at = position; at + 2 < bytes.Length; at++)
        {
            if (bytes[at + 1] == 'E' && bytes[at + 2] == 'I' && Lexer.IsBlank(bytes[at])
                && (at + 3 == bytes.Length || Lexer.IsBlank(bytes[at + 3])))
            {
                return at + 3;
            }
        }
        return bytes.Length;
    }
}
