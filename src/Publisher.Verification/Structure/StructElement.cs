using System.Globalization;
using Publisher.Verification.Reading;

namespace Publisher.Verification.Structure;

/// <summary>A structure element as the tree's own links lead to it (ISO 32000-1, 14.7.2).</summary>
/// <param name="Parent">Null below the root.</param>
internal sealed class StructElement(PdfValue value, StructElement? parent, Role role)
{
    private readonly List<StructElement> _kids = [];

    public PdfValue Value { get; } = value;

    public StructElement? Parent { get; } = parent;

    public Role Role { get; } = role;

    /// <summary>The standard type that its own one is mapped to; empty when there is none.</summary>
    public string Type => Role.Standard ?? "";

    public IReadOnlyList<StructElement> Kids => _kids;

    /// <summary>Numbers of the annotations and other objects that it holds.</summary>
    public List<int> Objects { get; } = [];

    /// <summary>How many sequences of marked content it holds.</summary>
    public int ContentItems { get; set; }

    public int Depth { get; } = (parent?.Depth ?? 0) + 1;

    public void Add(StructElement kid) => _kids.Add(kid);

    public string? Language { get; } = value["Lang"].Text;

    public string? InheritedLanguage { get; } = value["Lang"].Text ?? parent?.InheritedLanguage;

    public string? Alternate => Value["Alt"].Text;

    public string? ActualText => Value["ActualText"].Text;

    public bool IsReplaced { get; } = value.Has("ActualText") || parent?.IsReplaced == true;

    public Place Place => new(0, Value.Number, Path);

    /// <summary>Types from the document down, counted among their like: Document/Table[2]/TR[3].</summary>
    public string Path
    {
        get
        {
            var name = Value["S"].Name ?? "?";
            if (Parent is null)
            {
                return name;
            }
            var like = Parent.Kids.Where(kid => kid.Type == Type).ToList();
            var index = like.IndexOf(this);
            return Parent.Path + "/" + (like.Count > 1 ? name + "[" + (index + 1).ToString(CultureInfo.InvariantCulture) + "]" : name);
        }
    }

    /// <summary>An attribute of an owner, written on the element or through a class (ISO 32000-1, 14.7.5).</summary>
    public PdfValue Attribute(string owner, string key, PdfValue classes)
    {
        var own = Value["A"].Items;
        var byClass = Value["C"].Items.SelectMany(name => name.Name is { } text ? classes[text].Items : []);
        return own.Concat(byClass).FirstOrDefault(set => set["O"].Name == owner && set.Has(key)) is { Exists: true } found ? found[key] : default;
    }
}
