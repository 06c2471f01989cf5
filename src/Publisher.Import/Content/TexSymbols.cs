using System.Collections.Frozen;

namespace Publisher.Import.Content;

/// <summary>The names that TeX has for signs of formulas; what is not here stands for itself.</summary>
internal static class TexSymbols
{
    private static readonly FrozenSet<string> Functions =
        "sin cos tan cot sec csc log ln exp lim max min sup inf det dim ker arg gcd deg hom Pr".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Greek in the order of Unicode from U+03B1; an empty name is skipped, TeX has none for omicron.</summary>
    private static readonly string[] Greek = ("alpha beta gamma delta varepsilon zeta eta theta iota kappa lambda mu nu xi - pi rho varsigma sigma "
        + "tau upsilon varphi chi psi omega").Split(' ');

    private static readonly FrozenDictionary<int, string> Signs = new Dictionary<int, string>
    {
        ['Γ'] = "Gamma", ['Δ'] = "Delta", ['Θ'] = "Theta", ['Λ'] = "Lambda", ['Ξ'] = "Xi", ['Π'] = "Pi", ['Σ'] = "Sigma", ['Φ'] = "Phi",
        ['Ψ'] = "Psi", ['Ω'] = "Omega", ['ϵ'] = "epsilon", ['ϕ'] = "phi", ['ϑ'] = "vartheta", ['∂'] = "partial", ['∇'] = "nabla",
        ['∞'] = "infty", ['∑'] = "sum", ['∏'] = "prod", ['∫'] = "int", ['√'] = "surd", ['±'] = "pm", ['×'] = "times", ['÷'] = "div",
        ['⋅'] = "cdot", ['·'] = "cdot", ['≤'] = "le", ['≥'] = "ge", ['≠'] = "ne", ['≈'] = "approx", ['≡'] = "equiv", ['∼'] = "sim",
        ['∝'] = "propto", ['∈'] = "in", ['∉'] = "notin", ['⊂'] = "subset", ['⊆'] = "subseteq", ['∪'] = "cup", ['∩'] = "cap", ['∅'] = "emptyset",
        ['∀'] = "forall", ['∃'] = "exists", ['→'] = "to", ['←'] = "leftarrow", ['↦'] = "mapsto", ['⇒'] = "Rightarrow", ['⇔'] = "Leftrightarrow",
        ['…'] = "ldots", ['⋯'] = "cdots", ['−'] = "-", ['‖'] = "|", ['⟨'] = "langle", ['⟩'] = "rangle", ['ℓ'] = "ell", ['∧'] = "wedge", ['∨'] = "vee", ['¬'] = "neg",
    }.ToFrozenDictionary();

    public static bool IsFunction(string name) => Functions.Contains(name);

    /// <summary>The command for a sign, with a space behind where a letter could follow; null for signs that stand for themselves.</summary>
    public static string? Find(int sign)
    {
        if (sign is >= 'α' and <= 'ω' && Greek[sign - 'α'] is { Length: > 1 } letter)
        {
            return $"\\{letter}";
        }
        return !Signs.TryGetValue(sign, out var name) ? null : name is "-" ? name : "\\" + name;
    }
}
