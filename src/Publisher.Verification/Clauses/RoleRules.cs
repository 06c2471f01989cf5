using Publisher.Verification.Structure;
using static Publisher.Verification.Clause;

namespace Publisher.Verification.Clauses;

/// <summary>The structure tree is one, and its types lead to standard ones: ISO 14289-1, 7.1; ISO 19005-2, 6.7.3.</summary>
internal static class RoleRules
{
    public static readonly Rule[] All =
    [
        new([Ua("7.1", 5, "02-001"), A("6.7.3.4", 1, Level.A)], "a structure type is neither standard nor mapped to one",
            "map it to the nearest standard type in /RoleMap; upper and lower case count", ByType(role => role.Standard is null && !role.IsCircular)),
        new([Ua("7.1", 5, "02-001"), Ua("7.1", 6, "02-003"), A("6.7.3.4", 1, Level.A), A("6.7.3.4", 2, Level.A)], "a mapping of structure types goes round in a circle",
            "let /RoleMap end at a standard type", ByType(role => role.IsCircular)),
        new([Ua("7.1", 7, "02-004"), A("6.7.3.4", 3, Level.A)], "a standard structure type is mapped to another",
            "take it out of /RoleMap", ByType(role => role.IsRemapped && !role.IsCircular)),
        new(Ua("7.1", 12), "a structure element does not know its parent", "write its /P",
            evidence => evidence.Tree.Elements.Where(element => !element.Value["P"].IsDictionary).Select(element => new Violation(element.Place))),
        new([Ua("7.1", 11), A("6.7.3.3", 1, Level.A)], "the structure tree leads back into itself, or is too deep to follow",
            "give every element one parent", evidence => evidence.Tree.Knots.Select(place => new Violation(place))),
    ];

    private static Check ByType(Func<Role, bool> isBroken) => evidence => evidence.Tree.Elements
        .Where(element => isBroken(element.Role))
        .Select(element => new Violation(element.Place, element.Value["S"].Name ?? ""));
}
