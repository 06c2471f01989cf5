using System.Text;
using Publisher.Model.Formulas;

namespace Publisher.Web.Xhtml.Formulas;

/// <summary>Characters as <c>mi</c> and <c>mo</c>, with the spacing of TeX's classes.</summary>
internal sealed class OperatorMarkup(MarkupWriter writer)
{
    /// <summary>Relations that the operator dictionary of MathML Core spaces as TeX does: by a thick space.</summary>
    private const string PlainRelations = "=<>≤≥≠≈≡∼≃≅∈∉∋⊂⊃⊆⊇≪≫∝≺≻⊢⊨→←↔⇒⇐⇔↦⟶⟵⟹⟸⟺";

    private const string Thin = "0.1667em";
    private const string Medium = "0.2222em";
    private const string Thick = "0.2778em";
    private int _scripts;

    /// <summary>In scripts TeX sets no space round operators and relations.</summary>
    public bool InScript => _scripts > 0;

    public void AsScript(Action write)
    {
        _scripts++;
        write();
        _scripts--;
    }

    public void Write(MathSymbol symbol, bool isUnary, ScriptPlacement placement = ScriptPlacement.Beside)
    {
        switch (symbol.Class)
        {
            case MathClass.Op: Operator(symbol, placement); break;
            case MathClass.Bin: Binary(symbol.Text, isUnary); break;
            case MathClass.Rel: Relation(symbol.Text); break;
            case MathClass.Open: Bracket(symbol.Text, "prefix"); break;
            case MathClass.Close: Bracket(symbol.Text, "postfix"); break;
            case MathClass.Punct: Mo(symbol.Text, InScript ? ("0", "0") : symbol.Text is "," or ";" ? null : ("0", Thin)); break;
            case MathClass.Inner: Mo(symbol.Text, InScript ? ("0", "0") : ("0", Thin)); break;
            default: Ordinary(symbol.Text); break;
        }
    }

    private void Operator(MathSymbol symbol, ScriptPlacement placement)
    {
        if (symbol.Traits.HasFlag(SymbolTraits.Name))
        {
            // Limits move only at operators, and functions are identifiers elsewhere.
            if (placement == ScriptPlacement.DisplayLimits)
            {
                writer.StartMath("mo").Attribute("form", "prefix").Attribute("movablelimits", "true").Attribute("lspace", "0").Attribute("rspace", "0");
            }
            else
            {
                writer.StartMath("mi");
            }
            writer.Text(symbol.Text).End();
            return;
        }
        writer.StartMath("mo").OptionalAttribute("movablelimits", placement == ScriptPlacement.Limits ? "false" : "")
            .OptionalAttribute("largeop", symbol.Traits.HasFlag(SymbolTraits.Large) ? "" : "false").Text(symbol.Text).End();
    }

    private void Binary(string text, bool isUnary)
    {
        if (isUnary && text is "+" or "−" or "±" or "∓")
        {
            writer.StartMath("mo").Attribute("form", "prefix").Text(text).End();
            return;
        }
        Mo(text, isUnary || InScript ? ("0", "0") : text is "+" or "−" ? null : (Medium, Medium));
    }

    private void Relation(string text)
    {
        var isPlain = text.Length == 1 && PlainRelations.Contains(text[0], StringComparison.Ordinal);
        writer.StartMath("mo").OptionalAttribute("stretchy", IsStretchy(text) ? "false" : "");
        Spaced(InScript ? ("0", "0") : isPlain ? null : (Thick, Thick));
        writer.Text(text).End();
    }

    /// <summary>A bracket that TeX leaves at its size.</summary>
    private void Bracket(string text, string form)
    {
        writer.StartMath("mo").OptionalAttribute("form", text is "(" or ")" or "[" or "]" ? "" : form).Attribute("stretchy", "false");
        if (text is "!" or "?")
        {
            Spaced(("0", "0"));
        }
        writer.Text(text).End();
    }

    private void Ordinary(string text)
    {
        var rune = Rune.GetRuneAt(text, 0);
        var isWhole = rune.Utf16SequenceLength == text.Length;
        if (isWhole && (text is "/" or "|" or "‖" or "\\" or "′" or "‵" or "″" or "‴" or "⁗" or "," or "." or ":" or "=" || (rune.Value < 128 && !char.IsAsciiLetterOrDigit(text[0]))))
        {
            writer.StartMath("mo").OptionalAttribute("stretchy", text is "|" or "‖" ? "false" : "");
            Spaced(("0", "0"));
            writer.Text(text).End();
            return;
        }
        var plain = MathAlphabets.Plain(rune.Value, out var alphabet);
        var isItalic = isWhole && alphabet is MathAlphabet.Italic or MathAlphabet.AllItalic;
        // One letter slants by itself in MathML; upright it must be said (MathML Core, 2.1.7 and 4.2).
        var isUpright = isWhole && alphabet == MathAlphabet.Roman && Rune.IsLetter(rune)
            && MathAlphabets.Apply(rune.Value, MathAlphabet.AllItalic) != rune.Value;
        var isDigit = isWhole && Rune.IsDigit(rune);
        writer.StartMath(isDigit ? "mn" : "mi").OptionalAttribute("mathvariant", isUpright ? "normal" : "");
        writer.Text(isItalic ? char.ConvertFromUtf32(plain) : text).End();
    }

    /// <summary>A delimiter as tall as its row; nothing for none.</summary>
    public void Fence(string text, string form)
    {
        if (text.Length == 0)
        {
            return;
        }
        writer.StartMath("mo").Attribute("form", form).Attribute("fence", "true").Attribute("stretchy", "true");
        Spaced(form == "infix" ? ("0.05em", "0.05em") : text is "(" or ")" or "[" or "]" or "{" or "}" ? null : ("0", "0"));
        writer.Text(text).End();
    }

    public void Sized(MathDelimiter node)
    {
        if (node.Text.Length == 0)
        {
            return;
        }
        var size = node.Size switch { 1 => "1.2em", 2 => "1.8em", 3 => "2.4em", _ => "3em" };
        writer.StartMath("mo").OptionalAttribute("form", node.Class switch { MathClass.Open => "prefix", MathClass.Close => "postfix", _ => "" })
            .Attribute("stretchy", "true").Attribute("symmetric", "true").Attribute("minsize", size).Attribute("maxsize", size);
        Spaced(node.Class == MathClass.Rel && !InScript ? (Thick, Thick) : ("0", "0"));
        writer.Text(node.Text).End();
    }

    public void Arrow(string arrow)
    {
        writer.StartMath("mo").Attribute("stretchy", "true");
        Spaced(InScript ? ("0", "0") : (Thick, Thick));
        writer.Text(arrow).End();
    }

    private void Mo(string text, (string Before, string After)? space)
    {
        writer.StartMath("mo");
        Spaced(space);
        writer.Text(text).End();
    }

    private void Spaced((string Before, string After)? space)
    {
        if (space is var (before, after))
        {
            writer.Attribute("lspace", before).Attribute("rspace", after);
        }
    }

    /// <summary>Characters that the dictionary stretches with their row.</summary>
    private static bool IsStretchy(string text) => text is "|" or "‖" or "∣" or "∥" or "↑" or "↓" or "↕" or "⇑" or "⇓" or "⇕";
}
