using System.Text;
using Publisher.Verification.Reading;
using Publisher.Verification.Structure;

namespace Publisher.Verification.Content;

/// <summary>Opens marked content and notes what marks lack: tags, artifacts in the wrong place, languages.</summary>
internal sealed class MarkReader(ContentSurvey survey, StructTree tree, bool hasDefaultLanguage)
{
    /// <summary>Sequences within sequences; more means that they are never closed.</summary>
    private const int MaximumDepth = 512;

    public static string Shown(ReadOnlySpan<byte> word) => Encoding.ASCII.GetString(word[..Math.Min(word.Length, 16)]);

    public MarkedContent Begin(ReadOnlySpan<byte> bytes, List<Lexeme> operands, ContentStream stream, MarkedContent? outer)
    {
        var properties = PropertyList.Read(bytes, operands, stream.Resources);
        var mark = new MarkedContent(operands is [{ Kind: LexemeKind.Name } tag, ..] ? StringDecoder.Name(bytes, tag) : "", outer)
        {
            Language = properties.Language,
            HasActualText = properties.HasActualText,
            HasAlternate = properties.HasAlternate,
            HasExpansion = properties.HasExpansion,
            Element = stream.IsTagged && properties.Mcid is { } mcid ? tree.ByContent(stream.StructParents, mcid) : null,
        };
        if (mark.Depth > MaximumDepth)
        {
            survey.Note(Oddity.TooMuch, stream.Place, "marked content within marked content");
            return outer!;
        }
        Check(mark, stream.Place);
        return mark;
    }

    /// <summary>A form or picture that is an item of the structure as a whole.</summary>
    public static MarkedContent? OfForm(StructTree tree, PdfValue used, MarkedContent? outer) =>
        tree.ByObject(used["StructParent"].Integer) is { } element ? new MarkedContent("", outer) { Element = element } : outer;

    public void CheckTagged(MarkedContent? mark, ContentStream stream, string what)
    {
        if (stream.IsTagged && (mark is null || mark.Owner is null && !mark.IsInArtifact))
        {
            survey.Note(Oddity.Untagged, stream.Place, what);
        }
    }

    public void CheckLanguage(MarkedContent? mark, ContentStream stream)
    {
        if (!hasDefaultLanguage && stream.IsTagged && mark?.HasLanguage != true)
        {
            survey.Note(Oddity.TextWithoutLanguage, stream.Place);
        }
    }

    private void Check(MarkedContent mark, Place place)
    {
        if (mark.IsArtifact && mark.Parent?.Owner is { } owner)
        {
            survey.Note(Oddity.ArtifactInTagged, place with { Path = owner.Path });
        }
        if (mark.Element is { } element && mark.Parent?.IsInArtifact == true)
        {
            survey.Note(Oddity.TaggedInArtifact, place with { Path = element.Path });
        }
        if (mark.Language is { } language)
        {
            survey.Note(Oddity.Language, place, language);
        }
        if (mark.Tag == "Span" && !hasDefaultLanguage && !mark.HasLanguage)
        {
            Note(mark.HasActualText, Oddity.ActualTextWithoutLanguage, place);
            Note(mark.HasAlternate, Oddity.AlternateWithoutLanguage, place);
            Note(mark.HasExpansion, Oddity.ExpansionWithoutLanguage, place);
        }
    }

    private void Note(bool isSo, Oddity oddity, Place place)
    {
        if (isSo)
        {
            survey.Note(oddity, place);
        }
    }
}
