using Publisher.Model.Drawings;
using SkiaSharp;

namespace Publisher.Raster;

/// <summary>
/// Builds the painter's own filters from those of a drawing. Each result is in one of two spaces, sRGB or linear light
/// (Filter Effects 1, 10), and is converted where a step wants the other.
/// </summary>
internal sealed class FilterGraph(DrawingFilter filter) : IDisposable
{
    private readonly List<IDisposable> _owned = [];
    private readonly Dictionary<(int Step, bool IsLinear), SKImageFilter?> _built = [];

    /// <summary>The whole graph; null shows the group as it is.</summary>
    public SKImageFilter? Build() => filter.Steps.IsEmpty ? null : Result(filter.Steps.Length - 1, isLinear: false);

    public static SKBlendMode ModeOf(BlendMode mode) => mode switch
    {
        BlendMode.Multiply => SKBlendMode.Multiply,
        BlendMode.Screen => SKBlendMode.Screen,
        BlendMode.Overlay => SKBlendMode.Overlay,
        BlendMode.Darken => SKBlendMode.Darken,
        BlendMode.Lighten => SKBlendMode.Lighten,
        BlendMode.ColorDodge => SKBlendMode.ColorDodge,
        BlendMode.ColorBurn => SKBlendMode.ColorBurn,
        BlendMode.HardLight => SKBlendMode.HardLight,
        BlendMode.SoftLight => SKBlendMode.SoftLight,
        BlendMode.Difference => SKBlendMode.Difference,
        BlendMode.Exclusion => SKBlendMode.Exclusion,
        BlendMode.Hue => SKBlendMode.Hue,
        BlendMode.Saturation => SKBlendMode.Saturation,
        BlendMode.Color => SKBlendMode.Color,
        BlendMode.Luminosity => SKBlendMode.Luminosity,
        _ => SKBlendMode.SrcOver,
    };

    public void Dispose()
    {
        for (var i = _owned.Count - 1; i >= 0; i--)
        {
            _owned[i].Dispose();
        }
    }

    private SKImageFilter? Result(int step, bool isLinear)
    {
        if (_built.TryGetValue((step, isLinear), out var built))
        {
            return built;
        }
        var own = step >= 0 && filter.Steps[step].IsLinear;
        built = step >= 0 && own == isLinear ? Make(filter.Steps[step]) : step == DrawingFilter.Nothing ? Empty()
            : step == DrawingFilter.Source && !isLinear ? null : Converted(step, isLinear);
        return _built[(step, isLinear)] = built;
    }

    private SKImageFilter Converted(int step, bool toLinear)
    {
        var curve = Owned(toLinear ? SKColorFilter.CreateSrgbToLinearGamma() : SKColorFilter.CreateLinearToSrgbGamma());
        return Owned(SKImageFilter.CreateColorFilter(curve, Result(step, !toLinear)));
    }

    private SKImageFilter Empty()
    {
        var shader = Owned(SKShader.CreateColor(SKColors.Transparent));
        return Owned(SKImageFilter.CreateShader(shader));
    }

    private SKImageFilter Make(FilterStep step)
    {
        var crop = Rect(step.Crop ?? filter.Region);
        SKImageFilter? Input(int place) => Result(step.Inputs[place], step.IsLinear);
        return Owned(step switch
        {
            BlurStep blur => SKImageFilter.CreateBlur((float)blur.X, (float)blur.Y, SKShaderTileMode.Decal, Input(0), crop),
            OffsetStep offset => SKImageFilter.CreateOffset((float)offset.X, (float)offset.Y, Input(0), crop),
            FloodStep flood => Flood(flood, crop),
            MergeStep merge => SKImageFilter.CreateMerge([.. merge.Layers.Select((_, i) => Input(i)!)], crop),
            BlendStep blend => SKImageFilter.CreateBlendMode(ModeOf(blend.Mode), Input(1), Input(0), crop),
            CompositeStep { Rule: CompositeRule.Arithmetic, Factors: [var k1, var k2, var k3, var k4] } =>
                SKImageFilter.CreateArithmetic((float)k1, (float)k2, (float)k3, (float)k4, true, Input(1), Input(0), crop),
            CompositeStep composite => SKImageFilter.CreateBlendMode(ModeOf(composite.Rule), Input(1), Input(0), crop),
            ColourMatrixStep matrix => SKImageFilter.CreateColorFilter(Owned(SKColorFilter.CreateColorMatrix([.. matrix.Matrix.Select(number => (float)number)])), Input(0), crop),
            TransferStep transfer => SKImageFilter.CreateColorFilter(
                Owned(SKColorFilter.CreateTable(transfer.Alpha.AsSpan(), transfer.Red.AsSpan(), transfer.Green.AsSpan(), transfer.Blue.AsSpan())), Input(0), crop),
            MorphologyStep { Grows: true } grown => SKImageFilter.CreateDilate((float)grown.X, (float)grown.Y, Input(0), crop),
            MorphologyStep shrunk => SKImageFilter.CreateErode((float)shrunk.X, (float)shrunk.Y, Input(0), crop),
            _ => throw new ArgumentException("not a step: " + step.GetType().Name, nameof(step)),
        });
    }

    private SKImageFilter Flood(FloodStep flood, SKRect crop)
    {
        var colour = new SKColor(flood.Ink.Red, flood.Ink.Green, flood.Ink.Blue, DrawingPainter.Byte(flood.Opacity));
        var shader = Owned(SKShader.CreateColor(colour));
        if (!flood.IsLinear)
        {
            return SKImageFilter.CreateShader(shader, false, crop);
        }
        var curve = Owned(SKColorFilter.CreateSrgbToLinearGamma());
        return SKImageFilter.CreateColorFilter(curve, Owned(SKImageFilter.CreateShader(shader, false, crop)), crop);
    }

    private static SKBlendMode ModeOf(CompositeRule rule) => rule switch
    {
        CompositeRule.In => SKBlendMode.SrcIn,
        CompositeRule.Out => SKBlendMode.SrcOut,
        CompositeRule.Atop => SKBlendMode.SrcATop,
        CompositeRule.Xor => SKBlendMode.Xor,
        CompositeRule.Lighter => SKBlendMode.Plus,
        _ => SKBlendMode.SrcOver,
    };

    private static SKRect Rect(DrawingBounds bounds) => new((float)bounds.Left, (float)bounds.Top, (float)bounds.Right, (float)bounds.Bottom);

    private T Owned<T>(T one)
        where T : IDisposable
    {
        _owned.Add(one);
        return one;
    }
}
