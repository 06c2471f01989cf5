using Publisher.Composition.Text;
using Publisher.Model.Documents;
using Publisher.Model.Pages;

namespace Publisher.Composition.Styles;

/// <summary>
/// How pieces of code look in print. Weight tells them apart where there is no colour, so that nothing is lost in black and
/// white; inks are dark, 4.5:1 or more on both grounds of code (WCAG 2.2, 1.4.3). Mono faces as a rule have no italics.
/// </summary>
internal static class CodeInks
{
    public static readonly Ink Comment = new(0x5A, 0x5A, 0x5A);
    public static readonly Ink String = new(0x22, 0x5A, 0x2E);
    public static readonly Ink Number = new(0x85, 0x3A, 0x10);
    public static readonly Ink Keyword = new(0x1C, 0x3C, 0x70);
    public static readonly Ink Type = new(0x57, 0x2B, 0x6B);
    public static readonly Ink Function = new(0x10, 0x4E, 0x58);
    public static readonly Ink Fault = new(0x9B, 0x1C, 0x1C);

    public static TextStyle StyleOf(TokenKind kind, CodeTheme theme, TextStyle plain) => theme switch
    {
        CodeTheme.None => plain,
        CodeTheme.Mono => plain with { Bold = IsBold(kind), Ink = kind == TokenKind.Comment ? Comment : plain.Ink },
        _ => plain with { Bold = IsBold(kind), Ink = InkOf(kind, plain.Ink) },
    };

    private static bool IsBold(TokenKind kind) => kind is TokenKind.Keyword or TokenKind.Tag or TokenKind.Heading or TokenKind.Inserted or TokenKind.Invalid;

    private static Ink InkOf(TokenKind kind, Ink plain) => kind switch
    {
        TokenKind.Comment => Comment,
        TokenKind.String or TokenKind.Inserted => String,
        TokenKind.Number or TokenKind.Constant => Number,
        TokenKind.Keyword or TokenKind.Tag or TokenKind.Heading => Keyword,
        TokenKind.Type or TokenKind.Attribute => Type,
        TokenKind.Function => Function,
        TokenKind.Deleted or TokenKind.Invalid => Fault,
        _ => plain,
    };
}
