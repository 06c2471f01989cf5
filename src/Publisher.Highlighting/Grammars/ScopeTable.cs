using Publisher.Model.Documents;

namespace Publisher.Highlighting.Grammars;

/// <summary>
/// From scopes of TextMate to kinds of tokens. Grammars keep to the names of TextMate's manual (12.4, naming conventions),
/// with endings of their own: the longest beginning that the table has, up to a dot, decides. Inner scopes go before outer ones;
/// what is in a comment is nothing else.
/// </summary>
internal sealed class ScopeTable
{
    private static readonly Dictionary<string, TokenKind> Kinds = new(StringComparer.Ordinal)
    {
        ["comment"] = TokenKind.Comment,
        ["punctuation.definition.comment"] = TokenKind.Comment,
        ["string"] = TokenKind.String,
        ["storage.type.string"] = TokenKind.String,
        ["punctuation.definition.string"] = TokenKind.String,
        ["markup.inline.raw"] = TokenKind.String,
        ["markup.underline.link"] = TokenKind.String,
        ["storage.type.number"] = TokenKind.Number,
        ["constant.numeric"] = TokenKind.Number,
        ["keyword.other.unit"] = TokenKind.Number,
        ["constant"] = TokenKind.Constant,
        ["support.constant"] = TokenKind.Constant,
        ["keyword"] = TokenKind.Keyword,
        ["storage"] = TokenKind.Keyword,
        ["variable.language"] = TokenKind.Keyword,
        ["keyword.operator"] = TokenKind.Operator,
        ["keyword.operator.new"] = TokenKind.Keyword,
        ["keyword.operator.expression"] = TokenKind.Keyword,
        ["keyword.operator.logical.python"] = TokenKind.Keyword,
        ["keyword.operator.wordlike"] = TokenKind.Keyword,
        ["entity.name.type"] = TokenKind.Type,
        ["entity.name.class"] = TokenKind.Type,
        ["entity.name.namespace"] = TokenKind.Type,
        ["entity.other.inherited-class"] = TokenKind.Type,
        ["support.type"] = TokenKind.Type,
        ["support.class"] = TokenKind.Type,
        ["storage.type.java"] = TokenKind.Type,
        ["storage.type.haskell"] = TokenKind.Type,
        ["storage.type.purescript"] = TokenKind.Type,
        ["storage.type.primitive"] = TokenKind.Keyword,
        ["entity.name.function"] = TokenKind.Function,
        ["entity.name.command"] = TokenKind.Function,
        ["support.function"] = TokenKind.Function,
        ["meta.function-call.generic"] = TokenKind.Function,
        ["variable"] = TokenKind.Variable,
        ["entity.name.variable"] = TokenKind.Variable,
        ["support.variable"] = TokenKind.Variable,
        ["punctuation"] = TokenKind.Punctuation,
        ["meta.brace"] = TokenKind.Punctuation,
        ["entity.name.tag"] = TokenKind.Tag,
        ["entity.other.attribute-name"] = TokenKind.Attribute,
        ["support.type.property-name"] = TokenKind.Attribute,
        ["punctuation.support.type.property-name"] = TokenKind.Attribute,
        ["meta.attribute"] = TokenKind.Attribute,
        ["entity.name.section"] = TokenKind.Heading,
        ["markup.heading"] = TokenKind.Heading,
        ["meta.diff.header"] = TokenKind.Heading,
        ["meta.diff.range"] = TokenKind.Heading,
        ["punctuation.definition.heading"] = TokenKind.Heading,
        ["punctuation.definition.from-file"] = TokenKind.Heading,
        ["punctuation.definition.to-file"] = TokenKind.Heading,
        ["punctuation.definition.range"] = TokenKind.Heading,
        ["punctuation.definition.inserted"] = TokenKind.Inserted,
        ["punctuation.definition.deleted"] = TokenKind.Deleted,
        ["punctuation.definition.char"] = TokenKind.String,
        ["markup.inserted"] = TokenKind.Inserted,
        ["markup.deleted"] = TokenKind.Deleted,
        ["invalid"] = TokenKind.Invalid,

        // Code within a string: what it does not name is plain.
        ["meta.interpolation"] = TokenKind.Plain,
        ["meta.embedded"] = TokenKind.Plain,
        ["meta.template.expression"] = TokenKind.Plain,
        ["source"] = TokenKind.Plain,
    };

    private readonly Dictionary<string, TokenKind?> _found = new(StringComparer.Ordinal);

    /// <summary>What one scope says; null for nothing.</summary>
    public TokenKind? Find(string scope)
    {
        if (!_found.TryGetValue(scope, out var kind))
        {
            _found[scope] = kind = Search(scope);
        }
        return kind;
    }

    private static TokenKind? Search(string scope)
    {
        for (var name = scope; ; name = name[..name.LastIndexOf('.')])
        {
            if (Kinds.TryGetValue(name, out var kind))
            {
                return kind;
            }
            if (!name.Contains('.', StringComparison.Ordinal))
            {
                return null;
            }
        }
    }
}
