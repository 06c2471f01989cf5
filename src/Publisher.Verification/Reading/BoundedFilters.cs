using System.IO.Compression;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Publisher.Verification.Reading;

/// <summary>The library's filters, with a limit on what one stream may grow to, and strict with damaged data.</summary>
internal sealed class BoundedFilters : IFilterProvider
{
    private readonly IFilterProvider _inner = DefaultFilterProvider.Instance;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(_inner.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(_inner.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(_inner.GetAllFilters());

    private static IFilter[] Bound(IReadOnlyList<IFilter> filters) =>
        [.. filters.Select(filter => filter is FlateFilter ? new BoundedFlate(filter) : filter)];

    /// <summary>
    /// Deflated data can grow a thousandfold, and the library takes damaged data for what it finds before the damage: both
    /// are refused here.
    /// </summary>
    private sealed class BoundedFlate(IFilter inner) : IFilter
    {
        /// <summary>Pictures are never decoded here; the largest fonts are 20 MB, the most crowded maps 60 MB.</summary>
        private const long MaximumSize = 128L << 20;

        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken dictionary, IFilterProvider provider, int index)
        {
            var inflated = Inflate(input);
            return HasPredictor(dictionary, index) ? inner.Decode(input, dictionary, provider, index) : inflated;
        }

        private static Memory<byte> Inflate(Memory<byte> input)
        {
            using var inflater = new ZLibStream(MemoryHelper.AsReadOnlyMemoryStream(input), CompressionMode.Decompress);
            var output = new MemoryStream(input.Length * 4);
            var buffer = new byte[1 << 16];
            for (int read; (read = inflater.Read(buffer)) > 0;)
            {
                output.Write(buffer, 0, read);
                if (output.Length > MaximumSize)
                {
                    throw new InvalidDataException("a stream is too large when decoded");
                }
            }
            return output.GetBuffer().AsMemory(0, (int)output.Length);
        }

        private static bool HasPredictor(DictionaryToken dictionary, int index) =>
            DecodeParameterResolver.GetFilterParameters(dictionary, index).Data.TryGetValue("Predictor", out var value)
            && value is not NumericToken { Data: 1 };
    }
}
