using Publisher.Model.Documents;
using Publisher.Model.Pages;

namespace Publisher.Web.Xhtml;

/// <summary>What the style sheets set a piece of text in; kept while writing so that fonts can be cut to need.</summary>
internal readonly record struct TextStyle(LanguageTag Language, FontRole Role, bool Bold, bool Italic);
