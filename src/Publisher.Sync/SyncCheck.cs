using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;

namespace Publisher.Sync;

/// <summary>Reports what is out of step. Whole blocks without a counterpart are reported where the book is read.</summary>
public static class SyncCheck
{
    public static void Run(IEnumerable<SyncEntry> entries, LanguageTag source, DiagnosticBag bag)
    {
        foreach (var (unit, record) in entries)
        {
            if (record.State == SyncState.Stale)
            {
                bag.Add(DiagnosticCatalog.StaleTranslation.Create(unit.Target!.Span, unit.Language));
            }
            else if (unit.Kind != UnitKind.Block && record.State == SyncState.Missing)
            {
                bag.Add(DiagnosticCatalog.MissingPart.Create(unit.Source!.Span, unit.Language));
            }
            else if (unit.Kind != UnitKind.Block && record.State == SyncState.Extra)
            {
                bag.Add(DiagnosticCatalog.MissingPart.Create(unit.Target!.Span, source));
            }
        }
    }
}
