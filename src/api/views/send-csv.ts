import { pipeline } from "node:stream/promises"
import type { MedusaResponse } from "@medusajs/framework/http"
import { stringify } from "csv-stringify"

/** Answers with rows as a CSV file, sent while they are read. The mark tells spreadsheets that it is UTF-8. */
export async function sendCsv(res: MedusaResponse, fileName: string, rows: AsyncIterable<string[]>): Promise<void> {
  res.setHeader("Content-Type", "text/csv; charset=utf-8")
  res.setHeader("Content-Disposition", `attachment; filename="${fileName}"`)
  await pipeline(rows, stringify({ bom: true, quoted_match: /\r/ }), res)
}
