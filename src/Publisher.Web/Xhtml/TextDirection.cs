using Publisher.Model.Documents;

namespace Publisher.Web.Xhtml;

/// <summary>Which way a language runs.</summary>
internal static class TextDirection
{
    public static string Of(LanguageTag language) =>
        language.Primary is "ar" or "fa" or "he" or "ur" or "yi" or "dv" or "ps" or "ug" or "sd" ? "rtl" : "ltr";
}
