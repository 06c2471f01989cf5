using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Publisher.Composition;

namespace Publisher.Cli.Lines;

/// <summary>Writes answers as JSON, one object a line. Names and meanings are a promise to scripts: add, never change.</summary>
internal sealed class LineJson
{
    /// <summary>A hundred-thousandth of an em is finer than any device.</summary>
    private const int Decimals = 5;

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;

    public LineJson()
    {
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    public string Write(LineReport report)
    {
        _json.WriteStartObject();
        _json.WriteStartArray("lines");
        foreach (var line in report.Lines)
        {
            Write(line);
        }
        _json.WriteEndArray();
        _json.WriteNumber("demerits", report.Demerits);
        _json.WriteStartArray("warnings");
        foreach (var warning in report.Warnings)
        {
            _json.WriteStringValue(warning);
        }
        _json.WriteEndArray();
        _json.WriteEndObject();
        return Take();
    }

    public string WriteError(string message)
    {
        _json.WriteStartObject();
        _json.WriteString("error", message);
        _json.WriteEndObject();
        return Take();
    }

    private void Write(InspectedLine line)
    {
        _json.WriteStartObject();
        _json.WriteString("text", line.Text);
        WriteNumber("width", line.Width);
        WriteNumber("ratio", line.Ratio);
        _json.WriteString("stage", line.Stage);
        _json.WriteStartArray("clusters");
        foreach (var cluster in line.Clusters)
        {
            _json.WriteStartObject();
            _json.WriteString("text", cluster.Text);
            WriteNumber("x", cluster.X);
            WriteNumber("advance", cluster.Advance);
            WriteNumber("ink", cluster.Ink);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteNumber(string name, double value) => _json.WriteNumber(name, (decimal)Math.Round(value, Decimals));

    private string Take()
    {
        _json.Flush();
        var text = Encoding.UTF8.GetString(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
        _json.Reset();
        return text;
    }
}
