namespace Publisher.Model.Documents;

/// <summary>A stretch of code that themes set apart: UTF-16 offsets into <see cref="CodeBlock.Text"/>. Never goes over a line end.</summary>
public readonly record struct CodeToken(int Start, int Length, TokenKind Kind)
{
    public int End => Start + Length;
}

/// <summary>What a piece of code is to its reader, whatever the language: as fine as themes tell apart.</summary>
public enum TokenKind : byte
{
    Plain, Comment, String, Number, Keyword, Type, Function, Variable, Constant, Operator, Punctuation,
    Tag, Attribute, Inserted, Deleted, Heading, Invalid,
}
