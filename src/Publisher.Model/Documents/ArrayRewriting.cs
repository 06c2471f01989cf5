using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Publisher.Model.Documents;

/// <summary>Maps arrays without copying what stays as it is.</summary>
public static class ArrayRewriting
{
    /// <summary>The mapped items; the very same array when every item maps to itself.</summary>
    public static ImmutableArray<T> Rewrite<T>(this ImmutableArray<T> items, Func<T, T> map) where T : class
    {
        T[]? changed = null;
        for (var i = 0; i < items.Length; i++)
        {
            var item = map(items[i]);
            if (changed is null && !ReferenceEquals(item, items[i]))
            {
                changed = [.. items];
            }
            if (changed is not null)
            {
                changed[i] = item;
            }
        }
        return changed is null ? items : ImmutableCollectionsMarshal.AsImmutableArray(changed);
    }
}
