using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Publisher.Pdf.Objects;

/// <summary>
/// Writes the objects of a PDF file front to back (ISO 32000-1, 7.5): streams as they come, other objects collected into
/// object streams (7.5.7), a cross-reference stream at the end (7.5.8). Knows nothing of books.
/// </summary>
internal sealed class PdfWriter : IDisposable
{
    /// <summary>Objects in one object stream.</summary>
    private const int MostInStream = 200;

    private readonly Stream _output;
    private readonly CompressionLevel _level;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<(byte Type, long Place, int Index)> _entries = [(0, 0, 0xFFFF)];
    private readonly PdfBuffer _packed = new();
    private readonly List<(int Number, int Offset)> _packedAt = [];
    private readonly PdfBuffer _head = new();
    private long _position;

    /// <param name="compress">The smallest practical file; else the fastest.</param>
    public PdfWriter(Stream output, bool compress)
    {
        _output = output;
        _level = compress ? CompressionLevel.Optimal : CompressionLevel.Fastest;
        // The second line has four bytes above 127, so that programs take the file for binary (ISO 19005-2, 6.1.2).
        Put("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n".Select(c => (byte)c).ToArray());
    }

    /// <summary>Takes a number for an object to be written later.</summary>
    public int Reserve()
    {
        _entries.Add(default);
        return _entries.Count - 1;
    }

    /// <summary>Writes an object that is not a stream.</summary>
    public void Write(int number, PdfBuffer content)
    {
        _packedAt.Add((number, _packed.Length));
        _packed.Bytes(content.Written).Byte((byte)'\n');
        if (_packedAt.Count == MostInStream)
        {
            FlushPacked();
        }
    }

    public int Write(PdfBuffer content)
    {
        var number = Reserve();
        Write(number, content);
        return number;
    }

    /// <summary>Writes a stream; <paramref name="entries"/> are those of its dictionary but length and filter.</summary>
    public void WriteStream(int number, string entries, ReadOnlySpan<byte> data)
    {
        var packed = Deflate(data);
        WriteEncoded(number, entries + " /Filter /FlateDecode", packed);
    }

    /// <summary>Writes a stream whose data is as the dictionary says already.</summary>
    public void WriteEncoded(int number, string entries, ReadOnlySpan<byte> data)
    {
        _entries[number] = (1, _position, 0);
        _head.Clear();
        _head.Int(number).Raw(" 0 obj\n<<").Raw(entries).Raw(" /Length ").Int(data.Length).Raw(">>\nstream\n");
        Put(_head.Written);
        Put(data);
        Put("\nendstream\nendobj\n"u8);
    }

    /// <summary>A hash of all that has been written so far.</summary>
    public byte[] Fingerprint()
    {
        FlushPacked();
        return _hash.GetCurrentHash();
    }

    /// <summary>Writes the cross-reference stream and ends the file.</summary>
    public void Finish(int catalog, int info)
    {
        FlushPacked();
        var number = Reserve();
        var start = _position;
        _entries[number] = (1, start, 0);
        var identity = Convert.ToHexString(_hash.GetCurrentHash().AsSpan(0, 16));
        WriteEncoded(number,
            $"/Type /XRef /Size {_entries.Count} /W [1 5 2] /Root {catalog} 0 R /Info {info} 0 R /ID [<{identity}> <{identity}>] /Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns {RowLength}>>",
            Deflate(Table()));
        _head.Clear();
        Put(_head.Raw("startxref\n").Int(start).Raw("\n%%EOF\n").Written);
    }

    public void Dispose() => _hash.Dispose();

    /// <summary>Bytes of a row of the cross-reference table: type, place, index (7.5.8.2).</summary>
    private const int RowLength = 1 + 5 + 2;

    /// <summary>
    /// The table as differences from row to row, PNG's filter Up (7.4.4.4): places and indices ascend, so they pack to a
    /// quarter.
    /// </summary>
    private byte[] Table()
    {
        const byte Up = 2;
        var table = new byte[_entries.Count * (1 + RowLength)];
        Span<byte> row = stackalloc byte[RowLength];
        Span<byte> last = stackalloc byte[RowLength];
        last.Clear();
        for (var i = 0; i < _entries.Count; i++)
        {
            WriteRow(_entries[i], row);
            var filtered = table.AsSpan(i * (1 + RowLength), 1 + RowLength);
            filtered[0] = Up;
            for (var k = 0; k < RowLength; k++)
            {
                filtered[1 + k] = (byte)(row[k] - last[k]);
            }
            row.CopyTo(last);
        }
        return table;
    }

    private static void WriteRow((byte Type, long Place, int Index) entry, Span<byte> row)
    {
        row[0] = entry.Type;
        for (var (k, place) = (5, entry.Place); k >= 1; k--, place >>= 8)
        {
            row[k] = (byte)place;
        }
        BinaryPrimitives.WriteUInt16BigEndian(row[6..], (ushort)entry.Index);
    }

    private void FlushPacked()
    {
        if (_packedAt.Count == 0)
        {
            return;
        }
        var number = Reserve();
        var content = new PdfBuffer();
        for (var i = 0; i < _packedAt.Count; i++)
        {
            content.Int(_packedAt[i].Number).Byte((byte)' ').Int(_packedAt[i].Offset).Byte((byte)' ');
            _entries[_packedAt[i].Number] = (2, number, i);
        }
        var first = content.Length;
        WriteStream(number, $"/Type /ObjStm /N {_packedAt.Count} /First {first}", content.Bytes(_packed.Written).Written);
        _packed.Clear();
        _packedAt.Clear();
    }

    private byte[] Deflate(ReadOnlySpan<byte> data)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, _level))
        {
            zlib.Write(data);
        }
        // The library writes nothing at all for no data; even that has a header, an empty block and a checksum (RFC 1950).
        return data.IsEmpty ? [0x78, 0x9C, 0x03, 0x00, 0x00, 0x00, 0x00, 0x01] : packed.ToArray();
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        _output.Write(bytes);
        _hash.AppendData(bytes);
        _position += bytes.Length;
    }
}
