using System.Runtime.InteropServices;
using HarfBuzzSharp;

namespace Publisher.Fonts.Subsetting;

/// <summary>One run of hb-subset: what to keep, then the new font. Owns its native objects.</summary>
internal sealed class SubsetPlan : IDisposable
{
    private readonly nint _input = NativeSubset.CreateInput();
    private nint _plan;

    public void Keep(IEnumerable<ushort> glyphs)
    {
        var set = NativeSubset.GlyphSet(_input);
        foreach (var glyph in glyphs)
        {
            NativeSubset.AddToSet(set, glyph);
        }
    }

    public void Keep(IEnumerable<int> codePoints)
    {
        var set = NativeSubset.UnicodeSet(_input);
        foreach (var codePoint in codePoints)
        {
            NativeSubset.AddToSet(set, (uint)codePoint);
        }
    }

    /// <summary>Asks for a glyph's number in the new font; those without one come after all that have.</summary>
    public void Number(ushort glyph, ushort number) => NativeSubset.AddToMap(NativeSubset.NewGlyphs(_input), glyph, number);

    /// <summary>Adds table or feature tags to one of the input's sets.</summary>
    public void Name(int set, ReadOnlySpan<string> tags)
    {
        var native = NativeSubset.InputSet(_input, set);
        foreach (var tag in tags)
        {
            NativeSubset.AddToSet(native, Tag.Parse(tag));
        }
    }

    public void SetFlags(uint flags) => NativeSubset.SetFlags(_input, flags);

    /// <exception cref="InvalidDataException">HarfBuzz refused the font.</exception>
    public byte[] Execute(FontFace face)
    {
        _plan = NativeSubset.CreatePlan(face.Native.Handle, _input);
        var subset = _plan == 0 ? 0 : NativeSubset.Execute(_plan);
        if (subset == 0)
        {
            throw new InvalidDataException($"{face.PostScriptName} cannot be reduced to the characters used");
        }
        var blob = NativeSubset.BlobOf(subset);
        var data = NativeSubset.DataOf(blob, out var length);
        var bytes = new byte[length];
        Marshal.Copy(data, bytes, 0, bytes.Length);
        NativeSubset.DestroyBlob(blob);
        NativeSubset.DestroyFace(subset);
        return bytes;
    }

    public void Dispose()
    {
        if (_plan != 0)
        {
            NativeSubset.DestroyPlan(_plan);
        }
        NativeSubset.DestroyInput(_input);
    }
}
