using Publisher.Verification.Reading;

namespace Publisher.Verification.Content;

/// <summary>The properties of marked content that matter here (ISO 32000-1, 14.6.2).</summary>
internal readonly record struct PropertyList(int? Mcid, string? Language, bool HasActualText, bool HasAlternate, bool HasExpansion)
{
    /// <summary>Of a BDC: written in place, or named in the resources.</summary>
    public static PropertyList Read(ReadOnlySpan<byte> bytes, List<Lexeme> operands, PdfValue resources) => operands switch
    {
        [_, { Kind: LexemeKind.Name } name] => OfValue(resources["Properties"][StringDecoder.Name(bytes, name)]),
        [_, { Kind: LexemeKind.DictionaryStart }, ..] => OfOperands(bytes, operands),
        _ => default,
    };

    private static PropertyList OfValue(PdfValue value) =>
        new(value["MCID"].Integer, value["Lang"].Text, value.Has("ActualText"), value.Has("Alt"), value.Has("E"));

    private static PropertyList OfOperands(ReadOnlySpan<byte> bytes, List<Lexeme> operands)
    {
        var properties = default(PropertyList);
        var depth = 0;
        for (var i = 1; i + 1 < operands.Count; i++)
        {
            var key = operands[i];
            if (key.Kind == LexemeKind.Name && depth == 1)
            {
                properties = properties.With(StringDecoder.Name(bytes, key), bytes, operands[++i]);
            }
            depth += Depth(operands[i].Kind);
        }
        return properties;
    }

    private static int Depth(LexemeKind kind) => kind switch
    {
        LexemeKind.DictionaryStart or LexemeKind.ArrayStart => 1,
        LexemeKind.DictionaryEnd or LexemeKind.ArrayEnd => -1,
        _ => 0,
    };

    private PropertyList With(string key, ReadOnlySpan<byte> bytes, Lexeme value) => (key, value.Kind) switch
    {
        ("MCID", LexemeKind.Number) => this with { Mcid = (int)value.Number },
        ("Lang", LexemeKind.String or LexemeKind.HexString) => this with { Language = StringDecoder.Text(bytes, value) },
        ("ActualText", _) => this with { HasActualText = true },
        ("Alt", _) => this with { HasAlternate = true },
        ("E", _) => this with { HasExpansion = true },
        _ => this,
    };
}
