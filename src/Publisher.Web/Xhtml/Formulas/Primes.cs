using Publisher.Model.Formulas;

namespace Publisher.Web.Xhtml.Formulas;

/// <summary>Primes in a row are one character, where Unicode has it: fonts space it, and readers aloud know it.</summary>
internal static class Primes
{
    public static MathNode Joined(MathNode script)
    {
        if (script is not MathRow row || row.Children.Any(child => child is not MathSymbol { Text: "′" }))
        {
            return script;
        }
        return row.Children.Length switch
        {
            2 => new MathSymbol("″", MathClass.Ord), 3 => new MathSymbol("‴", MathClass.Ord), 4 => new MathSymbol("⁗", MathClass.Ord), _ => script,
        };
    }
}
