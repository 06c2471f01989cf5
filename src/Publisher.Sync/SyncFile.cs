using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Publisher.Sync;

/// <summary>
/// <c>book.sync.json</c>, which lies beside book.yaml and is committed: one line for each pair, in the order of the book,
/// so that version control merges it like a text. The list ends in <c>null</c>: a pair at the end adds a line and changes none.
/// </summary>
public static class SyncFile
{
    public const string FileName = "book.sync.json";
    private const int Version = 1;

    /// <summary>The records; null, with the line, when the file cannot be understood (as with marks of a conflict in it).</summary>
    public static ImmutableArray<SyncRecord>? Read(ReadOnlySpan<byte> bytes, out long faultyLine)
    {
        faultyLine = 0;
        try
        {
            var document = JsonSerializer.Deserialize(bytes, SyncContext.Readable.SyncDocument);
            return document is { Version: Version, Pairs: { } pairs } ? [.. pairs.OfType<SyncRecord>().Where(IsWhole)] : null;
        }
        catch (JsonException fault)
        {
            faultyLine = (fault.LineNumber ?? 0) + 1;
            return null;
        }
    }

    // The serializer leaves out what a line lacks.
    private static bool IsWhole(SyncRecord record) =>
        record is { Id: not null, Chapter: not null, Language: not null, Source: not null, Target: not null };

    public static void Write(Stream stream, string sourceLanguage, IEnumerable<SyncRecord> records)
    {
        using var writer = new StreamWriter(stream, new System.Text.UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine($"{{\"version\":{Version},\"source\":\"{JsonEncodedText.Encode(sourceLanguage)}\",\"pairs\":[");
        foreach (var record in records)
        {
            writer.Write(JsonSerializer.Serialize(record, SyncContext.Readable.SyncRecord));
            writer.WriteLine(',');
        }
        writer.WriteLine("null");
        writer.WriteLine("]}");
    }
}

internal sealed record SyncDocument(int Version, string? Source, IReadOnlyList<SyncRecord?>? Pairs);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SyncDocument))]
[JsonSerializable(typeof(SyncRecord))]
internal sealed partial class SyncContext : JsonSerializerContext
{
    /// <summary>Chinese as Chinese, for people read the differences. States are words in lower case.</summary>
    public static SyncContext Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<SyncState>(JsonNamingPolicy.CamelCase) },
    });
}
