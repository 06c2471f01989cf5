using Publisher.Verification.Clauses;

namespace Publisher.Verification;

/// <summary>All rules, by groups of clauses.</summary>
internal static class RuleBook
{
    public static readonly IReadOnlyList<Rule> All =
    [
        .. IdentificationRules.All,
        .. DocumentRules.All,
        .. ContentRules.All,
        .. RoleRules.All,
        .. LanguageRules.All,
        .. NestingRules.All,
        .. TableRules.All,
        .. ElementRules.All,
        .. AnnotationRules.All,
        .. EmbeddedFileRules.All,
        .. CompositeFontRules.All,
        .. FontRules.All,
        .. GlyphRules.All,
        .. SyntaxRules.All,
        .. ColourRules.All,
        .. GraphicsRules.All,
        .. FontDictionaryRules.All,
        .. InteractionRules.All,
        .. MetadataRules.All,
        .. ReadingRules.All,
    ];
}
