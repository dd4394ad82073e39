/** What a clicked row of a table holds: the table hands over its own row, while its types promise the data in it. */
export function dataOf<Data extends object>(row: Data | { original: Data }): Data {
  return "original" in row ? row.original : row
}
