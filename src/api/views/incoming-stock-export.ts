import type { MedusaContainer } from "@medusajs/framework/types"
import type { ListedIncoming } from "../../modules/backorder/core-tables/incoming-list"
import { escapeCell } from "../../modules/backorder/domain/csv/escape"
import { INCOMING_COLUMN_NAMES } from "../../modules/backorder/domain/csv/incoming-columns"
import { writeDecimal } from "../../modules/backorder/domain/csv/numbers"
import { backorderService } from "../../modules/backorder/name"
import type { IncomingExportParams } from "../contracts"
import { filterOf } from "./incoming-stock"

const AT_ONCE = 500

/**
 * Incoming stock as rows of a CSV file that an import takes back unchanged, the soonest first. Which of it that is is read
 * once, so that what changes while the file is sent neither doubles nor loses one.
 */
export async function* exportIncomingStock(
  scope: MedusaContainer,
  params: IncomingExportParams
): AsyncIterable<string[]> {
  yield Object.values(INCOMING_COLUMN_NAMES)
  const { incoming } = backorderService(scope)
  const ids = await incoming.listIds(filterOf(params))
  const order = { column: "expected_on", descending: false }
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const { rows } = await incoming.list({ ids: ids.slice(from, from + AT_ONCE), order, limit: AT_ONCE, offset: 0 })
    yield* rows.map(cells)
  }
}

/** In the order of `INCOMING_COLUMN_NAMES`. */
function cells(row: ListedIncoming): string[] {
  const text = (value: string | null) => escapeCell(value ?? "")
  return [
    row.id,
    text(row.sku),
    row.inventory_item_id,
    text(row.item_title),
    row.location_id,
    text(row.location_name),
    writeDecimal(row.quantity),
    writeDecimal(row.received_quantity),
    row.expected_on,
    row.status,
    text(row.reference),
    text(row.note),
  ]
}
