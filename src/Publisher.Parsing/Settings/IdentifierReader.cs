using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Settings;

/// <summary>
/// Reads identifiers and holds each against the form of its scheme: a store refuses a book whose ISBN is mistyped, and a
/// reader's system takes it for another book.
/// </summary>
internal static class IdentifierReader
{
    private static readonly ImmutableArray<string> Schemes = ["isbn", "uuid", "doi", "uri"];

    public static Identifier? Read(YamlNode node, DiagnosticBag bag)
    {
        if (YamlFields.Open(node, "identifiers", BookKeys.Identifier, bag) is not { } fields
            || fields.RequiredText("value", "978-7-111-54742-6") is not { } value)
        {
            return null;
        }
        var scheme = fields.Text("scheme") ?? "uri";
        if (!Schemes.Contains(scheme, StringComparer.Ordinal))
        {
            bag.Add(DiagnosticCatalog.BadValue.Create(fields.Find("scheme")!.Span, "scheme", scheme, string.Join(", ", Schemes)));
            return null;
        }
        return FindFault(scheme, value, fields.Find("value")!.Span) is { } fault
            ? Refuse(fault, bag)
            : new Identifier(scheme, value, fields.Text("edition") ?? "");
    }

    private static Identifier? Refuse(Diagnostic fault, DiagnosticBag bag)
    {
        bag.Add(fault);
        return null;
    }

    private static Diagnostic? FindFault(string scheme, string value, SourceSpan span) => scheme switch
    {
        "isbn" => FindIsbnFault(value, span),
        "uuid" when !Guid.TryParseExact(value, "D", out _) => Bad(value, span, "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"),
        "doi" when !value.StartsWith("10.", StringComparison.Ordinal) || !value.Contains('/', StringComparison.Ordinal) => Bad(value, span, "10.1000/182"),
        "uri" when !Uri.TryCreate(value, UriKind.Absolute, out _) => Bad(value, span, "https://example.org/book, urn:issn:1234-5679"),
        _ => null,
    };

    private static Diagnostic Bad(string value, SourceSpan span, string examples) =>
        DiagnosticCatalog.BadValue.Create(span, "value", value, examples);

    /// <summary>ISBN Users' Manual 7, 5 and appendix 1: ten or thirteen digits, the last of which checks the others.</summary>
    private static Diagnostic? FindIsbnFault(string value, SourceSpan span)
    {
        var digits = value.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        var isWhole = digits.Length is 10 or 13 && digits[..^1].All(char.IsAsciiDigit)
            && (char.IsAsciiDigit(digits[^1]) || (digits.Length == 10 && digits[^1] is 'X' or 'x'))
            && (digits.Length == 10 || digits.StartsWith("978", StringComparison.Ordinal) || digits.StartsWith("979", StringComparison.Ordinal));
        if (!isWhole)
        {
            return DiagnosticCatalog.BadValue.Create(span, "value", value, "978-7-111-54742-6, 7-111-54742-3");
        }
        var expected = digits.Length == 13 ? CheckDigit13(digits) : CheckDigit10(digits);
        return char.ToUpperInvariant(digits[^1]) == expected ? null
            : DiagnosticCatalog.IsbnCheckDigit.Create(span, value, expected.ToString());
    }

    private static char CheckDigit13(string digits)
    {
        var sum = 0;
        for (var i = 0; i < 12; i++)
        {
            sum += (digits[i] - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return (char)('0' + ((10 - (sum % 10)) % 10));
    }

    private static char CheckDigit10(string digits)
    {
        var sum = 0;
        for (var i = 0; i < 9; i++)
        {
            sum += (digits[i] - '0') * (10 - i);
        }
        var check = (11 - (sum % 11)) % 11;
        return check == 10 ? 'X' : (char)('0' + check);
    }
}
