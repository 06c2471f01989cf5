using Publisher.Fonts.Shaping;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Drawings;
using Publisher.Vector.Markup;
using Publisher.Vector.Styles;
using Publisher.Vector.Values;
using Publisher.Vector.Words;

namespace Publisher.Vector.Painting;

/// <summary>Walks the tree of a file and draws it: each element with its style, its map and its effects.</summary>
internal sealed class DrawingBuilder
{
    /// <summary>Elements drawn, those of <c>use</c> each time: a few levels of it could ask for billions.</summary>
    private const int MostDrawn = 200_000;

    /// <summary>Levels of elements and references together; bounds the stack.</summary>
    private const int MostDepth = 250;
    private const int MostNested = 3;

    private readonly StyleSheet _sheet;
    private readonly Dictionary<SvgElement, SvgStyle> _styles = [];
    private readonly HashSet<SvgElement> _open = [];
    private readonly PaintBuilder _paints;
    private readonly MarkerBuilder _markers;
    private readonly EffectBuilder _effects;
    private readonly TextBuilder _texts;
    private readonly PictureBuilder _pictures;
    private int _drawn;

    public DrawingBuilder(SvgFile file, TextShaper shaper, LanguageTag language, Remarks remarks, IFilterPainter? painter, int nesting = 0)
    {
        (File, Shaper, Language, Remarks, Painter, Nesting) = (file, shaper, language, remarks, painter, nesting);
        _sheet = StyleSheet.Of(file);
        _paints = new PaintBuilder(this);
        _markers = new MarkerBuilder(this);
        _effects = new EffectBuilder(this);
        _texts = new TextBuilder(this, _paints);
        _pictures = new PictureBuilder(this);
    }

    public SvgFile File { get; }
    public TextShaper Shaper { get; }
    public LanguageTag Language { get; }
    public Remarks Remarks { get; }

    /// <summary>What turns groups under filters into pixels; without it they are drawn as if they had none.</summary>
    public IFilterPainter? Painter { get; }

    /// <summary>How many drawings this one is inside of.</summary>
    public int Nesting { get; }
    public bool MayNest => Nesting < MostNested;

    /// <exception cref="SvgFaultException">It is beyond the limits.</exception>
    public VectorDrawing Build()
    {
        var (width, height) = Viewports.SizeOf(File.Root);
        return new VectorDrawing(width, height, new DrawingGroup(Draw(new Area(0, 0, width, height), Affine.Identity)));
    }

    /// <summary>The whole file in a viewport of its surroundings.</summary>
    public List<DrawingNode> Draw(Area viewport, in Affine map)
    {
        var (root, parts) = (File.Root, new List<DrawingNode>());
        var box = Viewports.ViewBox(root);
        var fit = Viewports.Fit(box, root["preserveAspectRatio"], viewport);
        var style = Derive(root, SvgStyle.Initial);
        var own = TransformReader.Read(style.Transform.Length > 0 ? style.Transform : root["transform"]);
        var scope = new Scope(style, map * own * fit, box?.Width ?? viewport.Width, box?.Height ?? viewport.Height, 0);
        if (!style.IsNotDisplayed)
        {
            AddChildren(root, scope, parts);
        }
        return _effects.Apply(root, scope, parts);
    }

    public void AddChildren(SvgElement parent, in Scope scope, List<DrawingNode> output)
    {
        foreach (var element in parent.Elements)
        {
            Add(element, scope, output);
        }
    }

    public void Add(SvgElement element, in Scope scope, List<DrawingNode> output)
    {
        if (++_drawn > MostDrawn || scope.Depth > MostDepth)
        {
            throw new SvgFaultException(File.SpanOf(element),
                new($"it draws more than {MostDrawn} elements or {MostDepth} levels", $"所绘元素超过 {MostDrawn} 个或层次超过 {MostDepth} 层"));
        }
        if (IsNotDrawn(element))
        {
            return;
        }
        var style = Derive(element, scope.Style);
        if (style.IsNotDisplayed)
        {
            return;
        }
        var map = scope.Map * TransformReader.Read(style.Transform.Length > 0 ? style.Transform : element["transform"]);
        var inner = scope.Deeper(style, map);
        var parts = new List<DrawingNode>();
        Draw(element, inner, parts);
        output.AddRange(_effects.Apply(element, inner, parts));
    }

    /// <summary>The style of an element where it stands, for what is drawn elsewhere: gradients, markers, patterns, masks.</summary>
    public SvgStyle StyleOf(SvgElement element)
    {
        if (!_styles.TryGetValue(element, out var style))
        {
            _styles[element] = style = Derive(element, element.Parent is { } parent ? StyleOf(parent) : SvgStyle.Initial);
        }
        return style;
    }

    public SvgStyle Derive(SvgElement element, SvgStyle parent)
    {
        var style = parent.Derive(_sheet.Cascade(element));
        if (element["xml:space"] is { } space)
        {
            style.KeepSpaces(space == "preserve");
        }
        return style;
    }

    /// <summary>False when the element is being drawn already: it refers to itself.</summary>
    public bool Enter(SvgElement element) => _open.Add(element);

    public void Leave(SvgElement element) => _open.Remove(element);

    private bool IsNotDrawn(SvgElement element)
    {
        switch (element.Name)
        {
            case "script":
                Remarks.Ignored(File, element, "<script>");
                return true;
            case "animate" or "animateMotion" or "animateTransform" or "animateColor" or "set":
                Remarks.Ignored(File, element, "<" + element.Name + ">", new("what it changes is shown as it begins", "所变化者按初始状态显示"));
                return true;
            case "defs" or "symbol" or "clipPath" or "mask" or "marker" or "pattern" or "linearGradient" or "radialGradient" or "filter"
                or "style" or "title" or "desc" or "metadata" or "view" or "cursor":
                return true;
            default: return false;
        }
    }

    private void Draw(SvgElement element, in Scope scope, List<DrawingNode> parts)
    {
        switch (element.Name)
        {
            case "g" or "a": AddChildren(element, scope, parts); break;
            case "svg": AddViewport(element, new Lengths(element, scope), scope, parts); break;
            case "use": AddUse(element, scope, parts); break;
            case "switch": AddSwitch(element, scope, parts); break;
            case "text": _texts.Add(element, scope, parts); break;
            case "image" when !scope.IsClip: _pictures.Add(element, scope, parts); break;
            case "foreignObject" when !scope.IsClip: ForeignText.Add(element, this, _texts, scope, parts); break;
            case var name when ShapeReader.IsShape(name): AddShape(element, scope, parts); break;
            case "image" or "foreignObject": break;
            default:
                Remarks.Ignored(File, element, "<" + element.Name + ">");
                break;
        }
    }

    private void AddShape(SvgElement element, in Scope scope, List<DrawingNode> parts)
    {
        var (path, isWhole) = ShapeReader.Read(element, scope);
        if (!isWhole)
        {
            Remarks.Ignored(File, element, element.Name == "path" ? "d=\"…\" (?)" : "points=\"…\" (?)",
                new("it is drawn up to the fault in its data", "绘至其数据出错之处为止"));
        }
        if (path.Count == 0 || !scope.Map.IsFinite)
        {
            return;
        }
        if (!scope.Style.IsHidden)
        {
            var bounds = DrawingBounds.Of(path);
            var (fill, stroke) = (element.Name == "line" ? null : _paints.Fill(scope, bounds), _paints.Stroke(scope, bounds));
            if (fill is not null || stroke is not null)
            {
                parts.Add(new DrawingShape(path, scope.Map) { Fill = fill, Stroke = stroke, IsStrokedFirst = scope.Style.IsStrokedFirst });
            }
        }
        if (element.Name is "path" or "line" or "polyline" or "polygon" && !scope.Style.IsHidden)
        {
            _markers.Add(path, scope, parts);
        }
    }

    private void AddUse(SvgElement use, in Scope scope, List<DrawingNode> parts)
    {
        var target = File.Find(References.IdOf(use["href"]));
        if (target is null || !Enter(target))
        {
            Remarks.Ignored(File, use, $"<use href=\"{Shortened(use["href"])}\">");
            return;
        }
        var lengths = new Lengths(use, scope);
        var inner = scope with { Map = scope.Map * Affine.Move(lengths.X("x") ?? 0, lengths.Y("y") ?? 0) };
        if (target.Name is "symbol" or "svg")
        {
            var style = Derive(target, scope.Style);
            AddViewport(target, lengths, inner.Deeper(style, inner.Map), parts, isUsed: true);
        }
        else
        {
            Add(target, inner, parts);
        }
        Leave(target);
    }

    private static string Shortened(string? address) => address is null ? "" : address.Length > 40 ? address[..40] + "…" : address;

    /// <param name="given">Lengths that the element may not have itself: those of <c>use</c> go first.</param>
    private void AddViewport(SvgElement element, Lengths given, in Scope scope, List<DrawingNode> parts, bool isUsed = false)
    {
        var own = new Lengths(element, scope);
        var area = new Area(isUsed ? 0 : own.X("x") ?? 0, isUsed ? 0 : own.Y("y") ?? 0,
            given.X("width") ?? own.X("width") ?? scope.Width, given.Y("height") ?? own.Y("height") ?? scope.Height);
        if (!(area.Width > 0 && area.Height > 0))
        {
            return;
        }
        var box = Viewports.ViewBox(element);
        var map = scope.Map * Viewports.Fit(box, element["preserveAspectRatio"], area);
        var inside = new List<DrawingNode>();
        AddChildren(element, scope.Deeper(scope.Style, map) with { Width = box?.Width ?? area.Width, Height = box?.Height ?? area.Height }, inside);
        if (scope.Style.Overflows == true || area.Holds(inside, scope.Map))
        {
            parts.AddRange(inside);
        }
        else if (inside.Count > 0)
        {
            parts.Add(new DrawingGroup(inside) { Clip = new DrawingClip(area.Outline(scope.Map), false) });
        }
    }

    /// <summary>
    /// The first alternative that we can draw (SVG 2, 5.9); foreign matter only when there is nothing after it, or when all of its text
    /// has a place: the plain text of draw.io is cut short.
    /// </summary>
    private void AddSwitch(SvgElement element, in Scope scope, List<DrawingNode> parts)
    {
        var fitting = element.Elements.Where(Fits).ToList();
        if ((fitting.FirstOrDefault(one => one.Name != "foreignObject" || ForeignBox.IsPlacedIn(one)) ?? fitting.FirstOrDefault()) is { } chosen)
        {
            Add(chosen, scope, parts);
        }
    }

    private bool Fits(SvgElement element) => (element["requiredExtensions"] ?? "").Length == 0
        && (element["systemLanguage"] is not { } languages || languages.Split(',').Any(one =>
            LanguageTag.TryParse(one.Trim(), out var tag) && tag.Primary == Language.Primary));
}
