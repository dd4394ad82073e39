/**
 * @param names - of the columns, in their order.
 * @returns a file with the columns and some rows. A cell that has a comma would need more.
 */
export function csvTemplate<Column extends string>(
  names: Record<Column, string>,
  rows: Partial<Record<Column, string>>[]
): string {
  const columns = Object.keys(names) as Column[]
  return [names, ...rows]
    .map((row: Partial<Record<Column, string>>) => `${columns.map((column) => row[column] ?? "").join(",")}\r\n`)
    .join("")
}
