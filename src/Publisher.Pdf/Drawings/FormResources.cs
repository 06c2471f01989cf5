using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Drawings;

/// <summary>What one content stream refers to by name (ISO 32000-1, 7.8.3), in the order of first use.</summary>
internal sealed class FormResources
{
    private readonly SortedDictionary<string, List<(string Name, int Number)>> _byKind = new(StringComparer.Ordinal);

    /// <summary>The dictionary of fonts, which all streams share because it is written last; 0 for a stream without text.</summary>
    public int Fonts { get; set; }

    /// <summary>The name of an object; the same one each time.</summary>
    public string Add(string kind, string prefix, int number)
    {
        var all = Of(kind);
        var known = all.FindIndex(entry => entry.Number == number);
        if (known >= 0)
        {
            return all[known].Name;
        }
        all.Add(($"{prefix}{all.Count + 1}", number));
        return all[^1].Name;
    }

    /// <summary>Under a name that is given.</summary>
    public void AddNamed(string kind, string name, int number)
    {
        var all = Of(kind);
        if (!all.Contains((name, number)))
        {
            all.Add((name, number));
        }
    }

    public PdfBuffer Write(PdfBuffer buffer)
    {
        buffer.Raw(" /Resources <<");
        if (Fonts > 0)
        {
            buffer.Raw("/Font ").Ref(Fonts).Raw(" ");
        }
        foreach (var (kind, entries) in _byKind)
        {
            buffer.Raw("/").Raw(kind).Raw(" <<");
            foreach (var (name, number) in entries)
            {
                buffer.Raw("/").Raw(name).Raw(" ").Ref(number).Raw(" ");
            }
            buffer.Raw(">> ");
        }
        return buffer.Raw(">>");
    }

    private List<(string Name, int Number)> Of(string kind)
    {
        if (!_byKind.TryGetValue(kind, out var all))
        {
            _byKind[kind] = all = [];
        }
        return all;
    }
}
