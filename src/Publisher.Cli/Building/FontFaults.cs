using Publisher.Model.Diagnostics;

namespace Publisher.Cli.Building;

/// <summary>
/// Reports fonts that open but cannot be cut to the characters used: only then does it show that their outlines are damaged.
/// </summary>
internal static class FontFaults
{
    public static IReadOnlyList<Diagnostic> Caught(Func<IReadOnlyList<Diagnostic>> export)
    {
        try
        {
            return export();
        }
        catch (InvalidDataException fault)
        {
            return [Of(fault)];
        }
        catch (AggregateException faults) when (faults.InnerExceptions.All(fault => fault is InvalidDataException))
        {
            // Fonts are cut side by side.
            return [.. faults.InnerExceptions.Select(Of).OrderBy(fault => fault.Message, StringComparer.Ordinal)];
        }
    }

    private static Diagnostic Of(Exception fault) => DiagnosticCatalog.FontNotCut.Create(SourceSpan.Nowhere, fault.Message);
}
