using Publisher.Model.Diagnostics;
using Publisher.Model.Editions;

namespace Publisher.Web.Html;

internal sealed class HtmlDocumentWriter(Edition edition, WebAssets assets, DiagnosticBag diagnostics)
{
    public void Write(Stream output) => throw new NotImplementedException();
}
