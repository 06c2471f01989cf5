using Publisher.Verification.Structure;
using static Publisher.Verification.Clause;

namespace Publisher.Verification.Clauses;

/// <summary>What may stand inside tables, lists and contents, and inside what they may stand: ISO 14289-1, 7.2.</summary>
internal static class NestingRules
{
    private const string Move = "move it, or give it another type";

    public static readonly Rule[] All =
    [
        new(Ua("7.2", 3, "09-004"), "a table holds something other than TR, THead, TBody, TFoot and Caption", Move,
            Holds("Table", "TR", "THead", "TBody", "TFoot", "Caption")),
        new([Ua("7.2", 3, "09-004"), Ua("7.2", 39, "09-004")], "a table has more than one caption", "keep one", Captions("Table", kids => kids.Count(IsCaption) > 1)),
        new([Ua("7.2", 3, "09-004"), Ua("7.2", 16, "09-004")], "a table's caption is neither its first nor its last part", "move it to the front",
            Captions("Table", kids => kids.Skip(1).SkipLast(1).Any(IsCaption))),
        new(Ua("7.2", 4, "09-004"), "a table row stands outside a table", Move, Within("TR", "Table", "THead", "TBody", "TFoot")),
        new(Ua("7.2", 5, "09-004"), "a table head stands outside a table", Move, Within("THead", "Table")),
        new(Ua("7.2", 6, "09-004"), "a table body stands outside a table", Move, Within("TBody", "Table")),
        new(Ua("7.2", 7, "09-004"), "a table foot stands outside a table", Move, Within("TFoot", "Table")),
        new(Ua("7.2", 8, "09-004"), "a head cell stands outside a row", Move, Within("TH", "TR")),
        new(Ua("7.2", 9, "09-004"), "a data cell stands outside a row", Move, Within("TD", "TR")),
        new(Ua("7.2", 10, "09-004"), "a table row holds something other than TH and TD", Move, Holds("TR", "TH", "TD")),
        new(Ua("7.2", 11, "09-004"), "a table has more than one head", "keep one THead", Count("Table", "THead", most: 1)),
        new(Ua("7.2", 12, "09-004"), "a table has more than one foot", "keep one TFoot", Count("Table", "TFoot", most: 1)),
        new(Ua("7.2", 13, "09-004"), "a table has a foot but no body", "put its rows into TBody", Needs("TFoot", "TBody")),
        new(Ua("7.2", 14, "09-004"), "a table has a head but no body", "put its rows into TBody", Needs("THead", "TBody")),
        new(Ua("7.2", 36, "09-004"), "a table head holds something other than rows", Move, Holds("THead", "TR")),
        new(Ua("7.2", 37, "09-004"), "a table body holds something other than rows", Move, Holds("TBody", "TR")),
        new(Ua("7.2", 38, "09-004"), "a table foot holds something other than rows", Move, Holds("TFoot", "TR")),

        new(Ua("7.2", 17, "09-005"), "a list item stands outside a list", Move, Within("LI", "L")),
        new(Ua("7.2", 18, "09-005"), "the body of a list item stands outside one", Move, Within("LBody", "LI")),
        new(Ua("7.2", 19, "09-005"), "a list holds something other than L, LI and Caption", Move, Holds("L", "L", "LI", "Caption")),
        new([Ua("7.2", 19, "09-005"), Ua("7.2", 40, "09-005")], "a list's caption is not its first part", "move it to the front, and keep one",
            Captions("L", kids => kids.Skip(1).Any(IsCaption))),
        new(Ua("7.2", 20, "09-005"), "a list item holds something other than Lbl and LBody", Move, Holds("LI", "Lbl", "LBody")),

        new(Ua("7.2", 26, "09-006"), "an entry of contents stands outside of them", Move, Within("TOCI", "TOC")),
        new(Ua("7.2", 27, "09-006"), "contents hold something other than TOC, TOCI and Caption", Move, Holds("TOC", "TOC", "TOCI", "Caption")),
        new([Ua("7.2", 27, "09-006"), Ua("7.2", 28, "09-006")], "the caption of contents is not their first part", "move it to the front, and keep one",
            Captions("TOC", kids => kids.Skip(1).Any(IsCaption))),
    ];

    private static bool IsCaption(StructElement element) => element.Type == "Caption";

    /// <summary>Elements of a type hold only these.</summary>
    private static Check Holds(string type, params string[] allowed) => evidence => evidence.Tree.OfType(type)
        .SelectMany(element => element.Kids.Where(kid => !allowed.Contains(kid.Type)))
        .Select(kid => new Violation(kid.Place, kid.Type));

    /// <summary>Elements of a type stand only in these.</summary>
    private static Check Within(string type, params string[] parents) => evidence => evidence.Tree.OfType(type)
        .Where(element => !parents.Contains(element.Parent?.Type ?? ""))
        .Select(element => new Violation(element.Place));

    private static Check Count(string type, string kid, int most) => evidence => evidence.Tree.OfType(type)
        .Where(element => element.Kids.Count(inner => inner.Type == kid) > most)
        .Select(element => new Violation(element.Place));

    private static Check Needs(string has, string needs) => evidence => evidence.Tree.OfType("Table")
        .Where(table => table.Kids.Any(kid => kid.Type == has) && table.Kids.All(kid => kid.Type != needs))
        .Select(table => new Violation(table.Place));

    private static Check Captions(string type, Func<IReadOnlyList<StructElement>, bool> isWrong) => evidence => evidence.Tree.OfType(type)
        .Where(element => isWrong(element.Kids))
        .Select(element => new Violation(element.Place));
}
