/**
 * Narrows the rows of a list as core's `fields` parameter does: `id,status` gives only these, `-lines` leaves one out.
 * `+x` asks for more than the default, and all there is to give is given by default. The id always stays.
 */
export function selectFields<Row extends object>(rows: Row[], fields: string | undefined): Partial<Row>[] {
  const tokens = (fields ?? "").split(",").flatMap((token) => token.trim() || [])
  const without = new Set(tokens.filter((token) => token.startsWith("-")).map((token) => token.slice(1)))
  const plain = tokens.filter((token) => !/^[+-]/.test(token)).map((token) => token.replace(/^\*/, "").split(".")[0])
  const keep = (name: string) => name === "id" || ((!plain.length || plain.includes(name)) && !without.has(name))
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => keep(name))) as Partial<Row>)
}
