namespace Publisher.Model.Diagnostics;

public static partial class DiagnosticCatalog
{
    private static DiagnosticRule[] Lines => [];
}
