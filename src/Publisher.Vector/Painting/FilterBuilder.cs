using System.Collections.Immutable;
using Publisher.Model.Drawings;
using Publisher.Vector.Markup;
using Publisher.Vector.Styles;
using Publisher.Vector.Values;

namespace Publisher.Vector.Painting;

/// <summary>Reads filters (Filter Effects 1): an element with its primitives, or functions of CSS.</summary>
internal sealed class FilterBuilder(DrawingBuilder builder)
{
    /// <summary>More than any drawing tool writes; each costs a pass over all pixels.</summary>
    private const int MostSteps = 40;

    /// <summary>The filter over an object, with what it does not know of; the filter is null when nothing can be made of it.</summary>
    public (DrawingFilter? Filter, string Unknown) Read(string value, in Scope scope, DrawingBounds bounds)
    {
        if (References.IdOf(value) is { Length: > 0 } id && value.StartsWith("url(", StringComparison.Ordinal) && value.EndsWith(')'))
        {
            return builder.File.Find(id) is { Name: "filter" } element ? Read(element, scope, bounds) : (null, value);
        }
        return FilterFunctions.Read(value, scope, bounds);
    }

    private (DrawingFilter?, string) Read(SvgElement element, in Scope scope, DrawingBounds bounds)
    {
        var region = RegionOf(element, scope, bounds);
        var reader = new FilterStepReader(builder, element, scope, bounds);
        foreach (var primitive in element.Elements.Where(one => one.Name is not ("title" or "desc" or "metadata")))
        {
            if (!reader.Add(primitive) || reader.Steps.Count > MostSteps)
            {
                return (null, "<" + primitive.Name + ">");
            }
        }
        return region.Width > 0 && region.Height > 0 && reader.Steps.Count > 0
            ? (new DrawingFilter([.. reader.Steps], region.By(scope.Map)), "") : (null, "");
    }

    /// <summary>What lies further out is cut away; a tenth more than the object on each side if nothing is said.</summary>
    private static DrawingBounds RegionOf(SvgElement element, in Scope scope, DrawingBounds bounds)
    {
        var isUser = element["filterUnits"] == "userSpaceOnUse";
        var (width, height, em) = isUser ? (scope.Width, scope.Height, scope.Style.FontSize) : (1.0, 1.0, 1.0);
        double Number(string name, double whole, double otherwise) => LengthReader.Read(element[name], em, whole) ?? otherwise * whole;
        var (x, y) = (Number("x", width, -0.1), Number("y", height, -0.1));
        var (right, bottom) = (x + Number("width", width, 1.2), y + Number("height", height, 1.2));
        return isUser ? new DrawingBounds(x, y, right, bottom) : new DrawingBounds(bounds.Left + x * bounds.Width, bounds.Top + y * bounds.Height,
            bounds.Left + right * bounds.Width, bounds.Top + bottom * bounds.Height);
    }
}

/// <summary>Reads the primitives of one filter; some are made of several steps.</summary>
internal sealed class FilterStepReader(DrawingBuilder builder, SvgElement filter, Scope scope, DrawingBounds bounds)
{
    private static readonly ImmutableArray<double> AlphaOnly = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0];
    private readonly Dictionary<string, int> _named = new(StringComparer.Ordinal);
    private readonly bool _isOfBox = filter["primitiveUnits"] == "objectBoundingBox";

    public List<FilterStep> Steps { get; } = [];

    private int Last => Steps.Count == 0 ? DrawingFilter.Source : Steps.Count - 1;

    /// <summary>False when it is none that we know.</summary>
    public bool Add(SvgElement primitive)
    {
        var (isLinear, crop) = (builder.StyleOf(primitive).IsFilterLinear, CropOf(primitive));
        var count = Steps.Count;
        if (StepOf(primitive) is not { } step)
        {
            return false;
        }
        Steps.Add(step with { Crop = crop });
        for (var i = count; i < Steps.Count; i++)
        {
            Steps[i] = Steps[i] with { IsLinear = isLinear };
        }
        if (primitive["result"] is { Length: > 0 } name)
        {
            _named[name] = Steps.Count - 1;
        }
        return true;
    }

    private FilterStep? StepOf(SvgElement primitive)
    {
        switch (primitive.Name)
        {
            case "feGaussianBlur": return Blur(Input(primitive, "in"), primitive);
            case "feOffset":
                var move = Vector(Number(primitive, "dx"), Number(primitive, "dy"));
                return new OffsetStep(Input(primitive, "in"), move.X, move.Y);
            case "feFlood": return Flood(primitive);
            case "feMerge": return new MergeStep([.. primitive.Elements.Where(one => one.Name == "feMergeNode").Select(one => Input(one, "in"))]);
            case "feBlend": return new BlendStep(Input(primitive, "in"), Input(primitive, "in2"), BlendModes.Of(primitive["mode"] ?? "normal") ?? BlendMode.Normal);
            case "feComposite": return Composite(primitive);
            case "feColorMatrix": return ColourMatrices.Read(primitive, Input(primitive, "in"));
            case "feComponentTransfer": return TransferTables.Read(primitive, Input(primitive, "in"));
            case "feMorphology":
                var radius = Pair(primitive["radius"]);
                return new MorphologyStep(Input(primitive, "in"), radius.X, radius.Y, primitive["operator"] == "dilate");
            case "feDropShadow": return Shadow(primitive);
            default: return null;
        }
    }

    /// <summary>The alpha blurred, moved and coloured, below the input (Filter Effects 1, 9.13).</summary>
    private MergeStep Shadow(SvgElement primitive)
    {
        var input = Input(primitive, "in");
        Steps.Add(Blur(input, primitive));
        var move = Vector(Number(primitive, "dx", 2), Number(primitive, "dy", 2));
        Steps.Add(new OffsetStep(Last, move.X, move.Y));
        var moved = Last;
        Steps.Add(Flood(primitive));
        Steps.Add(new CompositeStep(Last, moved, CompositeRule.In, []));
        return new MergeStep([Last, input]);
    }

    private BlurStep Blur(int input, SvgElement primitive)
    {
        var deviation = Pair(primitive["stdDeviation"] ?? (primitive.Name == "feDropShadow" ? "2" : "0"));
        return new BlurStep(input, deviation.X, deviation.Y);
    }

    private FloodStep Flood(SvgElement primitive)
    {
        var style = builder.StyleOf(primitive);
        return new FloodStep(style.FloodColour.Ink, style.FloodColour.Opacity * style.FloodOpacity);
    }

    private CompositeStep Composite(SvgElement primitive)
    {
        var rule = primitive["operator"] switch
        {
            "in" => CompositeRule.In,
            "out" => CompositeRule.Out,
            "atop" => CompositeRule.Atop,
            "xor" => CompositeRule.Xor,
            "lighter" => CompositeRule.Lighter,
            "arithmetic" => CompositeRule.Arithmetic,
            _ => CompositeRule.Over,
        };
        double Factor(string name) => LengthReader.Read(primitive[name], 1, 1) ?? 0;
        ImmutableArray<double> factors = rule == CompositeRule.Arithmetic ? [Factor("k1"), Factor("k2"), Factor("k3"), Factor("k4")] : [];
        return new CompositeStep(Input(primitive, "in"), Input(primitive, "in2"), rule, factors);
    }

    private int Input(SvgElement primitive, string name)
    {
        switch (primitive[name])
        {
            case null or "": return Last;
            case "SourceGraphic": return DrawingFilter.Source;
            case "SourceAlpha": return Alpha();
            case "BackgroundImage" or "BackgroundAlpha" or "FillPaint" or "StrokePaint": return DrawingFilter.Nothing;
            case var result: return _named.TryGetValue(result, out var step) ? step : Last;
        }
    }

    private int Alpha()
    {
        const string Name = "SourceAlpha";
        if (!_named.TryGetValue(Name, out var step))
        {
            Steps.Add(new ColourMatrixStep(DrawingFilter.Source, AlphaOnly));
            _named[Name] = step = Steps.Count - 1;
        }
        return step;
    }

    private double Number(SvgElement primitive, string name, double otherwise = 0) => LengthReader.Read(primitive[name], 1, 1) ?? otherwise;

    /// <summary>One or two sizes in the drawing's numbers.</summary>
    private DrawingPoint Pair(string? text)
    {
        var numbers = NumberReader.List(text);
        var (x, y) = numbers.Count switch { 0 => (0, 0), 1 => (numbers[0], numbers[0]), _ => (numbers[0], numbers[1]) };
        (x, y) = _isOfBox ? (x * bounds.Width, y * bounds.Height) : (x, y);
        var map = scope.Map;
        return new DrawingPoint(Math.Max(0, x) * Math.Sqrt(map.A * map.A + map.B * map.B), Math.Max(0, y) * Math.Sqrt(map.C * map.C + map.D * map.D));
    }

    private DrawingPoint Vector(double x, double y)
    {
        (x, y) = _isOfBox ? (x * bounds.Width, y * bounds.Height) : (x, y);
        var map = scope.Map;
        return new DrawingPoint(map.A * x + map.C * y, map.B * x + map.D * y);
    }

    private DrawingBounds? CropOf(SvgElement primitive)
    {
        if (primitive["x"] is null && primitive["y"] is null && primitive["width"] is null && primitive["height"] is null)
        {
            return null;
        }
        var (width, height) = _isOfBox ? (1, 1) : (scope.Width, scope.Height);
        double Read(string name, double whole, double otherwise) => LengthReader.Read(primitive[name], scope.Style.FontSize, whole) ?? otherwise;
        var (x, y) = (Read("x", width, -LengthReader.Most), Read("y", height, -LengthReader.Most));
        var (right, bottom) = (x + Read("width", width, 2 * LengthReader.Most), y + Read("height", height, 2 * LengthReader.Most));
        return (_isOfBox ? new DrawingBounds(bounds.Left + x * bounds.Width, bounds.Top + y * bounds.Height, bounds.Left + right * bounds.Width,
            bounds.Top + bottom * bounds.Height) : new DrawingBounds(x, y, right, bottom)).By(scope.Map);
    }
}
