using System.Collections.Frozen;
using System.Text;

namespace Publisher.Verification.Content;

/// <summary>What an operator of a content stream does, as far as conformance is concerned.</summary>
internal enum Operator
{
    Unknown, Other, Save, Restore, SetState, SetIntent, SetFont, SetRenderMode, Show, ShowArray, ShowNextLine, ShowSpaced,
    BeginMarked, BeginMarkedWithProperties, EndMarked, Paint, Shade, Do, BeginImage, ImageData,
    FillGray, StrokeGray, FillRgb, StrokeRgb, FillCmyk, StrokeCmyk, FillSpace, StrokeSpace, SetColour,
}

/// <summary>The operators of PDF 1.7 (ISO 32000-1, annex A).</summary>
internal static class Operators
{
    private static readonly FrozenDictionary<uint, Operator> All = Create();

    public static Operator Find(ReadOnlySpan<byte> word) =>
        word.Length is > 0 and <= 3 && All.TryGetValue(Key(word), out var found) ? found : Operator.Unknown;

    private static uint Key(ReadOnlySpan<byte> word)
    {
        var key = 0u;
        foreach (var b in word)
        {
            key = key << 8 | b;
        }
        return key;
    }

    private static FrozenDictionary<uint, Operator> Create()
    {
        var all = new Dictionary<uint, Operator>();
        Add("q", Operator.Save);
        Add("Q", Operator.Restore);
        Add("gs", Operator.SetState);
        Add("ri", Operator.SetIntent);
        Add("Tf", Operator.SetFont);
        Add("Tr", Operator.SetRenderMode);
        Add("Tj", Operator.Show);
        Add("TJ", Operator.ShowArray);
        Add("'", Operator.ShowNextLine);
        Add("\"", Operator.ShowSpaced);
        Add("BMC", Operator.BeginMarked);
        Add("BDC", Operator.BeginMarkedWithProperties);
        Add("EMC", Operator.EndMarked);
        Add("S s f F f* B B* b b*", Operator.Paint);
        Add("sh", Operator.Shade);
        Add("Do", Operator.Do);
        Add("BI", Operator.BeginImage);
        Add("ID", Operator.ImageData);
        Add("g", Operator.FillGray);
        Add("G", Operator.StrokeGray);
        Add("rg", Operator.FillRgb);
        Add("RG", Operator.StrokeRgb);
        Add("k", Operator.FillCmyk);
        Add("K", Operator.StrokeCmyk);
        Add("cs", Operator.FillSpace);
        Add("CS", Operator.StrokeSpace);
        Add("sc scn SC SCN", Operator.SetColour);
        Add("w J j M d i cm m l c v y h re n W W* BT ET Tc Tw Tz TL Ts Td TD Tm T* d0 d1 MP DP BX EX EI", Operator.Other);
        return all.ToFrozenDictionary();

        void Add(string words, Operator kind)
        {
            foreach (var word in words.Split(' '))
            {
                all[Key(Encoding.ASCII.GetBytes(word))] = kind;
            }
        }
    }
}
