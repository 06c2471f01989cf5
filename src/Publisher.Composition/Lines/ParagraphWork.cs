using Publisher.Composition.Annotations;
using Publisher.Composition.Text;
using Publisher.Fonts.Shaping;

namespace Publisher.Composition.Lines;

/// <summary>
/// What the steps of one paragraph hand to each other. The arrays are kept from paragraph to paragraph, so that composing
/// allocates only results; their valid lengths are the counts.
/// </summary>
internal sealed class ParagraphWork
{
    /// <summary>Arrays longer than this are given back after an outsize paragraph.</summary>
    private const int KeptCapacity = 1 << 16;

    public StyledText Text { get; private set; } = new("", [], default, default);
    public ParagraphSettings Settings { get; private set; } = null!;
    public LanguageRules Rules { get; private set; } = null!;

    // One entry for each UTF-16 unit.
    public CharacterKind[] Kinds = [];
    public byte[] Classes = [];
    public bool[] IsCjk = [];

    /// <summary>Cost of a break before each unit: see <see cref="BreakCost"/>.</summary>
    public short[] Costs = [];

    public List<TextItem> Items { get; } = [];
    public List<ShapedGlyph> Glyphs { get; } = [];

    /// <summary>Ruby elements, in the order of the text; empty as a rule.</summary>
    public List<RubyBlock> Rubies { get; } = [];

    public Cell[] Cells = [];
    public int CellCount;

    public int Length => Text.Characters.Length;
    public ReadOnlySpan<char> Characters => Text.Characters;

    public void Start(StyledText text, ParagraphSettings settings, LanguageRules rules)
    {
        Text = text;
        Settings = settings;
        Rules = rules;
        Items.Clear();
        Glyphs.Clear();
        Rubies.Clear();
        CellCount = 0;
        Fit(ref Kinds, text.Characters.Length);
        Fit(ref Classes, text.Characters.Length);
        Fit(ref IsCjk, text.Characters.Length);
        Fit(ref Costs, text.Characters.Length);
        Fit(ref Cells, text.Characters.Length + 1);
    }

    public void AddCell(in Cell cell)
    {
        Cells[CellCount++] = cell;
    }

    public int TextEnd(int cell) => cell + 1 < CellCount ? Cells[cell + 1].TextStart : Length;

    public int LastGlyph(int cell) => cell + 1 < CellCount ? Cells[cell + 1].FirstGlyph : Glyphs.Count;

    private static void Fit<T>(ref T[] array, int length)
    {
        if (array.Length < length || (array.Length > KeptCapacity && length <= KeptCapacity))
        {
            array = new T[Math.Max(length + length / 4, 256)];
        }
    }
}
