using Publisher.Parsing.Alignment;

namespace Publisher.Tests.Parsing.Alignment;

/// <summary>The best assignment is not the one that takes the greatest gain first.</summary>
public sealed class AssignmentTests
{
    [Fact]
    public void The_sum_counts_and_not_the_greatest() =>
        Assert.Equal([1, 0], Assignment.Best(new double[,] { { 10, 9 }, { 9, 1 } }));

    [Fact]
    public void A_row_too_many_has_no_column() =>
        Assert.Equal([-1, 1, 0], Assignment.Best(new double[,] { { 4, 4 }, { 1, 6 }, { 5, 5 } }));

    [Fact]
    public void Columns_may_be_left_over() =>
        Assert.Equal([0, 2], Assignment.Best(new double[,] { { 3, 1, 8 }, { 3, 1, 9 } }));

    /// <summary>Against every order there is.</summary>
    [Fact]
    public void No_other_assignment_gains_more()
    {
        var random = new Random(7);
        for (var round = 0; round < 50; round++)
        {
            var gains = new double[5, 5];
            foreach (var cell in Enumerable.Range(0, 25))
            {
                gains[cell / 5, cell % 5] = random.Next(20);
            }
            Assert.Equal(Orders([0, 1, 2, 3, 4]).Max(order => Sum(gains, order)), Sum(gains, Assignment.Best(gains)));
        }
    }

    private static double Sum(double[,] gains, int[] order) => order.Select((column, row) => gains[row, column]).Sum();

    private static IEnumerable<int[]> Orders(int[] left) => left.Length == 0 ? [[]]
        : left.SelectMany(first => Orders([.. left.Where(other => other != first)]).Select(rest => (int[])[first, .. rest]));
}
