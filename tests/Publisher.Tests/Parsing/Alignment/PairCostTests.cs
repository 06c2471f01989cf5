using Publisher.Model.Documents;
using Publisher.Parsing.Alignment;

namespace Publisher.Tests.Parsing.Alignment;

/// <summary>Pairs that cannot be better are told without comparing words; all others cost what they cost.</summary>
public class PairCostTests
{
    private static readonly string[] Texts =
    [
        "", "Short.", "Rust has 17 keywords and Cargo 1.0.", "A paragraph about ownership, `Box<T>` and 42 other things that take a line or two.",
        "类型 Box<T> 与 42。", "The 17 keywords of Rust: `fn`, `let`, `mut`.", "用 Cargo 1.0 构建 Rust 项目，共 17 步。", "42",
        "It rained. The road along the river was under water for a week. Nobody came.", "下雨了。沿河的路被水淹了一个星期。没有人来。", "Nobody came. It rained.",
    ];

    private static readonly BlockFeatures[] Blocks =
    [
        .. Texts.Select(text => Feature(new Paragraph(default, LanguageTag.English, Attributes.Empty, [new Text(default, text)]))),
        .. Texts.Select((text, i) => Feature(new Heading(default, LanguageTag.English, Attributes.Empty, 1 + (i % 3), [new Text(default, text)]))),
    ];

    private static BlockFeatures Feature(Block block) => BlockFeatures.Of(block);

    [Theory]
    [InlineData(0)]
    [InlineData(2.7)]
    [InlineData(40)]
    public void A_bound_leaves_out_only_what_is_no_better(double before)
    {
        var cost = new PairCost(Blocks, [.. Blocks.Reverse()], LengthModel.Usual);
        var left = 0;
        for (var i = 0; i < Blocks.Length - 1; i++)
        {
            for (var j = 0; j < Blocks.Length - 1; j++)
            {
                foreach (var over in new[] { -12, -3, -1e-3, 0, 1e-3, 2.5, 8 })
                {
                    left += Check(before, before + over, cost.Of(i, j), best => cost.Of(i, j, before, best));
                    left += Check(before, before + over, cost.OfTwoSources(i, j), best => cost.OfTwoSources(i, j, before, best));
                    left += Check(before, before + over, cost.OfTwoTargets(i, j), best => cost.OfTwoTargets(i, j, before, best));
                }
            }
        }
        Assert.True(left > 100, $"left out {left}");
    }

    /// <returns>1 when the bound spared the work.</returns>
    private static int Check(double before, double best, double cost, Func<double, double> bounded)
    {
        var found = bounded(best);
        if (double.IsPositiveInfinity(found) && !double.IsPositiveInfinity(cost))
        {
            Assert.True(before + cost >= best);
            return 1;
        }
        Assert.Equal(before + cost, found);
        return 0;
    }
}
