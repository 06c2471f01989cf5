using Publisher.Verification.Structure;
using static Publisher.Verification.Clause;

namespace Publisher.Verification.Clauses;

/// <summary>Tables are regular, and their cells find their heads: ISO 14289-1, 7.2 and 7.5.</summary>
internal static class TableRules
{
    public static readonly Rule[] All =
    [
        new(Ua("7.2", 15, "09-004"), "cells of a table lie on one another", "mend RowSpan and ColSpan",
            Grids((_, grid) => grid.Overlapping.Select(cell => cell.Element))),
        new(Ua("7.2", 41, "09-004"), "a cell reaches below the last row of its table", "mend RowSpan",
            Grids((_, grid) => grid.Overhanging.Select(cell => cell.Element))),
        new(Ua("7.2", 42, "09-004"), "a row of a table has more columns than the first", "mend RowSpan and ColSpan",
            Grids((table, grid) => grid.IsWhole && grid.Widths.Any(width => width > grid.Widths[0]) ? [table] : [])),
        new(Ua("7.2", 43, "09-004"), "a row of a table has fewer columns than the first", "add the cells that are missing, or mend ColSpan",
            Grids((table, grid) => grid.IsWhole && grid.Widths.Any(width => width < grid.Widths[0]) ? [table] : [])),
        new(Ua("7.5", 1, "15-003"), "a head cell does not say of what it is the head", "give TH cells a /Scope, or cells their /Headers",
            Headers((_, state) => state == HeaderState.Missing)),
        new(Ua("7.5", 2), "a cell names heads that its table does not have", "let /Headers list the /ID of TH cells of the table",
            Headers((_, state) => state == HeaderState.Unknown)),
    ];

    private enum HeaderState { Known, Missing, Unknown }

    private static Check Grids(Func<StructElement, TableGrid, IEnumerable<StructElement>> find) => evidence => evidence.Tree.OfType("Table")
        .SelectMany(table => find(table, new TableGrid(table, evidence.Tree)))
        .Select(element => new Violation(element.Place));

    private static Check Headers(Func<TableCell, HeaderState, bool> isWrong) => evidence => evidence.Tree.OfType("Table")
        .Select(table => new TableGrid(table, evidence.Tree))
        .Where(grid => grid.IsWhole)
        .SelectMany(grid => States(grid, evidence.Tree))
        .Where(item => isWrong(item.Cell, item.State))
        .Select(item => new Violation(item.Cell.Element.Place));

    /// <summary>Where every TH has a scope, everything is told; else the cells must name their heads one by one.</summary>
    private static IEnumerable<(TableCell Cell, HeaderState State)> States(TableGrid grid, StructTree tree)
    {
        var heads = grid.Cells.Where(cell => cell.IsHead).ToList();
        var ids = heads.Select(cell => cell.Element.Value["ID"].Text).Where(id => !string.IsNullOrEmpty(id)).ToHashSet();
        var isScoped = heads.All(head => head.Element.Attribute("Table", "Scope", tree.Classes).Exists);
        foreach (var cell in grid.Cells)
        {
            var named = cell.Element.Attribute("Table", "Headers", tree.Classes).Items.Select(item => item.Text).ToList();
            if (!cell.IsHead && named.Any(id => !ids.Contains(id)))
            {
                yield return (cell, HeaderState.Unknown);
            }
            else if (!isScoped && !cell.IsHead && named.Count == 0)
            {
                yield return (cell, HeaderState.Missing);
            }
        }
    }
}
