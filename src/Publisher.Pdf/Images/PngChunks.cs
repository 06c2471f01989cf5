using System.Buffers.Binary;
using System.Text;

namespace Publisher.Pdf.Images;

/// <summary>Walks the chunks of a PNG file (third edition, 5.3) up to IEND or to where the file ends too early.</summary>
internal struct PngChunks(ReadOnlyMemory<byte> file)
{
    private const int SignatureLength = 8;

    /// <summary>Length and type before the content, checksum after it.</summary>
    private const int Frame = 12;

    private int _at = SignatureLength;
    private bool _isAtEnd;

    public (string Type, ReadOnlyMemory<byte> Content) Current { get; private set; }

    public readonly PngChunks GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_isAtEnd || _at > file.Length - Frame)
        {
            return false;
        }
        var length = BinaryPrimitives.ReadUInt32BigEndian(file.Span[_at..]);
        if (length > file.Length - _at - Frame)
        {
            return false;
        }
        var type = Encoding.Latin1.GetString(file.Span.Slice(_at + 4, 4));
        Current = (type, file.Slice(_at + 8, (int)length));
        _at += Frame + (int)length;
        _isAtEnd = type == "IEND";
        return true;
    }
}
