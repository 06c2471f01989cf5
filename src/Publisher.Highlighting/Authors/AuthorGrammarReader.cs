using System.Collections.Immutable;
using Publisher.Model;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Highlighting.Authors;

/// <summary>Reads the grammars that a book names; those that cannot be read are reported and left out.</summary>
internal static class AuthorGrammarReader
{
    public static ImmutableArray<AuthorGrammar> Read(ImmutableArray<CodeGrammar> grammars, Func<string, WorkspaceFile> read, DiagnosticBag bag) =>
        [.. grammars.Select(grammar => Read(grammar, read(grammar.Path), bag)).OfType<AuthorGrammar>()];

    private static AuthorGrammar? Read(CodeGrammar grammar, WorkspaceFile file, DiagnosticBag bag)
    {
        var status = file.Status == WorkspaceStatus.Found && file.Bytes.Length > GrammarLimits.Bytes ? WorkspaceStatus.TooLarge : file.Status;
        if (status != WorkspaceStatus.Found)
        {
            bag.Add(DiagnosticCatalog.GrammarUnreadable.Create(grammar.Span, grammar.Path, Phrase.Of(status)));
            return null;
        }
        try
        {
            return AuthorGrammar.Read(grammar.Path, file.Bytes);
        }
        catch (GrammarFault fault)
        {
            bag.Add(DiagnosticCatalog.GrammarDamaged.Create(fault.Span, fault.Message));
            return null;
        }
    }
}
