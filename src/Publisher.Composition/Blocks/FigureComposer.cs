using System.Collections.Immutable;
using System.Globalization;
using Publisher.Composition.Pages;
using Publisher.Composition.Text;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Blocks;

/// <summary>
/// Pictures and figures: centred, no larger than the column and the page, the caption below (T72). The caption stands beside
/// the element of the picture, not in it: readers speak a picture's description instead of what it holds.
/// </summary>
internal sealed class FigureComposer(BlockComposer blocks)
{
    /// <summary>Lines of a page left for a caption and what a heading needs.</summary>
    private const int LinesForCaption = 5;

    private const int LinesOnFullPage = 3;

    /// <summary>Strips of code that stay with the caption: two lines, the ground below them and a blank (T48).</summary>
    private const int StripsAtCaption = 4;

    private static readonly Length FrameThickness = Length.FromMillimetres(0.25);

    private readonly TextSetter _texts = new(blocks.Chapter.Paragraphs);

    /// <summary>
    /// A figure; <paramref name="others"/> are the same one in the other languages, of which captions are set and descriptions
    /// told.
    /// </summary>
    public void Compose(Figure figure, ImmutableArray<(Figure Figure, ColumnContext Column)> others, ColumnContext column, StripStack output)
    {
        output.AddSpace(column.LineFeed);
        var node = figure.IsBare ? column.Parent : blocks.AddNode(column, TagRole.Division, figure);
        var inside = column with { Parent = node, NoIndent = true };
        var first = output.Count;
        foreach (var block in figure.Content)
        {
            if (block is Picture picture)
            {
                var copies = others.SelectMany(other => other.Figure.Content.OfType<Picture>().Take(1));
                AddPicture(picture, NodeOf(picture, copies, figure.Caption, inside), inside, output);
            }
            else
            {
                blocks.Compose([block], inside, output);
            }
        }
        if (!figure.IsBare)
        {
            // Code may go over a page with its last lines at the caption.
            output.KeepFrom(figure.Content.All(block => block is Picture) ? first : Math.Max(first, output.Count - StripsAtCaption));
            AddCaption(figure, inside, output);
            foreach (var other in others.Where(other => !other.Figure.IsBare))
            {
                output[output.Count - 1] = output[output.Count - 1] with { KeepWithNext = true };
                AddCaption(other.Figure, other.Column with { Parent = node }, output);
            }
        }
        EndFigure(figure, first, column, output);
        output.AddSpace(column.LineFeed);
    }

    /// <summary>A picture; <paramref name="copies"/> are the same one in the other languages, which give their descriptions.</summary>
    public void Compose(Picture picture, IEnumerable<Picture> copies, ColumnContext column, StripStack output)
    {
        output.AddSpace(column.LineFeed * 0.5);
        var first = output.Count;
        AddPicture(picture, NodeOf(picture, copies, [], column), column, output);
        EndFigure(picture, first, column, output);
        output.AddSpace(column.LineFeed * 0.5);
    }

    /// <summary>Says of the strips what they are; a figure for a whole page gets what the page has left as blank above and below it.</summary>
    private static void EndFigure(Block figure, int first, ColumnContext column, StripStack output)
    {
        var blank = column.MaxHeight - output.HeightFrom(first);
        if (figure.Attributes.HasClass(BlockClasses.FullPage) && output.Count > first && blank > Length.Zero)
        {
            output.KeepFrom(first);
            output.Insert(first, new Strip(blank / 2) { KeepWithNext = true });
            output.Add(new Strip(blank / 2));
        }
        for (var i = first; i < output.Count; i++)
        {
            output[i] = output[i] with { IsFigure = true };
        }
    }

    /// <summary>Number and caption, in the middle when it is one line.</summary>
    public void AddCaption(ImmutableArray<Inline> caption, string label, Block block, ColumnContext column, StripStack output)
    {
        var style = column.Styles.Caption with { Language = block.Language == LanguageTag.None ? column.Styles.Language : block.Language };
        var node = blocks.AddNode(column, TagRole.Caption, block);
        ImmutableArray<Inline> content = label.Length == 0 ? caption
            : [new StyledSpan(block.Span, null, new Attributes("", [LabelClass], []), [new Model.Documents.Text(block.Span, label.Replace(' ', NoBreakSpace))]),
                .. caption.IsEmpty ? caption : caption.Insert(0, new Model.Documents.Text(block.Span, "\u2003"))];
        var place = column with { Text = style, LineFeed = column.Styles.NoteFeed, OnGrid = false };
        // A table holds nothing but rows and a caption (ISO 32000-1, table 337): notes of the caption stay in it.
        var text = blocks.Collect(content, style, node, column with { Parent = node }, block);
        blocks.Paragraphs.SetShort(text, place, TextAlignment.Centre, balance: true, output);
    }

    /// <summary>Parts "Figure" from its number, which never go to two lines (T72).</summary>
    private const char NoBreakSpace = '\u00A0';

    /// <summary>Marks the number of a caption, which has the accent colour.</summary>
    public const string LabelClass = "label";

    private void AddCaption(Figure figure, ColumnContext column, StripStack output)
    {
        var first = output.Count;
        AddCaption(figure.Caption, figure.Label, figure, column, output);
        Mark(figure, figure.List, figure.Caption, first, column, output);
    }

    /// <summary>Puts the mark for the list of its kind on the first line of a caption.</summary>
    public void Mark(Block block, CaptionList list, ImmutableArray<Inline> caption, int first, ColumnContext column, StripStack output)
    {
        if (output.FirstTextFrom(first) is not { } at)
        {
            return;
        }
        var language = block.Language == LanguageTag.None ? column.Styles.Language : block.Language;
        // What has an id has its place at the top of the block already.
        var anchor = block.Id.Length > 0 ? blocks.Chapter.Anchors.NameOf(block.Id, language) : $"caption-{column.PairId}-{language}";
        output[at] = output[at] with
        {
            Anchors = block.Id.Length > 0 ? output[at].Anchors : output[at].Anchors.Add(anchor),
            Caption = new CaptionMark(list, new HeadingMark(ContentsComposer.DeepestLevel, block.Label, PlainText.Of(caption), language, anchor)),
        };
    }

    /// <summary>
    /// The element of a picture, with its description: the author's, else the caption (ISO 14289-1, 7.3). None for a picture
    /// that has neither, which is an ornament here as it is on the web.
    /// </summary>
    private static TagNode? NodeOf(Picture picture, IEnumerable<Picture> copies, ImmutableArray<Inline> caption, ColumnContext column)
    {
        var descriptions = Picture.Descriptions(picture, copies);
        if (descriptions.IsEmpty && (picture.Title.Length > 0 ? picture.Title : PlainText.Of(caption)) is { Length: > 0 } alt)
        {
            descriptions = [new LocalizedString(picture.Language, alt)];
        }
        return descriptions.IsEmpty ? null : column.Parent.Add(new TagNode(TagRole.Figure)
        {
            Language = descriptions[0].Language == LanguageTag.None ? null : descriptions[0].Language,
            AltText = descriptions[0].Text,
            AltTranslations = descriptions[1..],
        });
    }

    private void AddPicture(Picture picture, TagNode? node, ColumnContext column, StripStack output)
    {
        var image = blocks.Chapter.Edition.Images.Find(picture.Source);
        if (image is null || !PictureItems.IsDrawable(image))
        {
            AddFrame(picture, node, column, output);
            return;
        }
        var size = Fit(picture, image, column);
        var box = new Rect(column.Left + (column.Measure - size.Width) / 2, Length.Zero, size.Width, size.Height);
        output.Add(new Strip(size.Height + column.Styles.LineFeed * 0.4)
        {
            Items = [PictureItems.Of(image, box, node?.Add(new TagContent()))],
            Figures = PlacesOf(node, box),
        });
    }

    /// <summary>At its natural size, or as large as the author wrote (<c>width=60%</c> of the measure, <c>300px</c>, <c>.full-page</c>), within the page.</summary>
    private static Size Fit(Picture picture, ImageAsset image, ColumnContext column)
    {
        var (width, height) = PictureItems.SizeOf(image);
        var isFullPage = picture.Attributes.HasClass(BlockClasses.FullPage);
        var most = column.MaxHeight - column.Styles.LineFeed * (isFullPage ? LinesOnFullPage : LinesForCaption);
        var wanted = WidthShare(picture) is { } share ? column.Measure.Points * share / width.Points : WidthPixels(picture) is { } pixels ? pixels * PixelPoints / width.Points : isFullPage ? double.MaxValue : 1;
        var scale = Math.Min(wanted, Math.Min(column.Measure.Points / width.Points, most.Points / height.Points));
        return new Size(width * scale, height * scale);
    }

    private static double? WidthShare(Picture picture) =>
        picture.Attributes.Find("width") is [.., '%'] width
            && double.TryParse(width.AsSpan()[..^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var percent)
            && percent is > 0 and <= 100 ? percent / 100 : null;

    /// <summary>In points: 96 to the inch (CSS Values 3, 6.2).</summary>
    private const double PixelPoints = 0.75;

    private static double? WidthPixels(Picture picture) =>
        picture.Attributes.Find("width") is [.., 'p', 'x'] width
            && double.TryParse(width.AsSpan()[..^2], NumberStyles.Float, CultureInfo.InvariantCulture, out var pixels) && pixels > 0 ? pixels : null;

    private static ImmutableArray<FigurePlace> PlacesOf(TagNode? node, Rect box) => node is null ? [] : [new FigurePlace(node, box)];

    /// <summary>In place of a picture that is missing or a drawing that is broken (reported when they were read): its description in a frame.</summary>
    private void AddFrame(Picture picture, TagNode? node, ColumnContext column, StripStack output)
    {
        var width = column.Measure * 0.7;
        var height = column.Styles.LineFeed * 6;
        var box = new Rect(column.Left + (column.Measure - width) / 2, Length.Zero, width, height);
        var items = ImmutableArray.CreateBuilder<PageItem>();
        items.AddRange(Frame(box, column.Styles.Palette.Rule));
        var content = node?.Add(new TagContent());
        var style = column.Styles.Caption with { Ink = column.Styles.Palette.Furniture };
        var text = picture.AltText.Length > 0 ? picture.AltText : picture.Source;
        if (_texts.SetLine(text, style, width * 0.9, content, TextAlignment.Centre) is { } line)
        {
            items.AddRange(line.Items.Select(item => item.MovedBy(box.X + width * 0.05, height / 2)));
        }
        output.Add(new Strip(height + column.Styles.LineFeed * 0.4) { Items = items.ToImmutable(), Figures = PlacesOf(node, box) });
    }

    private static IEnumerable<FilledRect> Frame(Rect box, Ink ink) =>
    [
        new() { Box = box with { Height = FrameThickness }, Ink = ink },
        new() { Box = box with { Y = box.Bottom - FrameThickness, Height = FrameThickness }, Ink = ink },
        new() { Box = box with { Width = FrameThickness }, Ink = ink },
        new() { Box = box with { X = box.Right - FrameThickness, Width = FrameThickness }, Ink = ink },
    ];
}
