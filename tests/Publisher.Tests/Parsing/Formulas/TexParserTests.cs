using Publisher.Model.Formulas;
using Publisher.Parsing.Formulas;
using Xunit;

namespace Publisher.Tests.Parsing.Formulas;

/// <summary>What TeX becomes in the model of formulas.</summary>
public sealed class TexParserTests
{
    private static Formula? Read(string tex, TexFaults faults, bool display = true) => TexParser.Read(tex, display, new TexMacros([]), faults);

    private static Formula Read(string tex)
    {
        var faults = new TexFaults();
        var formula = Read(tex, faults);
        Assert.True(formula is not null, string.Join(", ", faults.All.Select(fault => $"{fault.Rule.Code} {fault.Start} {string.Join(' ', fault.Arguments)}")));
        return formula;
    }

    [Theory]
    [InlineData("x+1", "[𝑥 +:Bin 1]")]
    [InlineData("a-b*c", "[𝑎 −:Bin 𝑏 ∗:Bin 𝑐]")]
    [InlineData("h", "ℎ")]
    [InlineData("f(x,y)!", "[𝑓 (:Open 𝑥 ,:Punct 𝑦 ):Close !:Close]")]
    [InlineData(@"\alpha\Gamma\varepsilon\phi", "[𝛼 Γ 𝜀 𝜙]")]
    [InlineData(@"x \le y \ne \infty", "[𝑥 ≤:Rel 𝑦 ≠:Rel ∞]")]
    [InlineData(@"\sin x", "[sin:Op 𝑥]")]
    [InlineData(@"x^2_i", "scripts(𝑥 _=𝑖 ^=2)")]
    [InlineData("x²₁", "scripts(𝑥 _=1 ^=2)")]
    [InlineData("x¹²", "scripts(𝑥 ^=[1 2])")]
    [InlineData("f''", "scripts(𝑓 ^=[′ ′])")]
    [InlineData("f'^2_0", "scripts(𝑓 _=0 ^=[′ 2])")]
    [InlineData("{}^{14}C", "[scripts(Ord([]) ^=[1 4]) 𝐶]")]
    [InlineData("^2", "scripts([] ^=2)")]
    [InlineData(@"\sum_{i=1}^n i", "[scripts(∑:Op _=[𝑖 =:Rel 1] ^=𝑛 DisplayLimits) 𝑖]")]
    [InlineData(@"\int_0^1", "scripts(∫:Op _=0 ^=1)")]
    [InlineData(@"\int\limits_0^1", "scripts(∫:Op _=0 ^=1 Limits)")]
    [InlineData(@"\lim_{x\to0}", "scripts(lim:Op _=[𝑥 →:Rel 0] DisplayLimits)")]
    [InlineData(@"\sum\nolimits_a", "scripts(∑:Op _=𝑎)")]
    [InlineData(@"\frac12", "frac(1, 2)")]
    [InlineData(@"\frac{a+b}c", "frac([𝑎 +:Bin 𝑏], 𝑐)")]
    [InlineData(@"\dfrac ab\tfrac ab", "[frac(𝑎, 𝑏 Display) frac(𝑎, 𝑏 Text)]")]
    [InlineData(@"\cfrac{1}{1+\cfrac1x}", "frac(1, [1 +:Bin frac(1, 𝑥 Display cont)] Display cont)")]
    [InlineData(@"\binom nk", "over(𝑛, 𝑘 ())")]
    [InlineData(@"{n \choose k}+1", "[Ord(over(𝑛, 𝑘 ())) +:Bin 1]")]
    [InlineData(@"a \over b+c", "frac(𝑎, [𝑏 +:Bin 𝑐])")]
    [InlineData(@"\genfrac(]{0pt}{1}ab", "over(𝑎, 𝑏 Text (])")]
    [InlineData(@"\sqrt x", "root(𝑥)")]
    [InlineData(@"\sqrt[3]{x+1}", "root([𝑥 +:Bin 1] degree=3)")]
    [InlineData(@"\hat x\vec{ab}\widehat{abc}", "[accent(𝑥 ^) accent([𝑎 𝑏] →) accent([𝑎 𝑏 𝑐] ^ wide)]")]
    [InlineData(@"\overline{ab}\underline x", "[overline([𝑎 𝑏]) underline(𝑥)]")]
    [InlineData(@"\overbrace{a+b}^{n}", "brace([𝑎 +:Bin 𝑏] ⏞ label=𝑛)")]
    [InlineData(@"\underbrace{a}_{\text{两项}}", "brace(𝑎 ⏟ label=\"两项\")")]
    [InlineData(@"\mathbb{R}^n \mathcal L \mathfrak g \mathbf{x1} \mathrm{d}x", "[scripts(ℝ ^=𝑛) ℒ 𝔤 [𝐱 𝟏] d 𝑥]")]
    [InlineData(@"\boldsymbol{x\Gamma\alpha}", "[𝒙 𝚪 𝜶]")]
    [InlineData(@"{\bf x}y", "[𝐱 𝑦]")]
    [InlineData(@"\operatorname{rank}A", "[rank:Op 𝐴]")]
    [InlineData(@"\operatorname*{arg-max}_x", "scripts(arg-max:Op _=𝑥 DisplayLimits)")]
    [InlineData(@"\text{if } x", "[\"if \" 𝑥]")]
    [InlineData(@"\text{if $x>0$, \textbf{then}}", "Ord([\"if \" [𝑥 >:Rel 0] \", \" \"then\"Bold])")]
    [InlineData(@"\text{na\""{\i}ve --- ``q''}", "\"naïve — “q”\"")]
    [InlineData("v_{速度}=路程/t", "[scripts(𝑣 _=\"速度\") =:Rel \"路程\" / 𝑡]")]
    [InlineData(@"\left(\frac ab\right]", "fenced((|frac(𝑎, 𝑏)|])")]
    [InlineData(@"\left\{x \middle| y\right.", "fenced({|𝑥|||𝑦|)")]
    [InlineData(@"\left<x\right>", "fenced(⟨|𝑥|⟩)")]
    [InlineData(@"\bigl( \Bigg| \big/", "[big1((:Open) big4(|:Ord) big1(/:Ord)]")]
    [InlineData(@"\overset{!}{=} \stackrel{\text{def}}{=} \underset{x}{\max}", "[stack:Rel(=:Rel ^=!:Close) stack:Rel(=:Rel ^=\"def\") stack:Op(max:Op _=𝑥)]")]
    [InlineData(@"A \xrightarrow[b]{a+1} B", "[𝐴 arrow(→ _=𝑏 ^=[𝑎 +:Bin 1]) 𝐵]")]
    [InlineData(@"\not= \not\in \not\rightsquigarrow", "[≠:Rel ∉:Rel ⇝̸:Rel]")]
    [InlineData(@"a \pmod n", "[𝑎 space(18Mu) (:Open [m o d] space(6Mu) 𝑛 ):Close]")]
    [InlineData(@"a\,b\quad c\!d~e\hspace{1cm}f\kern-.5em g", "[𝑎 space(3Mu) 𝑏 space(1Em) 𝑐 space(-3Mu) 𝑑 space(0.333Em) 𝑒 space(28.346Point) 𝑓 space(-0.5Em) 𝑔]")]
    [InlineData(@"\displaystyle\sum x", "Display([∑:Op 𝑥])")]
    [InlineData(@"a{\small b}", "[𝑎 Ord(size900(𝑏))]")]
    [InlineData(@"\color{red}x", "#ff0000(𝑥)")]
    [InlineData(@"\textcolor{#1a2b3c}{x}y", "[#1a2b3c(𝑥) 𝑦]")]
    [InlineData(@"\phantom x\smash[b]{y}\hphantom z\mathrlap w", "[unseenWHD(𝑥) seenWH(𝑦) unseenW(𝑧) seenHD(𝑤)]")]
    [InlineData(@"\boxed{x}\cancel x\xcancel y", "[boxed(𝑥) Rising(𝑥) Cross(𝑦)]")]
    [InlineData(@"1{,}000", "[1 Ord(,:Punct) 0 0 0]")]
    [InlineData(@"a,\dots,b+\dots+c", "[𝑎 ,:Punct …:Inner ,:Punct 𝑏 +:Bin ⋯:Inner +:Bin 𝑐]")]
    [InlineData(@"\verb|x_1|", "\"x_1\"Mono")]
    [InlineData("x % remark\n+1", "[𝑥 +:Bin 1]")]
    [InlineData("", "[]")]
    public void Reads(string tex, string expected) => Assert.Equal(expected, FormulaDump.Of(Read(tex).Root));

    [Theory]
    [InlineData(@"\begin{pmatrix}a&b\\c&d\end{pmatrix}", "fenced((|Matrix<CC>(𝑎 & 𝑏 / 𝑐 & 𝑑)|))")]
    [InlineData(@"\begin{matrix*}[r]a\\b\end{matrix*}", "Matrix<R>(𝑎 / 𝑏)")]
    [InlineData(@"\begin{cases}1&x>0\\0\end{cases}", "fenced({|Cases<LL>(1 & [𝑥 >:Rel 0] / 0 & [])|)")]
    [InlineData(@"\begin{aligned}a&=b\\&=c\end{aligned}", "Aligned<RL>(𝑎 & [=:Rel 𝑏] / [] & [=:Rel 𝑐])")]
    [InlineData(@"\begin{array}{l|c:r}\hline a&b&c\\[1ex]\hline\hline d&e&f\\\hdashline\end{array}",
        "Array<L|C:R>(Solid- 𝑎 & 𝑏 & 𝑐 gap 1Ex / Double- 𝑑 & 𝑒 & 𝑓Dashed- )")]
    [InlineData(@"\begin{align}a&=b\label{one}\\c&=d\notag\\e&=f\tag{A}\end{align}",
        "Aligned<RL>(𝑎 & [=:Rel 𝑏] tag<one> / 𝑐 & [=:Rel 𝑑] / 𝑒 & [=:Rel 𝑓] tag<A>)")]
    [InlineData(@"\begin{gather*}a\\b\end{gather*}", "Gathered<C>(𝑎 / 𝑏)")]
    [InlineData(@"\begin{alignat}{2}a&b&c&d\end{alignat}", "AlignedAt<RLRL>(𝑎 & 𝑏 & 𝑐 & 𝑑 tag<>)")]
    [InlineData(@"\sum_{\substack{i<n\\j<m}}", "scripts(∑:Op _=Stacked<C>([𝑖 <:Rel 𝑛] / [𝑗 <:Rel 𝑚]) DisplayLimits)")]
    [InlineData(@"a\\b", "Gathered<C>(𝑎 / 𝑏)")]
    public void ReadsRows(string tex, string expected) => Assert.Equal(expected, FormulaDump.Of(Read(tex).Root));

    [Theory]
    [InlineData(@"\newcommand{\norm}[1]{\lVert #1\rVert}\norm{x}", "[‖:Open 𝑥 ‖:Close]")]
    [InlineData(@"\newcommand\p[2][i]{#2_{#1}}\p x\p[j]y", "[scripts(𝑥 _=𝑖) scripts(𝑦 _=𝑗)]")]
    [InlineData(@"\def\a#1#2{#2#1}\a xy", "[𝑦 𝑥]")]
    [InlineData(@"\let\b=\alpha\b", "𝛼")]
    [InlineData(@"\DeclareMathOperator*{\sgn}{sgn}\sgn_x", "scripts(sgn:Op _=𝑥 DisplayLimits)")]
    [InlineData(@"\RR", "ℝ")]
    public void ExpandsMacros(string tex, string expected)
    {
        var faults = new TexFaults();
        var macros = new TexMacros([new("RR", TexMacro.Of(0, @"\mathbb{R}"))]);
        Assert.Equal(expected, FormulaDump.Of(TexParser.Read(tex, display: true, macros, faults)!.Root));
    }

    [Fact]
    public void DefinitionsHoldForTheFormulasAfterThem()
    {
        var macros = new TexMacros([]);
        TexParser.Read(@"\newcommand{\vx}{\mathbf x}", display: true, macros, new TexFaults());
        Assert.Equal("𝐱", FormulaDump.Of(TexParser.Read(@"\vx", display: false, macros, new TexFaults())!.Root));
    }

    [Fact]
    public void TakesItsNumberFromTheAuthor()
    {
        Assert.Equal(new EquationTag("2a", "eq:x"), Read(@"\label{eq:x}E=mc^2\tag{2a}").Tag);
        Assert.Equal("★", Read(@"x\tag*{$\bigstar$}").Tag!.Printed);
        Assert.Equal(new EquationTag(""), Read(@"\begin{equation}x\end{equation}").Tag);
        Assert.Null(Read(@"\begin{equation}x\notag\end{equation}").Tag);
        Assert.Null(Read(@"\begin{equation*}x\end{equation*}").Tag);
    }

    [Theory]
    [InlineData("MTH001", 2, 8, @"x+\alhpa")]
    [InlineData("MTH001", 4, 10, @"(\, \lmbda)")]
    [InlineData("MTH002", 0, 5, @"\href{x}{y}")]
    [InlineData("MTH002", 7, 9, @"\begin{CD}A\end{CD}")]
    [InlineData("MTH003", 7, 13, @"\begin{matrrx}x\end{matrrx}")]
    [InlineData("MTH004", 5, 6, @"\frac{x")]
    [InlineData("MTH004", 1, 6, @"a\left(x")]
    [InlineData("MTH004", 5, 6, @"\sqrt[3 x")]
    [InlineData("MTH004", 0, 6, @"\begin{matrix}x")]
    [InlineData("MTH005", 1, 2, "x}")]
    [InlineData("MTH005", 2, 3, "a &= b")]
    [InlineData("MTH005", 1, 7, @"x\right)")]
    [InlineData("MTH006", 3, 4, "x^a^b")]
    [InlineData("MTH006", 3, 4, "x_a_b")]
    [InlineData("MTH006", 3, 4, "x^2'")]
    [InlineData("MTH007", 0, 5, @"\frac x")]
    [InlineData("MTH007", 1, 2, "x^")]
    [InlineData("MTH009", 11, 13, @"\def\a{\a} \a")]
    [InlineData("MTH010", 14, 15, @"\left(x\right q")]
    [InlineData("MTH010", 7, 11, @"\color{reed}x")]
    [InlineData("MTH010", 0, 5, @"\kern 3xx")]
    [InlineData("MTH011", 15, 19, @"\begin{matrix}x\end{pmatrix}")]
    [InlineData("MTH012", 8, 13, @"a\over b\over c")]
    [InlineData("MTH014", 0, 11, @"\newcommand{x}{y}")]
    public void NamesFaultAndPlace(string code, int start, int end, string tex)
    {
        var faults = new TexFaults();
        Assert.Null(Read(tex, faults));
        var fault = faults.All[0];
        Assert.Equal(code, fault.Rule.Code);
        Assert.Equal((start, end), (fault.Start, fault.End));
    }
}
