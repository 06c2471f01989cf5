using Publisher.Composition.Lines;
using Publisher.Composition.Text;
using Publisher.Model.Documents;
using Publisher.Model.Pages;

namespace Publisher.Composition.Formulas;

/// <summary>The size of formulas beside text: small letters of the two are to be as tall.</summary>
internal sealed class MathSize(ParagraphComposer paragraphs, FaceKey face)
{
    /// <summary>Differences that no eye sees, and how far a size may be led [house].</summary>
    private const double Unseen = 0.03;
    private const double Least = 0.85;
    private const double Most = 1.2;

    private readonly LatinScale _latin = new(paragraphs.Source);

    /// <summary>Size of the formula's letters as a multiple of the text's.</summary>
    public double Of(TextStyle style)
    {
        var letters = paragraphs.Source.Choose(style.Language.IsCjk ? LanguageTag.None : style.Language, style.Role, style.Bold, italic: false);
        var text = HeightOf(letters) * (style.Language.IsCjk ? _latin.Of(letters, style, paragraphs.ProfileOf(style.Language)) : 1);
        var formula = HeightOf(face);
        var scale = text <= 0 || formula <= 0 ? 1 : text / formula;
        return Math.Abs(scale - 1) <= Unseen ? 1 : Math.Clamp(scale, Least, Most);
    }

    private double HeightOf(FaceKey letters)
    {
        var metrics = paragraphs.Source.Metrics(letters);
        return metrics.XHeight / (double)metrics.UnitsPerEm;
    }
}
