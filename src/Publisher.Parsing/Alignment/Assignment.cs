namespace Publisher.Parsing.Alignment;

/// <summary>The pairs of rows and columns that gain most in all, each used once (Kuhn 1955, with potentials).</summary>
internal static class Assignment
{
    /// <returns>By row: its column; -1 where there are more rows than columns.</returns>
    public static int[] Best(double[,] gains)
    {
        var (rows, columns) = (gains.GetLength(0), gains.GetLength(1));
        var size = Math.Max(rows, columns);
        var (ofRow, ofColumn, rowOf) = (new double[size + 1], new double[size + 1], new int[size + 1]);
        for (var row = 1; row <= size; row++)
        {
            Augment(row, (i, j) => i <= rows && j <= columns ? -gains[i - 1, j - 1] : 0, ofRow, ofColumn, rowOf);
        }
        var result = new int[rows];
        Array.Fill(result, -1);
        for (var column = 1; column <= columns; column++)
        {
            if (rowOf[column] <= rows)
            {
                result[rowOf[column] - 1] = column - 1;
            }
        }
        return result;
    }

    /// <summary>Finds the shortest way from a row without column to a column without row. Both are counted from 1; 0 stands for none.</summary>
    private static void Augment(int row, Func<int, int, double> costOf, double[] ofRow, double[] ofColumn, int[] rowOf)
    {
        var (least, before, used) = (new double[ofRow.Length], new int[ofRow.Length], new bool[ofRow.Length]);
        Array.Fill(least, double.PositiveInfinity);
        rowOf[0] = row;
        var column = 0;
        while (rowOf[column] != 0)
        {
            used[column] = true;
            var next = 0;
            var step = double.PositiveInfinity;
            for (var j = 1; j < ofRow.Length; j++)
            {
                if (used[j])
                {
                    continue;
                }
                var reduced = costOf(rowOf[column], j) - ofRow[rowOf[column]] - ofColumn[j];
                (least[j], before[j]) = reduced < least[j] ? (reduced, column) : (least[j], before[j]);
                (step, next) = least[j] < step ? (least[j], j) : (step, next);
            }
            for (var j = 0; j < ofRow.Length; j++)
            {
                if (used[j])
                {
                    ofRow[rowOf[j]] += step;
                    ofColumn[j] -= step;
                }
                else
                {
                    least[j] -= step;
                }
            }
            column = next;
        }
        for (; column != 0; column = before[column])
        {
            rowOf[column] = rowOf[before[column]];
        }
    }
}
