using Publisher.Model.Documents;
using Publisher.Model.Pages;

namespace Publisher.Web.Xhtml;

/// <summary>What the style sheets set a piece of text in; kept while writing so that fonts can be cut to need.</summary>
internal sealed record TextStyle(LanguageTag Language, FontRole Role, bool Bold, bool Italic)
{
    // As generated, but for comparers of our types, which would be compiled at every start.
    public bool Equals(TextStyle? other) => other is not null
        && Language == other.Language && Role == other.Role && Bold == other.Bold && Italic == other.Italic;

    public override int GetHashCode() => (Language.GetHashCode() * 8) + ((int)Role * 4) + (Bold ? 2 : 0) + (Italic ? 1 : 0);
}
