using System.Text;
using System.Text.Unicode;
using Publisher.Model.Diagnostics;

namespace Publisher.Parsing.Sources;

/// <summary>
/// Bytes to text. Files are UTF-8; a byte order mark is dropped, ill-formed bytes, NUL (CommonMark 2.3) and other
/// <see cref="ControlCharacters"/> become U+FFFD and are reported where they first stand.
/// </summary>
internal static class TextDecoder
{
    public static SourceFile Decode(string path, ReadOnlySpan<byte> bytes, DiagnosticBag bag)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return DecodeUtf16(path, bytes, bag);
        }
        var skipped = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        bytes = bytes[skipped..];
        return Utf8.IsValid(bytes) && !ControlCharacters.IsIn(bytes)
            ? new SourceFile(path, Encoding.UTF8.GetString(bytes))
            : Repair(path, bytes, skipped, bag);
    }

    private static SourceFile DecodeUtf16(string path, ReadOnlySpan<byte> bytes, DiagnosticBag bag)
    {
        var encoding = bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
        var file = new SourceFile(path, ControlCharacters.Replace(encoding.GetString(bytes[2..])));
        bag.Add(DiagnosticCatalog.Utf16File.Create(file.Span(0, 0)));
        return file;
    }

    private static SourceFile Repair(string path, ReadOnlySpan<byte> bytes, int skipped, DiagnosticBag bag)
    {
        var text = new StringBuilder(bytes.Length);
        var (broken, nul, control) = (default(Faults), default(Faults), default(Faults));
        for (var i = 0; i < bytes.Length;)
        {
            var wellFormed = Rune.DecodeFromUtf8(bytes[i..], out var rune, out var length)
                == System.Buffers.OperationStatus.Done;
            if (!wellFormed)
            {
                broken = broken.With(text.Length, i + skipped);
            }
            else if (rune.Value == 0)
            {
                nul = nul.With(text.Length, i + skipped);
                rune = Rune.ReplacementChar;
            }
            else if (ControlCharacters.Contains(rune.Value))
            {
                control = control.With(text.Length, i + skipped);
                rune = Rune.ReplacementChar;
            }
            text.Append(wellFormed ? rune.ToString() : "\uFFFD");
            i += length;
        }
        var file = new SourceFile(path, text.ToString());
        broken.Report(DiagnosticCatalog.InvalidUtf8, file, bag);
        nul.Report(DiagnosticCatalog.NulCharacter, file, bag);
        control.Report(DiagnosticCatalog.ControlCharacter, file, bag);
        return file;
    }

    /// <summary>How many faults of a kind a file has, and where the first stands.</summary>
    private readonly record struct Faults(int Count, int FirstOffset, int FirstByte)
    {
        public Faults With(int offset, int position) => Count == 0 ? new(1, offset, position) : this with { Count = Count + 1 };

        public void Report(DiagnosticRule rule, SourceFile file, DiagnosticBag bag)
        {
            if (Count > 0)
            {
                bag.Add(rule.Create(file.Span(FirstOffset, FirstOffset + 1), FirstByte, Count));
            }
        }
    }
}
