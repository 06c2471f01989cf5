using Publisher.Model.Drawings;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Pdf.Fonts;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Content;

/// <summary>
/// Writes glyph runs as text objects (ISO 32000-1, 9.4). Positions follow the layout exactly: what widths do not give is
/// made up in TJ arrays, rounding never adds up. Where the CIDs of glyphs cannot say their text, ActualText does (T82).
/// </summary>
internal sealed class TextWriter
{
    /// <summary>TJ adjustments are thousandths of the size; smaller ones than this are not worth writing.</summary>
    private const double Least = 0.5;

    private const char FirstPrivate = '\uE000';
    private const char LastPrivate = '\uF8FF';

    private bool _isOpen;
    private bool _inString;
    private FaceUse? _face;
    private double _size;
    private double _rise;

    /// <summary>The pen in thousandths of the size from the run's origin, as the viewer computes it.</summary>
    private double _pen;

    public void Write(GlyphRun run, FaceUse face, double pageHeight, PdfBuffer content)
    {
        Begin(face, run.Size.Points, content);
        content.Raw("1 0 0 1 ").Number(run.Origin.X.Points).Raw(" ").Number(pageHeight - run.Origin.Y.Points).Raw(" Tm\n");
        Show(run, face, content);
    }

    /// <summary>Writes a run whose origin and direction <paramref name="matrix"/> says, y upwards.</summary>
    public void Write(GlyphRun run, FaceUse face, in Affine matrix, PdfBuffer content)
    {
        Begin(face, run.Size.Points, content);
        content.Fine(matrix.A).Raw(" ").Fine(matrix.B).Raw(" ").Fine(matrix.C).Raw(" ").Fine(matrix.D).Raw(" ")
            .Number(matrix.E).Raw(" ").Number(matrix.F).Raw(" Tm\n");
        Show(run, face, content);
    }

    private void Begin(FaceUse face, double size, PdfBuffer content)
    {
        if (!_isOpen)
        {
            content.Raw("BT\n");
            _isOpen = true;
            (_face, _rise) = (null, 0);
        }
        SetFont(face, size, content);
    }

    private void Show(GlyphRun run, FaceUse face, PdfBuffer content)
    {
        _pen = 0;
        var perUnit = 1000.0 / run.Size.Units;
        // Characters of private use are to have ActualText, whatever the map says (ISO 19005-2, 6.2.11.7.3).
        var hasPrivateUse = run.Text.Span.ContainsAnyInRange(FirstPrivate, LastPrivate);
        foreach (var cluster in new ClusterReader(run))
        {
            if (IsSaid(cluster, run, face, hasPrivateUse))
            {
                ShowAll(cluster, run, face, perUnit, content);
                continue;
            }
            EndString(content);
            content.Raw("/Span <</ActualText ").Text(cluster.TextOf(run).Span).Raw(">> BDC\n");
            ShowAll(cluster, run, face, perUnit, content);
            EndString(content);
            content.Raw("EMC\n");
        }
        EndString(content);
    }

    /// <summary>Whether the CIDs of the glyphs say the text of their cluster by themselves; many readers know nothing else.</summary>
    private static bool IsSaid(in Cluster cluster, GlyphRun run, FaceUse face, bool hasPrivateUse)
    {
        var isSaid = (cluster.Count == 1 || cluster.IsSaidByParts(run))
            && !(hasPrivateUse && cluster.TextOf(run).Span.ContainsAnyInRange(FirstPrivate, LastPrivate));
        for (var i = 0; isSaid && i < cluster.Count; i++)
        {
            isSaid = face.CidOf(run.Glyphs.Span[cluster.Start + i].Id, cluster.PartOf(run, i).Span) >= 0;
        }
        return isSaid;
    }

    private void ShowAll(in Cluster cluster, GlyphRun run, FaceUse face, double perUnit, PdfBuffer content)
    {
        for (var i = 0; i < cluster.Count; i++)
        {
            var glyph = run.Glyphs.Span[cluster.Start + i];
            var cid = face.CidOf(glyph.Id, cluster.PartOf(run, i).Span);
            Show(glyph, cid >= 0 ? cid : face.Cid(glyph.Id), face, perUnit, run.Size, content);
        }
    }

    /// <summary>Ends the text object, if there is one.</summary>
    public void End(PdfBuffer content)
    {
        if (_isOpen)
        {
            SetRise(0, content);
            content.Raw("ET\n");
            _isOpen = false;
        }
    }

    private void SetFont(FaceUse face, double size, PdfBuffer content)
    {
        if (!ReferenceEquals(_face, face) || _size != size)
        {
            content.Raw("/").Raw(face.Name).Raw(" ").Number(size).Raw(" Tf\n");
            (_face, _size) = (face, size);
        }
    }

    private void Show(in PlacedGlyph glyph, int cid, FaceUse face, double perUnit, Length size, PdfBuffer content)
    {
        if (glyph.YOffset != _rise * size.Units / 1000.0)
        {
            EndString(content);
            SetRise(glyph.YOffset * perUnit, content);
        }
        var gap = glyph.X * perUnit - _pen;
        var isAdjusted = Math.Abs(gap) >= Least;
        if (!_inString)
        {
            content.Raw("[");
            if (isAdjusted)
            {
                Adjust(gap, content);
            }
            content.Raw("(");
            _inString = true;
        }
        else if (isAdjusted)
        {
            content.Raw(")");
            Adjust(gap, content);
            content.Raw("(");
        }
        content.Escaped((byte)(cid >> 8));
        content.Escaped((byte)cid);
        _pen += face.Width(glyph.Id);
    }

    /// <summary>Moves the pen to the right, in whole thousandths.</summary>
    private void Adjust(double gap, PdfBuffer content)
    {
        var rounded = Math.Round(gap);
        content.Int(-(long)rounded);
        _pen += rounded;
    }

    private void SetRise(double thousandths, PdfBuffer content)
    {
        if (_rise != thousandths)
        {
            content.Number(thousandths * _size / 1000).Raw(" Ts\n");
            _rise = thousandths;
        }
    }

    private void EndString(PdfBuffer content)
    {
        if (_inString)
        {
            content.Raw(")]TJ\n");
            _inString = false;
        }
    }
}
