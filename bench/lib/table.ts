/** Prints rows as a Markdown table, ready for the README. */
export function printTable(title: string, rows: Record<string, string | number>[]): void {
  const columns = Object.keys(rows[0])
  const line = (cells: (string | number)[]) => `| ${cells.join(" | ")} |`
  console.log(`\n${title}\n`)
  console.log(line(columns))
  console.log(line(columns.map(() => "---")))
  rows.forEach((row) => console.log(line(columns.map((column) => row[column]))))
}
