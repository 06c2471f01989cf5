using Publisher.Verification.Reading;

namespace Publisher.Verification.Structure;

/// <summary>How a type of the document's own leads to a standard one (ISO 32000-1, 14.7.3).</summary>
internal sealed class RoleMap(PdfValue map)
{
    private readonly Dictionary<string, Role> _roles = new(StringComparer.Ordinal);

    public Role this[string type]
    {
        get
        {
            if (!_roles.TryGetValue(type, out var role))
            {
                _roles[type] = role = Follow(type);
            }
            return role;
        }
    }

    private Role Follow(string type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var current = type;
        while (seen.Add(current))
        {
            if (map[current].Name is not { } next)
            {
                return new Role(StandardTypes.Contains(current) ? current : null, IsCircular: false, IsRemapped(type));
            }
            if (StandardTypes.Contains(current) && current != next && current != type)
            {
                // A standard type on the way ends the mapping, though the map goes on: that is another fault.
                return new Role(current, IsCircular: false, IsRemapped(type));
            }
            current = next;
        }
        return new Role(StandardTypes.Contains(type) ? type : null, IsCircular: true, IsRemapped(type));
    }

    private bool IsRemapped(string type) => StandardTypes.Contains(type) && map[type].Exists;
}

/// <param name="Standard">The standard type, or null.</param>
/// <param name="IsRemapped">It is a standard type that the map gives another meaning.</param>
internal sealed record Role(string? Standard, bool IsCircular, bool IsRemapped);
