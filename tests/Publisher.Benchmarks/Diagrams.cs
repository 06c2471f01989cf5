using System.Globalization;
using System.Text;

namespace Publisher.Benchmarks;

/// <summary>Diagrams of fifty elements, as the usual programs write them; each number gives another one, always the same.</summary>
internal static class Diagrams
{
    private const int Elements = 50;

    public static string Draw(int number) => (number % 5) switch
    {
        0 => Flow(number),
        1 => Graph(number),
        2 => Plot(number),
        3 => Sequence(number),
        _ => Boxes(number),
    };

    /// <summary>As Mermaid: a style sheet under the id of the drawing, markers, labels in HTML.</summary>
    private static string Flow(int number)
    {
        var svg = new StringBuilder(Invariant($"""
            <svg id="m{number}" width="100%" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 500 900"><style>#m{number} .node rect{"{fill:#ECECFF;stroke:#9370DB;stroke-width:1px;}"}
            #m{number} .label{"{font-family:sans-serif;color:#333;}"} #m{number} .edge{"{stroke:#333;stroke-width:2.0px;fill:none;}"}</style>
            <marker id="p{number}" viewBox="0 0 10 10" refX="6" refY="5" markerUnits="userSpaceOnUse" markerWidth="12" markerHeight="12" orient="auto"><path d="M 0 0 L 10 5 L 0 10 z"/></marker>
            """));
        for (var i = 0; i < Elements / 4; i++)
        {
            svg.Append(Invariant($"""
                <g class="node" transform="translate({(i % 4 * 120) + 60}, {(i / 4 * 200) + 60})"><rect rx="5" x="-45" y="-18" width="90" height="36"/><g class="label" transform="translate(-40, -10)"><foreignObject width="80" height="20"><div xmlns="http://www.w3.org/1999/xhtml" style="display: inline-block; white-space: nowrap;"><span class="nodeLabel">节点 {i} of {number}</span></div></foreignObject></g></g>
                <path class="edge" d="M{i % 4 * 120 + 60},{i / 4 * 200 + 78}C{i % 4 * 120 + 60},{i / 4 * 200 + 120},{(i + 1) % 4 * 120 + 60},{i / 4 * 200 + 150},{(i + 1) % 4 * 120 + 60},{i / 4 * 200 + 200}" marker-end="url(#p{number})"/>
                """));
        }
        return svg.Append("</svg>").ToString();
    }

    /// <summary>As Graphviz: groups with titles, ellipses, curves with polygons at their ends.</summary>
    private static string Graph(int number)
    {
        var svg = new StringBuilder("""
            <svg width="400pt" height="300pt" viewBox="0.00 0.00 400.00 300.00" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><g id="graph0" class="graph" transform="scale(1 1) rotate(0) translate(4 296)">
            <polygon fill="white" stroke="transparent" points="-4,4 -4,-296 396,-296 396,4 -4,4"/>
            """);
        for (var i = 0; i < Elements / 4; i++)
        {
            var (x, y) = (40 + (i % 5 * 75), -40 - (i / 5 * 90));
            svg.Append(Invariant($"""
                <g id="node{i}" class="node"><title>n{i}</title><ellipse fill="none" stroke="black" cx="{x}" cy="{y}" rx="27" ry="18"/><text text-anchor="middle" x="{x}" y="{y + 3.7}" font-family="Times,serif" font-size="14.00">n{number}-{i}</text></g>
                <g id="edge{i}" class="edge"><path fill="none" stroke="black" d="M{x},{y - 18}C{x + 5},{y - 30} {x + 20},{y - 50} {x + 30},{y - 60}"/><polygon fill="black" stroke="black" points="{x + 33},{y - 58} {x + 36},{y - 70} {x + 27},{y - 63}"/></g>
                """));
        }
        return svg.Append("</g></svg>").ToString();
    }

    /// <summary>As matplotlib: glyphs and marks defined once and used, clips, style attributes.</summary>
    private static string Plot(int number)
    {
        var svg = new StringBuilder("""
            <svg height="288pt" viewBox="0 0 432 288" width="432pt" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><defs><style type="text/css">*{stroke-linejoin: round; stroke-linecap: butt}</style>
            <path id="tick" d="M 0 0 L 0 3.5" style="stroke: #000000; stroke-width: 0.8"/><path id="six" d="M 2034 4250 Q 1547 4250 1301 3770 Q 1056 3291 1056 2328 Q 1056 1369 1301 889 Q 1547 409 2034 409 z" transform="scale(0.015625)"/>
            <clipPath id="area"><rect x="54" y="35" width="335" height="222"/></clipPath></defs>
            """);
        var line = new StringBuilder("M 54 240");
        for (var i = 0; i < 100; i++)
        {
            line.Append(Invariant($" L {54 + (i * 3.35)} {240 - (i * 2) + (i * (i + number) % 17)}"));
        }
        svg.Append(Invariant($"""<g clip-path="url(#area)"><path d="{line}" style="fill: none; stroke: #1f77b4; stroke-width: 1.5"/></g>"""));
        for (var i = 0; i < Elements / 5; i++)
        {
            svg.Append(Invariant($"""
                <g id="xtick_{i}"><g id="line2d_{i}"><g><use xlink:href="#tick" x="{54 + (i * 33)}" y="257" style="stroke: #000000; stroke-width: 0.8"/></g></g><g transform="translate({50 + (i * 33)} 272) scale(0.1 -0.1)"><use xlink:href="#six"/><use xlink:href="#six" transform="translate(63.6 0)"/></g></g>
                """));
        }
        return svg.Append("</svg>").ToString();
    }

    /// <summary>As PlantUML: shapes with a shadow, texts of given length.</summary>
    private static string Sequence(int number)
    {
        var svg = new StringBuilder("""
            <svg xmlns="http://www.w3.org/2000/svg" height="420px" style="width:300px;height:420px;background:#FFFFFF;" version="1.1" viewBox="0 0 300 420" width="300px"><defs/><g>
            """);
        for (var i = 0; i < Elements / 4; i++)
        {
            var y = 20 + (i * 32);
            svg.Append(Invariant($"""
                <line style="stroke:#A80036;stroke-width:1.0;" x1="40" x2="240" y1="{y}" y2="{y}"/><polygon fill="#A80036" points="230,{y - 4},240,{y},230,{y + 4}" style="stroke:#A80036;stroke-width:1.0;"/><text fill="#000000" font-family="sans-serif" font-size="13" lengthAdjust="spacing" textLength="110" x="60" y="{y - 5}">消息 message {number}.{i}</text><rect fill="#FEFECE" height="12" style="stroke:#A80036;stroke-width:1.5;" width="10" x="240" y="{y}"/>
                """));
        }
        return svg.Append("</g></svg>").ToString();
    }

    /// <summary>As draw.io: gradients, labels in HTML with a plain one behind.</summary>
    private static string Boxes(int number)
    {
        var svg = new StringBuilder("""
            <svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="601px" height="401px" viewBox="-0.5 -0.5 601 401"><defs><linearGradient x1="0%" y1="0%" x2="0%" y2="100%" id="g"><stop offset="0%" style="stop-color: rgb(218, 232, 252); stop-opacity: 1;"/><stop offset="100%" style="stop-color: rgb(126, 166, 224); stop-opacity: 1;"/></linearGradient></defs><g>
            """);
        for (var i = 0; i < Elements / 4; i++)
        {
            var (x, y) = (i % 4 * 150, i / 4 * 100);
            svg.Append(Invariant($"""
                <g><rect x="{x}" y="{y}" width="120" height="60" rx="9" ry="9" fill="url(#g)" stroke="#6c8ebf" pointer-events="all"/></g><g><g transform="translate(-0.5 -0.5)"><switch><foreignObject style="overflow: visible; text-align: left;" width="100%" height="100%" requiredFeatures="http://www.w3.org/TR/SVG11/feature#Extensibility"><div xmlns="http://www.w3.org/1999/xhtml" style="display: flex; align-items: unsafe center; justify-content: unsafe center; width: 118px; height: 1px; padding-top: {y + 30}px; margin-left: {x + 1}px;"><div style="box-sizing: border-box; font-size: 0px; text-align: center;"><div style="display: inline-block; font-size: 12px; font-family: Helvetica; color: rgb(0, 0, 0); line-height: 1.2; white-space: normal;"><b>服务 {number}</b><br/>part {i}</div></div></div></foreignObject><text x="{x + 60}" y="{y + 34}" text-anchor="middle">服务...</text></switch></g></g>
                """));
        }
        return svg.Append("</g></svg>").ToString();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
