using System.Text;
using Publisher.Verification.Content;

namespace Publisher.Verification.Fonts;

/// <summary>Reads a CMap program into a map [Adobe Technical Note 5014].</summary>
internal sealed class CMapReader(CMap map)
{
    /// <summary>More lines than there are codes of two bytes come only from files that mean harm.</summary>
    private const int MaximumLines = 500_000;

    private readonly List<Lexeme> _operands = [];
    private int _lines;

    public void Read(ReadOnlySpan<byte> bytes)
    {
        var lexer = new Lexer(bytes);
        for (var lexeme = lexer.Next(); lexeme.Kind != LexemeKind.End && _lines < MaximumLines; lexeme = lexer.Next())
        {
            if (lexeme.Kind != LexemeKind.Keyword)
            {
                _operands.Add(lexeme);
                continue;
            }
            Apply(StringDecoder.Name(bytes, lexeme), bytes);
            _operands.Clear();
        }
    }

    private void Apply(string keyword, ReadOnlySpan<byte> bytes)
    {
        switch (keyword)
        {
            case "usecmap" when _operands is [.., { Kind: LexemeKind.Name } name]: map.Used = StringDecoder.Name(bytes, name); break;
            case "def" when _operands is [.., { Kind: LexemeKind.Name } name, { Kind: LexemeKind.Number } value]
                && StringDecoder.Name(bytes, name) == "WMode":
                map.WritingMode = (int)value.Number;
                break;
            case "endcodespacerange": Spaces(bytes); break;
            case "endcidchar": Cids(bytes, width: 2); break;
            case "endcidrange": Cids(bytes, width: 3); break;
            case "endbfchar": Texts(bytes); break;
            case "endbfrange": TextRanges(bytes); break;
        }
    }

    private void Spaces(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i + 1 < _operands.Count; i += 2)
        {
            var low = StringDecoder.Bytes(bytes, _operands[i]);
            map.AddSpace(low.Length, Code(low), Code(StringDecoder.Bytes(bytes, _operands[i + 1])));
        }
    }

    private void Cids(ReadOnlySpan<byte> bytes, int width)
    {
        for (var i = 0; i + width <= _operands.Count && _lines++ < MaximumLines; i += width)
        {
            var low = Code(StringDecoder.Bytes(bytes, _operands[i]));
            var high = width == 2 ? low : Code(StringDecoder.Bytes(bytes, _operands[i + 1]));
            map.AddCids(low, high, (uint)Math.Max(0, _operands[i + width - 1].Number));
        }
    }

    private void Texts(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i + 1 < _operands.Count && _lines++ < MaximumLines; i += 2)
        {
            var code = Code(StringDecoder.Bytes(bytes, _operands[i]));
            map.AddTexts(code, code, Text(StringDecoder.Bytes(bytes, _operands[i + 1])));
        }
    }

    private void TextRanges(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i + 2 < _operands.Count && _lines++ < MaximumLines; i++)
        {
            var low = Code(StringDecoder.Bytes(bytes, _operands[i]));
            var high = Code(StringDecoder.Bytes(bytes, _operands[i + 1]));
            i += 2;
            if (_operands[i].Kind != LexemeKind.ArrayStart)
            {
                map.AddTexts(low, high, Text(StringDecoder.Bytes(bytes, _operands[i])));
                continue;
            }
            for (i++; i < _operands.Count && _operands[i].Kind != LexemeKind.ArrayEnd; i++, low++)
            {
                map.AddTexts(low, low, Text(StringDecoder.Bytes(bytes, _operands[i])));
            }
        }
    }

    private static uint Code(ReadOnlySpan<byte> bytes)
    {
        var code = 0u;
        foreach (var b in bytes)
        {
            code = code << 8 | b;
        }
        return code;
    }

    private static string Text(ReadOnlySpan<byte> bytes) =>
        bytes.Length == 1 ? ((char)bytes[0]).ToString() : Encoding.BigEndianUnicode.GetString(bytes);
}
