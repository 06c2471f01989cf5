using Publisher.Model.Documents;

namespace Publisher.Web.Xhtml;

/// <summary>Which way a language runs.</summary>
internal static class TextDirection
{
    public static string Of(LanguageTag language) => language.IsRightToLeft ? "rtl" : "ltr";
}
