using System.Collections.Immutable;
using Publisher.Composition.Blocks;
using Publisher.Composition.Lines;
using Publisher.Composition.Styles;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;

namespace Publisher.Composition.Pages;

/// <summary>Lays down an edition's page from its settings (T43, T44) and shares the type area among its languages (T76).</summary>
internal static class PagePlanner
{
    /// <summary>Line feed of pages that hold CJK text: 17.5 pt to 10.5 pt.</summary>
    private const double CjkLeading = 17.5 / 10.5;

    /// <summary>Blank between columns, in em of the body [book design].</summary>
    private const int GutterEms = 2;

    /// <summary>No column is narrower than this share of an equal one.</summary>
    private const double LeastShare = 0.75;

    public static PagePlan Plan(Edition edition, ParagraphComposer paragraphs)
    {
        var page = GeometryOf(edition);
        var palette = Palette.Of(edition.Settings.Page);
        var styles = edition.Languages
            .Select(edition.Settings.Typography.For)
            .Select(profile => new LanguageStyles(profile, page.BodySize * profile.Size, page.LineFeed, palette) { GridSize = page.BodySize })
            .ToImmutableArray();
        var columns = edition.Spec.Arrangement == Arrangement.Parallel && styles.Length > 1
            ? edition.Settings.Page.Columns == ColumnShares.Equal
                ? Equal(page, styles)
                : SideBySide(page, styles, ColumnBalance.Measure(edition, styles, paragraphs))
            : [.. styles.Select(style => new ColumnFrame(style, Length.Zero, page.Measure))];
        var plan = new PagePlan(page, columns, palette, edition.Spec.Arrangement);
        return plan with { HasBlankCoverBack = plan.HasBlankCoverBack || edition.Settings.Print.IsTwoSided };
    }

    private static PageGeometry GeometryOf(Edition edition)
    {
        var settings = edition.Settings.Page;
        var preset = PresetOf(edition);
        var body = Length.FromPoints(settings.BodySizePoints ?? PageSettings.DefaultBodyPoints);
        var feed = settings.LineFeedPoints is { } points ? Length.FromPoints(points) : body * LeadingOf(edition);
        var trim = new Size(Length.FromMillimetres(preset.Width), Length.FromMillimetres(preset.Height));
        var inner = Length.FromMillimetres(settings.InnerMarginMm ?? preset.Inner);
        var side = (edition.Spec.MarginColumnMm ?? settings.MarginColumnMm) is { } width ? Length.FromMillimetres(width) : Length.Zero;
        var taken = side > Length.Zero ? side + body * PageGeometry.SideGapEms : Length.Zero;
        var outer = Length.FromMillimetres(settings.OuterMarginMm ?? (side > Length.Zero ? PageGeometry.BesideSideMm : preset.Outer));
        var head = Length.FromMillimetres(settings.HeadMarginMm ?? preset.Head);
        var foot = Length.FromMillimetres(settings.FootMarginMm ?? preset.Foot);
        return new PageGeometry
        {
            Name = preset.Name, Trim = edition.Review is null ? trim : new Size(trim.Width + MarginNote.ExtraMargin, trim.Height), BodySize = body, LineFeed = feed, InnerMargin = inner, HeadMargin = head,
            Columns = (int)Math.Max(1, (trim.Width - inner - outer - taken).Units / body.Units),
            Lines = (int)Math.Max(1, (trim.Height - head - foot - body).Units / feed.Units + 1),
            SideWidth = side,
            IsBoundRight = edition.Settings.Print.BindingFor(edition.MainLanguage) == BindingSide.Right,
        };
    }

    /// <summary>The size that the edition names, else the book's; A5 and A4 where neither is a page we know (the reader says so).</summary>
    private static PagePreset PresetOf(Edition edition)
    {
        var settings = edition.Settings.Page;
        var isParallel = edition.Spec.Arrangement == Arrangement.Parallel;
        var name = edition.Spec.PageSize.Length > 0 ? edition.Spec.PageSize
            : isParallel ? settings.ParallelSize : settings.Size;
        return PagePresets.TryFind(name, out var preset) || PagePresets.TryFind(isParallel ? "A4" : "A5", out preset)
            ? preset : throw new InvalidOperationException("the default page sizes are presets");
    }

    private static double LeadingOf(Edition edition)
    {
        foreach (var language in edition.Languages)
        {
            if (language.IsCjk)
            {
                return CjkLeading;
            }
        }
        return edition.Settings.Typography.For(edition.MainLanguage).Leading;
    }

    /// <summary>Columns of the same number of whole em (T77); the gutters take what is left.</summary>
    private static ImmutableArray<ColumnFrame> Equal(PageGeometry page, ImmutableArray<LanguageStyles> styles)
    {
        var width = page.BodySize * ((page.Columns - GutterEms * (styles.Length - 1)) / styles.Length);
        var step = (page.Measure - width) / (styles.Length - 1);
        return [.. styles.Select((style, i) => new ColumnFrame(style, step * i, width))];
    }

    /// <summary>Columns in the proportion of their texts' lengths, in whole em (T76).</summary>
    private static ImmutableArray<ColumnFrame> SideBySide(
        PageGeometry page, ImmutableArray<LanguageStyles> styles, ImmutableArray<double> shares)
    {
        var ems = page.Columns - GutterEms * (styles.Length - 1);
        var frames = ImmutableArray.CreateBuilder<ColumnFrame>(styles.Length);
        var left = 0;
        for (var i = 0; i < styles.Length; i++)
        {
            var fair = Math.Max(shares[i], LeastShare / styles.Length);
            var width = i == styles.Length - 1 ? page.Columns - left : (int)Math.Round(ems * fair);
            frames.Add(new ColumnFrame(styles[i], page.BodySize * left, page.BodySize * width));
            left += width + GutterEms;
        }
        return frames.MoveToImmutable();
    }
}
