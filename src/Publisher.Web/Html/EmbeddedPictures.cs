using Publisher.Model.Documents;
using Publisher.Web.Epub;
using Publisher.Web.Xhtml;

namespace Publisher.Web.Html;

/// <summary>Puts pictures into the page itself (RFC 2397).</summary>
internal sealed class EmbeddedPictures : PictureLinks
{
    public override void WriteSource(MarkupWriter writer, ImageAsset image, ReadOnlyMemory<byte> bytes) =>
        writer.DataAttribute("src", EpubPictures.MediaType(image.Format), bytes.Span);
}
