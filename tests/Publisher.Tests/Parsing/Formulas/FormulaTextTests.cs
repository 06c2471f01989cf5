using Publisher.Model.Formulas;
using Publisher.Parsing.Formulas;

namespace Publisher.Tests.Parsing.Formulas;

/// <summary>Formulas as a line of plain characters, and the letters of their alphabets.</summary>
public sealed class FormulaTextTests
{
    [Theory]
    [InlineData("x^2+y_1", "x² + y₁")]
    [InlineData("-1", "−1")]
    [InlineData(@"\frac{a+b}2", "(a + b)/2")]
    [InlineData(@"\sqrt{x}", "√x")]
    [InlineData(@"\sqrt[3]{x+1}", "∛(x + 1)")]
    [InlineData(@"\sum_{i=1}^n i", "∑ᵢ₌₁ⁿi")]
    [InlineData(@"x^{\alpha}", "x^α")]
    [InlineData(@"x^{\alpha\beta}", "x^(αβ)")]
    [InlineData(@"\binom nk", "(n choose k)")]
    [InlineData(@"\bar x \vec y", "x̄y⃗")]
    [InlineData(@"\hat a", "â")]
    [InlineData(@"90^\circ", "90°")]
    [InlineData(@"f'(x)", "f′(x)")]
    [InlineData(@"\sin x", "sin x")]
    [InlineData(@"\mathbf{A}\mathbb{R}", "AR")]
    [InlineData(@"\begin{pmatrix}a&b\\c&d\end{pmatrix}", "(a, b; c, d)")]
    [InlineData(@"速度=\text{路程}/t", "速度 = 路程/t")]
    public void Reads_as(string tex, string text)
    {
        var formula = TexParser.Read(tex, display: true, new TexMacros([]), new TexFaults());
        Assert.Equal(text, FormulaText.Of(formula!));
    }

    /// <summary>Every letter of every alphabet comes back to the plain one (The Unicode Standard, 22.2).</summary>
    [Fact]
    public void Letters_of_alphabets_are_known_again()
    {
        foreach (var alphabet in Enum.GetValues<MathAlphabet>())
        {
            foreach (var letter in "AZaz09BCDEFGHILMNPQRegho" + "αωΓΩ∇ϵ")
            {
                var styled = MathAlphabets.Apply(letter, alphabet);
                Assert.Equal(letter, MathAlphabets.Plain(styled, out var found));
                Assert.True(styled == letter || found == alphabet || (found, alphabet) is (MathAlphabet.AllItalic, MathAlphabet.Italic) || char.IsAsciiDigit(letter));
            }
        }
    }

    [Theory]
    [InlineData('h', MathAlphabet.Italic, "ℎ")]
    [InlineData('B', MathAlphabet.Script, "ℬ")]
    [InlineData('C', MathAlphabet.Fraktur, "ℭ")]
    [InlineData('R', MathAlphabet.DoubleStruck, "ℝ")]
    [InlineData('Γ', MathAlphabet.Italic, "Γ")]
    [InlineData('Γ', MathAlphabet.AllItalic, "𝛤")]
    [InlineData('ϕ', MathAlphabet.Italic, "𝜙")]
    [InlineData('1', MathAlphabet.Bold, "𝟏")]
    [InlineData('1', MathAlphabet.Fraktur, "1")]
    public void Letters_are_at_their_places(char letter, MathAlphabet alphabet, string expected) =>
        Assert.Equal(expected, char.ConvertFromUtf32(MathAlphabets.Apply(letter, alphabet)));
}
