using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Publisher.Cli.Reporting;

/// <summary>Serialisers of the JSON documents, generated at compile time (no reflection: trimmed and native builds work).</summary>
[JsonSerializable(typeof(JsonReport))]
[JsonSerializable(typeof(JsonFontReport))]
[JsonSerializable(typeof(JsonVerification))]
[JsonSerializable(typeof(JsonInspection))]
[JsonSerializable(typeof(JsonImport))]
[JsonSerializable(typeof(JsonStatus))]
[JsonSerializable(typeof(JsonExport))]
[JsonSerializable(typeof(JsonTranslation))]
[JsonSerializable(typeof(SarifLog))]
internal sealed partial class JsonContext : JsonSerializerContext
{
    /// <summary>Chinese as Chinese, not as escapes: the document goes to files and pipes, never into a page of HTML.</summary>
    public static JsonContext Readable => new(new JsonSerializerOptions
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
