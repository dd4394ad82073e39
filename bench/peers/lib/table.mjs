const HEAD = ["scenario", "in flight", "limit", "placed", "oversold", "allocated", "refused", "errors", "median ms"]

/**
 * @param {import("./rows.mjs").Row[]} rows
 * @returns {string} a Markdown table
 */
export function table(rows) {
  const lines = [HEAD, ...rows.map(cells)]
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column].length)))
  const ruler = widths.map((width, column) => (column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`))
  return [lines[0], ruler, ...lines.slice(1)].map((line) => `| ${align(line, widths).join(" | ")} |`).join("\n")
}

/** @param {import("./rows.mjs").Row} row */
function cells(row) {
  const counts = [row.placed, row.oversold, row.allocated, row.refused, row.errors]
  return [
    row.scenario,
    String(row.in_flight),
    String(row.limit),
    ...counts.map(({ least, most }) => (least === most ? String(least) : `${least}–${most}`)),
    row.median_ms === null ? "" : row.median_ms.toFixed(0),
  ]
}

/**
 * @param {string[]} line
 * @param {number[]} widths
 */
function align(line, widths) {
  return line.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
}
