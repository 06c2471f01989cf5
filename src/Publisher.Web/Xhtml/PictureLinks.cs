using Publisher.Model.Documents;

namespace Publisher.Web.Xhtml;

/// <summary>How an output brings a picture to its page: as a file beside it or inside it.</summary>
internal abstract class PictureLinks
{
    /// <summary>Writes the <c>src</c> attribute of the open <c>img</c>.</summary>
    public abstract void WriteSource(MarkupWriter writer, ImageAsset image, ReadOnlyMemory<byte> bytes);
}
