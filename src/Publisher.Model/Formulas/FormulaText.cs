using System.Text;

namespace Publisher.Model.Formulas;

/// <summary>
/// A formula as a line of plain text: x², a₁, (a+b)/2, √(x). For outlines, titles in lists, descriptions read aloud: wherever
/// characters are all there is. Characters are plain ones, which speech and search know.
/// </summary>
public sealed class FormulaText : MathVisitor<bool>
{
    private const string Level = "0123456789+−=()niaehklmopstxjruv";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵃᵉʰᵏˡᵐᵒᵖˢᵗˣʲʳᵘᵛ";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢₐₑₕₖₗₘₒₚₛₜₓⱼᵣᵤᵥ";
    private readonly StringBuilder _out = new();

    private FormulaText()
    {
    }

    public static string Of(Formula formula) => Of(formula.Root);

    public static string Of(MathNode node)
    {
        var text = new FormulaText();
        text.Visit(node);
        return text._out.ToString().Trim();
    }

    protected override bool VisitRow(MathRow node)
    {
        foreach (var child in node.Children)
        {
            Visit(child);
        }
        return true;
    }

    protected override bool VisitSymbol(MathSymbol node)
    {
        var isSpaced = node.Class == MathClass.Rel || (node.Class == MathClass.Bin && _out.Length > 0 && !IsOpening(_out[^1]));
        if (node.Traits.HasFlag(SymbolTraits.Name))
        {
            Space();
            _out.Append(node.Text);
            _out.Append(' ');
            return true;
        }
        if (isSpaced)
        {
            Space();
        }
        foreach (var rune in node.Text.EnumerateRunes())
        {
            _out.Append(char.ConvertFromUtf32(MathAlphabets.Plain(rune.Value, out _)));
        }
        if (isSpaced || node.Class == MathClass.Punct)
        {
            _out.Append(' ');
        }
        return true;
    }

    private static bool IsOpening(char before) => before is '(' or '[' or '{' or ' ' or '/' or '√' or '^' or '_';

    private void Space()
    {
        if (_out.Length > 0 && _out[^1] is not (' ' or '(' or '[' or '{'))
        {
            _out.Append(' ');
        }
    }

    protected override bool VisitScripts(MathScripts node)
    {
        Visit(node.Base);
        WriteScript(node.Sub, '_', Lowered);
        WriteScript(node.Super, '^', Raised);
        return true;
    }

    /// <summary>Raised or lowered characters where Unicode has them, else a sign and, round more than one, brackets.</summary>
    private void WriteScript(MathNode? script, char sign, string alphabet)
    {
        if (script is null)
        {
            return;
        }
        while (_out.Length > 0 && _out[^1] == ' ')
        {
            _out.Length--;
        }
        var text = Of(script);
        var bare = text.Replace(" ", "", StringComparison.Ordinal);
        if (bare.Length > 0 && bare.All(c => c is '′' or '‵' or '∗' or '†' or '°' or '∘'))
        {
            _out.Append(bare.Replace('∘', '°'));
        }
        else if (bare.Length > 0 && alphabet.Length > 0 && bare.All(c => Level.Contains(c, StringComparison.Ordinal)))
        {
            _out.Append([.. bare.Select(c => alphabet[Level.IndexOf(c, StringComparison.Ordinal)])]);
        }
        else
        {
            _out.Append(sign).Append(text.Length <= 1 ? text : $"({text})");
        }
    }

    protected override bool VisitGroup(MathGroup node) => Visit(node.Content);

    protected override bool VisitFraction(MathFraction node)
    {
        if (node.Thickness is { IsZero: true })
        {
            _out.Append(node.Open.Length == 0 ? "(" : node.Open).Append(Of(node.Numerator)).Append(node.Open == "(" ? " choose " : "; ")
                .Append(Of(node.Denominator)).Append(node.Close.Length == 0 ? ")" : node.Close);
            return true;
        }
        _out.Append(node.Open).Append(Bracketed(node.Numerator)).Append('/').Append(Bracketed(node.Denominator)).Append(node.Close);
        return true;
    }

    /// <summary>In brackets, unless it is one number or letter with its scripts.</summary>
    private static string Bracketed(MathNode node)
    {
        var text = Of(node);
        return text.All(c => char.IsLetterOrDigit(c) || c == '.' || Raised.Contains(c, StringComparison.Ordinal) || Lowered.Contains(c, StringComparison.Ordinal))
            ? text : $"({text})";
    }

    protected override bool VisitText(MathText node)
    {
        _out.Append(node.Text);
        return true;
    }

    protected override bool VisitSpace(MathSpace node)
    {
        if (node.Width.Thousandths > (node.Width.Unit == MathUnit.Mu ? 4500 : 250))
        {
            Space();
        }
        return true;
    }

    protected override bool VisitRadical(MathRadical node)
    {
        var degree = node.Degree is null ? "" : Of(node.Degree);
        _out.Append(degree switch { "" or "2" => "√", "3" => "∛", "4" => "∜", _ => $"root {degree} of " });
        _out.Append(Bracketed(node.Radicand));
        return true;
    }

    protected override bool VisitFenced(MathFenced node)
    {
        for (var i = 0; i < node.Parts.Length; i++)
        {
            _out.Append(i == 0 ? node.Open : node.Middles[i - 1]);
            _out.Append(Of(node.Parts[i]));
        }
        _out.Append(node.Close);
        return true;
    }

    protected override bool VisitDelimiter(MathDelimiter node)
    {
        _out.Append(node.Text);
        return true;
    }

    protected override bool VisitAccent(MathAccent node)
    {
        var combining = node.Mark switch
        {
            "^" => '\u0302', "~" => '\u0303', "¯" => '\u0304', "→" => '\u20D7', "←" => '\u20D6', "˙" => '\u0307', "¨" => '\u0308', "´" => '\u0301', "`" => '\u0300',
            "˘" => '\u0306', "ˇ" => '\u030C', "˚" => '\u030A', "⃛" => '\u20DB', "⃜" => '\u20DC', _ => '\0',
        };
        Visit(node.Base);
        if (combining != '\0' && !node.Under && _out.Length > 0)
        {
            var letter = _out[^1];
            _out.Length--;
            _out.Append(Accents.Compose(letter, combining));
        }
        return true;
    }

    protected override bool VisitBar(MathBar node)
    {
        var text = Of(node.Content);
        _out.Append(text);
        if (text.Length == 1)
        {
            _out.Append(node.Under ? '\u0332' : '\u0305');
        }
        return true;
    }

    protected override bool VisitStack(MathStack node)
    {
        Visit(node.Base);
        WriteScript(node.Under, '_', "");
        WriteScript(node.Over, '^', "");
        return true;
    }

    protected override bool VisitStretched(MathStretched node)
    {
        Visit(node.Base);
        WriteAside(node.Label);
        return true;
    }

    private void WriteAside(MathNode? label)
    {
        if (label is not null && Of(label) is { Length: > 0 } text)
        {
            Space();
            _out.Append('(').Append(text).Append(')');
        }
    }

    protected override bool VisitArrow(MathArrow node)
    {
        Space();
        _out.Append(node.Arrow);
        WriteAside(node.Over);
        WriteAside(node.Under);
        _out.Append(' ');
        return true;
    }

    protected override bool VisitArray(MathArray node)
    {
        var isAligned = node.Kind is MathArrayKind.Aligned or MathArrayKind.AlignedAt or MathArrayKind.Gathered;
        for (var i = 0; i < node.Rows.Length; i++)
        {
            _out.Append(i == 0 ? "" : "; ");
            _out.AppendJoin(isAligned ? " " : ", ", node.Rows[i].Cells.Select(Of).Where(cell => cell.Length > 0));
        }
        return true;
    }

    protected override bool VisitStyled(MathStyled node) => Visit(node.Content);
    protected override bool VisitSized(MathSized node) => Visit(node.Content);
    protected override bool VisitColored(MathColored node) => Visit(node.Content);
    protected override bool VisitPhantom(MathPhantom node) => node.IsSeen && Visit(node.Content);
    protected override bool VisitBoxed(MathBoxed node) => Visit(node.Content);
    protected override bool VisitCancel(MathCancel node) => Visit(node.Content);
    protected override bool VisitRaised(MathRaised node) => Visit(node.Content);
    protected override bool VisitRule(MathRule node) => true;
    protected override bool VisitBreak(MathBreak node) => true;

    protected override bool VisitReference(MathReference node)
    {
        _out.Append(node.Text);
        return true;
    }
}
