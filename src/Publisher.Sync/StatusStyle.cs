namespace Publisher.Sync;

/// <summary>
/// The looks of <see cref="StatusPage"/>, light and dark. Text has 4.5:1 contrast or more on its ground (WCAG 2.2, 1.4.3); what
/// changed is told by underline and strike too, not by colour alone (1.4.1).
/// </summary>
internal static class StatusStyle
{
    public const string Css = """
        :root{color-scheme:light dark;--paper:#fff;--ink:#1f2328;--soft:#57606a;--line:#d0d7de;--raised:#f6f8fa;--link:#0550ae;--gone:#ffe3e1;--gone-ink:#82071e;--new:#d9f5df;--new-ink:#0a4a1d}
        @media(prefers-color-scheme:dark){:root{--paper:#161a1f;--ink:#e2e6ea;--soft:#a3abb5;--line:#3a424c;--raised:#1e242b;--link:#7cb7ff;--gone:#51232a;--gone-ink:#ffd4d4;--new:#1d4028;--new-ink:#c6f5d0}}
        *{box-sizing:border-box}
        body{margin:0 auto;max-width:88rem;padding:1.5rem clamp(1rem,3vw,2.5rem) 4rem;font:1rem/1.6 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
        h1{margin:0;font-size:1.6rem;line-height:1.25}header p{margin:.2rem 0 1.5rem;color:var(--soft)}
        h2{margin:2.5rem 0 1rem;font-size:1.25rem;line-height:1.3;scroll-margin-top:1rem}
        a{color:var(--link)}:focus-visible{outline:3px solid var(--link);outline-offset:2px}
        .wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
        caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        th,td{padding:.4rem .7rem;border-bottom:1px solid var(--line);text-align:start;vertical-align:top;white-space:nowrap}
        thead th{font-size:.85rem;color:var(--soft)}tbody th{font-weight:500;white-space:normal;min-width:9rem}.n{text-align:end}.none{color:var(--soft)}
        article{margin:0 0 1rem;border:1px solid var(--line);border-radius:.5rem;overflow:hidden}
        article:target{outline:3px solid var(--link)}
        h3{display:flex;flex-wrap:wrap;align-items:baseline;gap:.3rem .7rem;margin:0;padding:.5rem .9rem;border-bottom:1px solid var(--line);background:var(--raised);font-size:.9rem;font-weight:400}
        h3 code{font:inherit;font-family:ui-monospace,monospace;overflow-wrap:anywhere}.id{color:var(--soft);font-family:ui-monospace,monospace;font-size:.8rem}
        .state{padding:0 .55em;border:1px solid currentcolor;border-radius:1em;font-weight:600}
        .sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(19rem,100%),1fr));gap:1px;background:var(--line)}
        .side{padding:.6rem .9rem .9rem;background:var(--paper)}
        h4{margin:0 0 .25rem;font-size:.8rem;font-weight:600;color:var(--soft)}.side p{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
        del{background:var(--gone);color:var(--gone-ink);text-decoration:line-through}ins{background:var(--new);color:var(--new-ink);text-decoration:underline 2px}
        @media print{.sides{grid-template-columns:1fr 1fr 1fr}article{break-inside:avoid}}

        """;
}
