namespace Publisher.Parsing.Formulas;

internal enum TokenKind : byte { End, Character, Command, Space, Open, Close, Align, Super, Sub, Dollar, Tie, Parameter, Verbatim }

/// <summary>
/// A token of TeX. <see cref="Text"/> is the name of a command without its backslash, else what was written; the place (UTF-16,
/// within the formula) of one that a macro made is that of the macro's call.
/// </summary>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, int End)
{
    public bool Is(string command) => Kind == TokenKind.Command && Text == command;

    public bool IsChar(char character) => Kind == TokenKind.Character && Text.Length == 1 && Text[0] == character;

    /// <summary>As the author wrote it.</summary>
    public string Source => Kind == TokenKind.Command ? "\\" + Text : Text;
}
