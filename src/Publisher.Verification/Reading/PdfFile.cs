using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace Publisher.Verification.Reading;

/// <summary>
/// A PDF as a library reads it back: numbered objects, references followed, streams decoded. Nothing here comes from
/// the side that writes. Limits keep hostile files from taking the machine with them.
/// </summary>
internal sealed class PdfFile : IDisposable
{
    /// <summary>References to references; one is already odd, a circle must end.</summary>
    private const int MaximumHops = 16;

    /// <summary>Brackets inside brackets: far more than writers make, far less than the stack holds.</summary>
    private const int MaximumNesting = 256;

    private readonly PdfDocument _document;

    /// <summary>Objects read so far; the library reads those outside object streams anew each time they are asked for.</summary>
    private readonly Dictionary<IndirectReference, IToken?> _read = [];

    private readonly SortedSet<int> _undecoded = [];

    private PdfFile(PdfDocument document, ReadOnlyMemory<byte> bytes)
    {
        _document = document;
        Bytes = bytes;
    }

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <exception cref="UnreadablePdfException">It is no PDF that can be read.</exception>
    public static PdfFile Open(ReadOnlyMemory<byte> bytes)
    {
        FileMarks.Require(bytes.Span);
        try
        {
            var options = new ParsingOptions { MaxStackDepth = MaximumNesting, FilterProvider = new BoundedFilters() };
            return new PdfFile(PdfDocument.Open(bytes, options), bytes);
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new UnreadablePdfException(UnreadableReason.Encrypted, "it is encrypted with a password");
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            throw new UnreadablePdfException(UnreadableReason.Damaged, fault.Message);
        }
    }

    public void Dispose() => _document.Dispose();

    public PdfValue Catalog => Wrap(new IndirectReferenceToken(_document.Structure.Trailer.Root));

    public PdfValue Info => Wrap(_document.Structure.Trailer.Info);

    public PdfValue Encryption => Wrap(_document.Structure.Trailer.EncryptionToken);

    /// <summary>The trailers that the file holds, one for each section of cross-references.</summary>
    public IEnumerable<PdfValue> Trailers =>
        _document.Structure.CrossReferenceTable.Parts.Select(part => new PdfValue(this, part.Dictionary, 0));

    /// <summary>Numbers of all objects, ascending, with where they begin in the file; -1 when inside an object stream.</summary>
    public IEnumerable<(int Number, int Generation, long Offset)> Objects =>
        _document.Structure.CrossReferenceTable.ObjectOffsets
            .Select(entry => ((int)entry.Key.ObjectNumber, entry.Key.Generation,
                entry.Value.Type == XrefEntryType.File ? entry.Value.Value1 : -1))
            .OrderBy(entry => entry.Item1);

    public PdfValue Object(int number, int generation = 0) =>
        Wrap(new IndirectReferenceToken(new IndirectReference(number, generation)));

    /// <summary>The value behind a token, references followed; with the number of the object that holds it, else the given one.</summary>
    public PdfValue Wrap(IToken? token, int number = 0)
    {
        for (var hops = 0; token is IndirectReferenceToken reference; hops++)
        {
            number = (int)reference.Data.ObjectNumber;
            token = hops < MaximumHops ? Fetch(reference.Data) : null;
        }
        return new PdfValue(this, token is NullToken ? null : token, number);
    }

    /// <summary>Numbers of streams that could not be decoded when they were asked for.</summary>
    public IReadOnlySet<int> Undecoded => _undecoded;

    /// <summary>The bytes of a stream behind its filters; empty when they cannot be decoded.</summary>
    public ReadOnlyMemory<byte> Decode(StreamToken stream, int number)
    {
        try
        {
            return stream.Decode(_document.Structure.FilterProvider, _document.Structure.TokenScanner);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            _undecoded.Add(number);
            return default;
        }
    }

    private IToken? Fetch(IndirectReference reference)
    {
        if (!_read.TryGetValue(reference, out var token))
        {
            _read[reference] = token = Read(reference);
        }
        return token;
    }

    private IToken? Read(IndirectReference reference)
    {
        try
        {
            return _document.Structure.GetObject(reference)?.Data;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Objects that are damaged or missing count as null, as ISO 32000-1, 7.3.10 has it of missing ones.
            return null;
        }
    }
}
