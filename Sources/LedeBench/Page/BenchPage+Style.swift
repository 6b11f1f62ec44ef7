extension BenchPage {
  /// The page's style: one column on a phone, several where there is room, dark where the reader's system is, ink on white
  /// paper. The six colours of series keep at least 3 : 1 to their ground in either mode.
  static let style = """
    :root { color-scheme: light dark; --ground: #ffffff; --panel: #f6f7f9; --ink: #1b1f24; --quiet: #57606a;
      --line: #d5dae0; --good: #1a6f3c; --bad: #b3261e; --s0: #1f6fb2; --s1: #b85c00; --s2: #2d7d46; --s3: #a2368f;
      --s4: #5b5bd6; --s5: #8a6d00; }
    @media (prefers-color-scheme: dark) { :root { --ground: #14171b; --panel: #1d2127; --ink: #e8eaed;
      --quiet: #a5adb8; --line: #3a414b; --good: #6fd08c; --bad: #ff8a80; --s0: #6cb6ff; --s1: #ffa657; --s2: #7ee2a0;
      --s3: #f19be0; --s4: #b1b1ff; --s5: #e3c04b; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 1080px; padding: 1.25rem 1rem 3rem; background: var(--ground); color: var(--ink);
      font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK SC", "PingFang SC",
      "Microsoft YaHei", sans-serif; }
    h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .25rem; }
    h2 { font-size: 1.25rem; margin: 2.2rem 0 .5rem; padding-bottom: .25rem; border-bottom: 2px solid var(--line); }
    h3 { font-size: 1rem; margin: 1.4rem 0 .4rem; }
    p { margin: .4rem 0; max-width: 46rem; }
    .lede { color: var(--quiet); }
    .grid2 { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 1rem;
      align-items: start; }
    figure { margin: 0; padding: .75rem; background: var(--panel); border: 1px solid var(--line); border-radius: 8px;
      break-inside: avoid; }
    figcaption { font-weight: 600; font-size: .92rem; margin-bottom: .4rem; overflow-wrap: anywhere; }
    svg { display: block; width: 100%; height: auto; }
    svg text { fill: var(--ink); font-size: 12px; }
    svg .axis, svg .quiet { fill: var(--quiet); } svg .small { font-size: 11px; }
    svg .tiny { font-size: 9px; fill: var(--quiet); } svg .count { font-size: 9.5px; }
    svg .count.strong { fill: var(--ground); }
    svg .grid { stroke: var(--line); stroke-width: 1; } svg .rule { stroke: var(--quiet); stroke-width: 1; }
    svg .baseline { stroke: var(--quiet); stroke-width: 1.2; stroke-dasharray: 5 4; }
    svg .whisker { stroke-width: 2; } svg .median { stroke: var(--ink); stroke-width: 2; }
    svg .field { fill: var(--ground); stroke: var(--line); stroke-width: .5; }
    svg .right { fill: var(--s0); } svg .wrong { fill: var(--bad); }
    svg .mark { stroke: var(--ground); stroke-width: 1; }
    \((0..<6).map { "svg .s\($0) { fill: var(--s\($0)); } svg line.s\($0) { stroke: var(--s\($0)); }" }
      .joined(separator: "\n"))
    .key { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; margin: .6rem 0; padding: 0; list-style: none;
      font-size: .92rem; }
    .key svg { display: inline-block; width: 16px; height: 16px; vertical-align: -3px; margin-right: .35rem; }
    .scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 8px; }
    table { border-collapse: collapse; width: 100%; font-size: .88rem; font-variant-numeric: tabular-nums; }
    th, td { padding: .35rem .6rem; text-align: left; border-bottom: 1px solid var(--line); vertical-align: top; }
    tbody tr:last-child > * { border-bottom: 0; }
    thead th { background: var(--panel); white-space: nowrap; }
    td.n, th.n { text-align: right; white-space: nowrap; }
    td small { color: var(--quiet); } tr.baseline th, tr.baseline td { color: var(--quiet); }
    tbody th { font-weight: 600; overflow-wrap: anywhere; min-width: 7rem; position: sticky; left: 0;
      background: var(--ground); }
    .text td { min-width: 12rem; overflow-wrap: anywhere; }
    .bad { color: var(--bad); font-weight: 600; } .good { color: var(--good); font-weight: 600; }
    details > summary { cursor: pointer; padding: .3rem 0; font-weight: 600; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: .5rem 0; font-size: .92rem; }
    dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
    @media (max-width: 480px) { body { padding: .9rem .7rem 2rem; } dl { grid-template-columns: 1fr; gap: 0; }
      dd { margin-bottom: .4rem; } figure { padding: .5rem; } svg text { font-size: 13.5px; }
      svg .small { font-size: 12px; } svg .tiny { font-size: 10px; } }
    @media print { :root { color-scheme: light; --ground: #fff; --panel: #fff; --ink: #000; --quiet: #444; --line: #bbb;
      --good: #1a6f3c; --bad: #b3261e; --s0: #1f6fb2; --s1: #b85c00; --s2: #2d7d46; --s3: #a2368f; --s4: #5b5bd6;
      --s5: #8a6d00; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } body { max-width: none; font-size: 11pt; }
      .scroll { overflow: visible; border: 0; } tr, figure { break-inside: avoid; } h2 { break-after: avoid; } }
    """
}
