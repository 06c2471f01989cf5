using System.Text.Json;

namespace Publisher.Acceptance.Support;

/// <summary>Reads the report of Ace by DAISY, an EARL document of nested assertions.</summary>
public static class AceReport
{
    public static IEnumerable<string> Failures(JsonElement element)
    {
        if (!element.TryGetProperty("assertions", out var assertions))
        {
            return [];
        }
        return assertions.EnumerateArray().SelectMany(assertion =>
            assertion.TryGetProperty("assertions", out _) ? Failures(assertion)
            : Outcome(assertion) == "fail" ? [Describe(assertion)] : []);
    }

    private static string? Outcome(JsonElement assertion) =>
        assertion.GetProperty("earl:result").GetProperty("earl:outcome").GetString();

    private static string Describe(JsonElement assertion)
    {
        var test = assertion.GetProperty("earl:test");
        return $"{test.GetProperty("earl:impact")} {test.GetProperty("dct:title")}: "
            + assertion.GetProperty("earl:result").GetProperty("dct:description");
    }
}
