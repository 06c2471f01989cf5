using Publisher.Model.Formulas;

namespace Publisher.Web.Xhtml.Formulas;

/// <summary>
/// The elements of a formula. MathML's own rules of spacing (the operator dictionary) differ from TeX's: where they would, the
/// space is said.
/// </summary>
internal sealed class MathMarkup(XhtmlContext context) : MathVisitor<Nothing>
{
    private readonly OperatorMarkup _operators = new(context.Writer);

    private MarkupWriter Writer => context.Writer;

    /// <summary>The parts of a row, as children of the element that is open.</summary>
    public void WriteRow(MathNode node)
    {
        var parts = AtomRow.Of(node);
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts.NumberAt(i, out var number) is > 0 and var length)
            {
                Writer.StartMath("mn").Text(number).End();
                i += length - 1;
                continue;
            }
            WriteAtom(parts, i);
        }
    }

    private void WriteAtom(AtomRow parts, int i)
    {
        var before = parts.SpaceBefore(i) && !_operators.InScript;
        var after = parts.SpaceAfter(i) && !_operators.InScript;
        WriteSpaceIf(before, parts.SpaceOf(i));
        switch (parts[i])
        {
            case MathSymbol symbol: _operators.Write(symbol, parts.IsUnary(i)); break;
            case MathGroup { Content: MathSymbol { Class: not MathClass.Op } lone } group: _operators.Write(lone with { Class = group.Class }, isUnary: false); break;
            case MathScripts { Base: MathSymbol { Class: MathClass.Bin } } scripts when parts.IsUnary(i): WriteScripts(scripts, isUnary: true); break;
            case var other: Visit(other); break;
        }
        if (parts.IsFunction(i))
        {
            Writer.StartMath("mo").Text("\u2061").End(); // function application: for readers aloud
        }
        WriteSpaceIf(after, parts.SpaceOf(i));
    }

    private void WriteSpaceIf(bool isWanted, string width)
    {
        if (isWanted)
        {
            Writer.StartMath("mspace").Attribute("width", width).End();
        }
    }

    /// <summary>One element for a node, whatever it holds: what scripts and fractions need.</summary>
    private void WriteOne(MathNode? node)
    {
        var parts = AtomRow.Of(node ?? MathNode.Empty);
        if (parts.Count == 1 && parts[0] is not (MathGroup or MathSymbol { Traits: SymbolTraits.Name }))
        {
            WriteRow(parts[0]);
            return;
        }
        Writer.StartMath("mrow");
        WriteRow(node ?? MathNode.Empty);
        Writer.End();
    }

    private Nothing Wrap(string element, MathNode content, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Writer.StartMath(element);
        foreach (var (name, value) in attributes)
        {
            Writer.OptionalAttribute(name, value);
        }
        WriteRow(content);
        Writer.End();
        return default;
    }

    private void Script(MathNode? node) => _operators.AsScript(() => WriteOne(node));

    protected override Nothing VisitRow(MathRow node)
    {
        WriteRow(node);
        return default;
    }

    protected override Nothing VisitSymbol(MathSymbol node)
    {
        _operators.Write(node, isUnary: true);
        return default;
    }

    protected override Nothing VisitGroup(MathGroup node) => Wrap("mrow", node.Content);

    protected override Nothing VisitText(MathText node)
    {
        Writer.StartMath("mtext").OptionalAttribute("class", node.Face switch
        {
            MathTextFace.Bold => "bold", MathTextFace.Italic => "italic", MathTextFace.BoldItalic => "bold italic",
            MathTextFace.Sans => "sans", MathTextFace.Mono => "mono", _ => "",
        });
        // MathML drops spaces at the ends of a token.
        context.Text(node.Text.Replace(' ', '\u00A0'));
        Writer.End();
        return default;
    }

    protected override Nothing VisitScripts(MathScripts node)
    {
        WriteScripts(node, isUnary: false);
        return default;
    }

    private void WriteScripts(MathScripts node, bool isUnary)
    {
        var stacks = node.Placement != ScriptPlacement.Beside;
        var element = (node.Sub, node.Super) switch
        {
            (not null, not null) => stacks ? "munderover" : "msubsup",
            (not null, null) => stacks ? "munder" : "msub",
            _ => stacks ? "mover" : "msup",
        };
        Writer.StartMath(element);
        if (node.Base is MathSymbol symbol)
        {
            _operators.Write(symbol, isUnary, node.Placement);
        }
        else
        {
            WriteOne(node.Base);
        }
        foreach (var script in new[] { node.Sub, node.Super }.OfType<MathNode>())
        {
            Script(Primes.Joined(script));
        }
        Writer.End();
    }

    protected override Nothing VisitFraction(MathFraction node)
    {
        var isFenced = node.Open.Length + node.Close.Length > 0;
        if (node.Style is { } style)
        {
            StartStyle(style);
        }
        if (isFenced)
        {
            Writer.StartMath("mrow");
            _operators.Fence(node.Open, "prefix");
        }
        Writer.StartMath("mfrac").OptionalAttribute("linethickness", node.Thickness is { } thickness ? MathUnits.Of(thickness) : "");
        WriteStep(node.Numerator, node.Continued);
        WriteStep(node.Denominator, node.Continued);
        Writer.End();
        if (isFenced)
        {
            _operators.Fence(node.Close, "postfix");
            Writer.End();
        }
        if (node.Style is not null)
        {
            Writer.End();
        }
        return default;
    }

    private void WriteStep(MathNode node, bool isContinued)
    {
        if (!isContinued)
        {
            WriteOne(node);
            return;
        }
        StartStyle(MathStyle.Display);
        WriteRow(node);
        Writer.End();
    }

    private void StartStyle(MathStyle style) => Writer.StartMath("mstyle")
        .Attribute("displaystyle", style == MathStyle.Display ? "true" : "false")
        .Attribute("scriptlevel", style switch { MathStyle.Script => "1", MathStyle.ScriptScript => "2", _ => "0" });

    protected override Nothing VisitRadical(MathRadical node)
    {
        if (node.Degree is null)
        {
            return Wrap("msqrt", node.Radicand);
        }
        Writer.StartMath("mroot");
        WriteOne(node.Radicand);
        Script(node.Degree);
        Writer.End();
        return default;
    }

    protected override Nothing VisitStack(MathStack node) =>
        Stack(() => WriteOne(node.Base), node.Under is null ? null : () => Script(node.Under), node.Over is null ? null : () => Script(node.Over));

    private Nothing Stack(Action atom, Action? under, Action? over, string marked = "")
    {
        var element = under is null ? "mover" : over is null ? "munder" : "munderover";
        Writer.StartMath(element).OptionalAttribute(element == "munder" ? "accentunder" : "accent", marked);
        atom();
        under?.Invoke();
        over?.Invoke();
        Writer.End();
        return default;
    }

    private Nothing Marked(MathNode atom, string mark, bool isStretchy, bool isUnder)
    {
        void WriteMark() => Writer.StartMath("mo").Attribute("stretchy", isStretchy ? "true" : "false").Text(mark).End();
        return Stack(() => WriteOne(atom), isUnder ? WriteMark : null, isUnder ? null : WriteMark, "true");
    }

    protected override Nothing VisitAccent(MathAccent node) => Marked(node.Base, node.Mark, node.Stretchy, node.Under);

    protected override Nothing VisitBar(MathBar node) => Marked(node.Content, node.Under ? "_" : "¯", isStretchy: true, node.Under);

    protected override Nothing VisitStretched(MathStretched node)
    {
        if (node.Label is null)
        {
            return Marked(node.Base, node.Mark, isStretchy: true, node.Under);
        }
        void Label() => Script(node.Label);
        return Stack(() => Marked(node.Base, node.Mark, isStretchy: true, node.Under), node.Under ? Label : null, node.Under ? null : Label);
    }

    protected override Nothing VisitArrow(MathArrow node)
    {
        void Label(MathNode label)
        {
            // The arrow is as long as its words: space at their ends lets it stand out.
            Writer.StartMath("mrow").StartMath("mspace").Attribute("width", "0.4em").End();
            Script(label);
            Writer.StartMath("mspace").Attribute("width", "0.4em").End().End();
        }
        return Stack(() => _operators.Arrow(node.Arrow), node.Under is null ? null : () => Label(node.Under),
            node.Over is null && node.Under is not null ? null : () => Label(node.Over ?? MathNode.Empty));
    }

    protected override Nothing VisitFenced(MathFenced node)
    {
        Writer.StartMath("mrow");
        _operators.Fence(node.Open, "prefix");
        for (var i = 0; i < node.Parts.Length; i++)
        {
            if (i > 0)
            {
                _operators.Fence(node.Middles[i - 1], "infix");
            }
            WriteRow(node.Parts[i]);
        }
        _operators.Fence(node.Close, "postfix");
        Writer.End();
        return default;
    }

    protected override Nothing VisitDelimiter(MathDelimiter node)
    {
        _operators.Sized(node);
        return default;
    }

    protected override Nothing VisitArray(MathArray node)
    {
        new MathTable(context).Write(node, WriteRow);
        return default;
    }

    protected override Nothing VisitSpace(MathSpace node)
    {
        Writer.StartMath("mspace").Attribute("width", MathUnits.Of(node.Width)).End();
        return default;
    }

    protected override Nothing VisitBreak(MathBreak node) => default;

    protected override Nothing VisitStyled(MathStyled node)
    {
        StartStyle(node.Style);
        WriteRow(node.Content);
        Writer.End();
        return default;
    }

    protected override Nothing VisitSized(MathSized node) => Wrap("mstyle", node.Content, ("mathsize", MathUnits.Percent(node.Permille)));

    protected override Nothing VisitColored(MathColored node) => context.HasOwnPaper
        ? Wrap("mstyle", node.Content, ("mathcolor", MathUnits.Color(node.Rgb))) : Wrap("mrow", node.Content);

    protected override Nothing VisitPhantom(MathPhantom node)
    {
        var isWhole = node is { Width: true, Height: true, Depth: true };
        if (!isWhole)
        {
            Writer.StartMath("mpadded").OptionalAttribute("width", node.Width ? "" : "0").OptionalAttribute("height", node.Height ? "" : "0")
                .OptionalAttribute("depth", node.Depth ? "" : "0")
                .OptionalAttribute("lspace", node.Width ? "" : node.Alignment switch { MathAlignment.Right => "-1width", MathAlignment.Centre => "-0.5width", _ => "" });
        }
        if (node.IsSeen)
        {
            WriteOne(node.Content);
        }
        else
        {
            Wrap("mphantom", node.Content);
        }
        if (!isWhole)
        {
            Writer.End();
        }
        return default;
    }

    /// <summary>MathML Core has no frames: the style sheet draws them.</summary>
    protected override Nothing VisitBoxed(MathBoxed node)
    {
        var ground = node.Ground is { } colour && context.HasOwnPaper ? MathUnits.Color(colour) : "";
        return Wrap("mrow", node.Content, ("class", node.Framed ? "boxed" : "ground"), ("mathbackground", ground),
            ("style", node.FrameColor is { } frame ? $"border-color: {MathUnits.Color(frame)}" : ""));
    }

    protected override Nothing VisitCancel(MathCancel node) => Wrap("mrow", node.Content, ("class", node.Kind switch
    {
        CancelKind.Rising => "cancel", CancelKind.Falling => "bcancel", CancelKind.Cross => "xcancel", _ => "sout",
    }));

    protected override Nothing VisitRaised(MathRaised node) => node.By is { } by
        ? Wrap("mpadded", node.Content, ("voffset", MathUnits.Of(by))) : Wrap("mrow", node.Content);

    protected override Nothing VisitRule(MathRule node)
    {
        Writer.StartMath("mspace").Attribute("width", MathUnits.Of(node.Width)).Attribute("height", MathUnits.Of(node.Height))
            .Attribute("class", "rule").OptionalAttribute("style", node.Raise.IsZero ? "" : $"position: relative; bottom: {MathUnits.Of(node.Raise)}").End();
        return default;
    }

    protected override Nothing VisitReference(MathReference node)
    {
        Writer.StartMath("mtext").Text(node.Text).End();
        return default;
    }
}
