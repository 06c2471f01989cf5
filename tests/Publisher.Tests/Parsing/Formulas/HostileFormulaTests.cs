using System.Text;
using Publisher.Model.Formulas;
using Publisher.Parsing.Formulas;

namespace Publisher.Tests.Parsing.Formulas;

/// <summary>TeX that nobody meant: read without harm, into trees that consumers can walk.</summary>
public sealed class HostileFormulaTests
{
    private static readonly string[] Pieces =
    [
        "{", "}", "^", "_", "&", @"\\", "'", "$", "#", "#1", "~", " ", "%\n", "x", "1", ".", "é", "中", "😀", "\ud800", "²", @"\", @"\frac", @"\sqrt", "[", "]", @"\left", @"\right",
        @"\middle", "(", ")", "|", @"\begin{matrix}", @"\end{matrix}", @"\begin{align}", @"\end{align}", @"\begin", @"\end", @"\text", @"\text{", @"\mathbf", @"\over", @"\choose",
        @"\displaystyle", @"\color{red}", @"\color", @"\bf", @"\def\a#1{", @"\def\a{", @"\a", @"\newcommand", @"\newcommand{\b}[2][x]{#1#2}", @"\b", @"\let\c=", @"\c", @"\hat", @"\overbrace",
        @"\sum", @"\limits", @"\not", @"\big", @"\Bigg", @"\kern", "3pt", @"\hline", @"\tag{1}", @"\label{l}", @"\substack{", @"\verb|a|", @"\verb", @"\operatorname*", @"\xrightarrow",
        @"\char""", @"\'", @"\rule", @"\genfrac", @"\smash", "[b]", @"\dots", @"\eqref{l}", @"\raisebox{1em}{", @"\mathchoice", @"\unknown",
    ];

    [Fact]
    public void Random_TeX_is_read_without_harm()
    {
        var random = new Random(20231026);
        for (var i = 0; i < 20_000; i++)
        {
            var tex = new StringBuilder();
            for (var j = random.Next(1, 25); j > 0; j--)
            {
                tex.Append(Pieces[random.Next(Pieces.Length)]);
            }
            Check(tex.ToString());
        }
    }

    public static TheoryData<string> Deep =>
    [
        .. new[] { "{", "x^", "_{x", @"\frac", @"\sqrt", @"\sqrt[", @"\hat", @"\left(", @"\text{", @"\text{$", @"\begin{matrix}", @"\displaystyle ", @"\color{red}", @"\overbrace{", @"\not", @"x\over{", @"\substack{", @"\mathbf", @"\boxed{", "^{'", @"\raisebox{1em}{" },
    ];

    [Theory]
    [MemberData(nameof(Deep))]
    public void Endless_nesting_is_bounded(string piece)
    {
        foreach (var count in new[] { 20, 45, 100, 2500 })
        {
            Check(string.Concat(Enumerable.Repeat(piece, count)));
            var close = piece.EndsWith('{') ? "}" : piece.EndsWith('$') ? "$}" : piece == @"\left(" ? @"\right)" : piece == @"\sqrt[" ? "]x" : piece.StartsWith(@"\begin", StringComparison.Ordinal) ? @"\end{matrix}" : "";
            Check(string.Concat(Enumerable.Repeat(piece, count)) + "x" + string.Concat(Enumerable.Repeat(close, count)));
        }
    }

    [Fact]
    public void Tables_of_nothing_are_bounded() =>
        Check(@"\begin{matrix}" + new string('&', 5_000) + string.Concat(Enumerable.Repeat(@"\\", 5_000)) + @"\end{matrix}");

    /// <summary>Either a fault, or a tree that is no deeper than promised and can be told in words.</summary>
    private static void Check(string tex)
    {
        var faults = new TexFaults();
        var formula = TexParser.Read(tex, display: true, new TexMacros([]), faults);

        Assert.Equal(formula is null, !faults.IsEmpty);
        Assert.All(faults.All, fault => Assert.True(fault.Start >= 0 && fault.Start <= fault.End && fault.End <= Math.Max(1, tex.Length), tex));
        if (formula is not null)
        {
            FormulaText.Of(formula);
            var meter = new DepthMeter();
            meter.Visit(formula.Root);
            Assert.True(meter.Deepest <= Formula.MaxDepth, tex);
        }
    }

    private sealed class DepthMeter : MathRewriter
    {
        private int _depth;

        public int Deepest { get; private set; }

        private MathNode Count(Func<MathNode> visit)
        {
            Deepest = Math.Max(Deepest, ++_depth);
            var node = visit();
            _depth--;
            return node;
        }

        protected override MathNode VisitRow(MathRow node) => Count(() => base.VisitRow(node));
        protected override MathNode VisitGroup(MathGroup node) => Count(() => base.VisitGroup(node));
        protected override MathNode VisitScripts(MathScripts node) => Count(() => base.VisitScripts(node));
        protected override MathNode VisitFraction(MathFraction node) => Count(() => base.VisitFraction(node));
        protected override MathNode VisitRadical(MathRadical node) => Count(() => base.VisitRadical(node));
        protected override MathNode VisitFenced(MathFenced node) => Count(() => base.VisitFenced(node));
        protected override MathNode VisitStyled(MathStyled node) => Count(() => base.VisitStyled(node));
        protected override MathNode VisitColored(MathColored node) => Count(() => base.VisitColored(node));
        protected override MathNode VisitArray(MathArray node) => Count(() => base.VisitArray(node));
        protected override MathNode VisitAccent(MathAccent node) => Count(() => base.VisitAccent(node));
        protected override MathNode VisitStretched(MathStretched node) => Count(() => base.VisitStretched(node));
        protected override MathNode VisitBoxed(MathBoxed node) => Count(() => base.VisitBoxed(node));
        protected override MathNode VisitCancel(MathCancel node) => Count(() => base.VisitCancel(node));
        protected override MathNode VisitRaised(MathRaised node) => Count(() => base.VisitRaised(node));
    }
}
