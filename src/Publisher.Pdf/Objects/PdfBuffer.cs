using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Publisher.Pdf.Objects;

/// <summary>A place to write PDF syntax (ISO 32000-1, 7.2 and 7.3): numbers, names, strings, references. Reusable.</summary>
internal sealed class PdfBuffer
{
    private readonly ArrayBufferWriter<byte> _bytes = new(256);

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;
    public ReadOnlyMemory<byte> Memory => _bytes.WrittenMemory;
    public int Length => _bytes.WrittenCount;

    public void Clear() => _bytes.ResetWrittenCount();

    /// <summary>Syntax that is ASCII as it stands.</summary>
    public PdfBuffer Raw(ReadOnlySpan<char> text)
    {
        var span = _bytes.GetSpan(text.Length);
        _bytes.Advance(Encoding.ASCII.GetBytes(text, span));
        return this;
    }

    public PdfBuffer Bytes(ReadOnlySpan<byte> bytes)
    {
        _bytes.Write(bytes);
        return this;
    }

    public PdfBuffer Byte(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
        return this;
    }

    public PdfBuffer Int(long value)
    {
        Utf8Formatter.TryFormat(value, _bytes.GetSpan(20), out var written);
        _bytes.Advance(written);
        return this;
    }

    /// <summary>A real number, to a thousandth; no exponent (7.3.3).</summary>
    public PdfBuffer Number(double value)
    {
        var thousandths = (long)Math.Round(value * 1000);
        if (thousandths < 0)
        {
            Byte((byte)'-');
            thousandths = -thousandths;
        }
        Int(thousandths / 1000);
        var rest = (int)(thousandths % 1000);
        if (rest != 0)
        {
            var span = _bytes.GetSpan(4);
            span[0] = (byte)'.';
            var length = 1;
            for (var place = 100; rest > 0; place /= 10)
            {
                span[length++] = (byte)('0' + rest / place);
                rest %= place;
            }
            _bytes.Advance(length);
        }
        return this;
    }

    /// <summary>A real number to a millionth, for the matrices that other numbers are multiplied with.</summary>
    public PdfBuffer Fine(double value)
    {
        var millionths = (long)Math.Round(Math.Clamp(value, -MostFine, MostFine) * 1_000_000);
        if (millionths < 0)
        {
            Byte((byte)'-');
            millionths = -millionths;
        }
        Int(millionths / 1_000_000);
        var rest = millionths % 1_000_000;
        if (rest != 0)
        {
            Byte((byte)'.');
            for (var place = 100_000; rest > 0; place /= 10)
            {
                Byte((byte)('0' + rest / place));
                rest %= place;
            }
        }
        return this;
    }

    /// <summary>No page is as large; keeps numbers within what readers take (ISO 19005-2, 6.1.13).</summary>
    private const double MostFine = 1e9;

    public PdfBuffer Ref(int number) => Int(number).Raw(" 0 R");

    /// <summary>A name with its slash; what is not a regular character is written #xx (7.3.5).</summary>
    public PdfBuffer Name(string name)
    {
        Byte((byte)'/');
        foreach (var b in Encoding.UTF8.GetBytes(name))
        {
            if (b is > 0x20 and < 0x7F && !"()<>[]{}/%#"u8.Contains(b))
            {
                Byte(b);
            }
            else
            {
                Raw("#" + b.ToString("X2", CultureInfo.InvariantCulture));
            }
        }
        return this;
    }

    /// <summary>A text string: ASCII as it is, anything else in UTF-16BE with its mark (7.9.2.2).</summary>
    public PdfBuffer Text(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text))
        {
            Span<byte> ascii = text.Length <= 256 ? stackalloc byte[text.Length] : new byte[text.Length];
            Encoding.ASCII.GetBytes(text, ascii);
            return String(ascii);
        }
        return String(Encode(text));
    }

    /// <summary>A text string in UTF-16 whatever its characters: only there escapes may name a language (7.9.2.2).</summary>
    public PdfBuffer UnicodeText(ReadOnlySpan<char> text) => String(EncodeUtf16(text));

    /// <summary>The bytes of a text string, by which names are sorted (7.9.6).</summary>
    public static byte[] Encode(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text))
        {
            var ascii = new byte[text.Length];
            Encoding.ASCII.GetBytes(text, ascii);
            return ascii;
        }
        return EncodeUtf16(text);
    }

    private static byte[] EncodeUtf16(ReadOnlySpan<char> text)
    {
        var bytes = new byte[2 + text.Length * 2];
        (bytes[0], bytes[1]) = (0xFE, 0xFF);
        Encoding.BigEndianUnicode.GetBytes(text, bytes.AsSpan(2));
        return bytes;
    }

    /// <summary>A literal string with what needs it escaped (7.3.4.2).</summary>
    public PdfBuffer String(ReadOnlySpan<byte> bytes)
    {
        Byte((byte)'(');
        foreach (var b in bytes)
        {
            Escaped(b);
        }
        return Byte((byte)')');
    }

    /// <summary>One byte of a literal string.</summary>
    public void Escaped(byte b)
    {
        if (b is (byte)'(' or (byte)')' or (byte)'\\')
        {
            Byte((byte)'\\');
        }
        else if (b == '\r')
        {
            Byte((byte)'\\');
            b = (byte)'r';
        }
        Byte(b);
    }
}
