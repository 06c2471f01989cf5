using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Publisher.Verification.Reading;

/// <summary>The library's filters, with a limit on what one stream may grow to.</summary>
internal sealed class BoundedFilters : IFilterProvider
{
    private readonly IFilterProvider _inner = DefaultFilterProvider.Instance;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(_inner.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(_inner.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(_inner.GetAllFilters());

    private static IFilter[] Bound(IReadOnlyList<IFilter> filters) =>
        [.. filters.Select(filter => filter is FlateFilter ? new BoundedFlate(filter) : filter)];

    /// <summary>Deflated data can grow a thousandfold: what may grow too far is measured before it is kept.</summary>
    private sealed class BoundedFlate(IFilter inner) : IFilter
    {
        /// <summary>Pictures are never decoded here; the largest fonts are 20 MB, the most crowded maps 60 MB.</summary>
        private const long MaximumSize = 128L << 20;

        /// <summary>The most that deflate gains (zlib's technical details: 1032 to 1).</summary>
        private const int MaximumGain = 1032;

        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken dictionary, IFilterProvider provider, int index)
        {
            if (input.Length > MaximumSize / MaximumGain && !Fits(input))
            {
                throw new InvalidDataException("a stream is too large when decoded");
            }
            return inner.Decode(input, dictionary, provider, index);
        }

        private static bool Fits(Memory<byte> input)
        {
            using var inflater = new ZLibStream(new MemoryStream(input.ToArray(), writable: false), CompressionMode.Decompress);
            var buffer = new byte[1 << 16];
            long total = 0;
            try
            {
                for (int read; total <= MaximumSize && (read = inflater.Read(buffer)) > 0;)
                {
                    total += read;
                }
            }
            catch (InvalidDataException)
            {
                // Damaged data ends here; the library decides what it makes of the beginning.
            }
            return total <= MaximumSize;
        }
    }
}
