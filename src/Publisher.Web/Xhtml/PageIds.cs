using System.Globalization;
using Publisher.Model.Pages;

namespace Publisher.Web.Xhtml;

/// <summary>Ids of printed pages: by place in the book, because labels may repeat (i, ii... 1, 2...).</summary>
internal static class PageIds
{
    public static string Of(PageMark page) => "page-" + (page.PageIndex + 1).ToString(CultureInfo.InvariantCulture);
}
