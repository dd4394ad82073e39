import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { IncomingFilter, IncomingQuery, ListedIncoming } from "../../modules/backorder/core-tables/incoming-list"
import { backorderService } from "../../modules/backorder/name"
import { refusal } from "../../modules/backorder/refusal"
import type {
  IncomingExportParams,
  IncomingOrdersParams,
  IncomingOrdersResponse,
  IncomingStock,
  IncomingStockListResponse,
  IncomingStockParams,
} from "../contracts"
import { readCustomers } from "./customer"

/** One page of incoming stock. */
export async function readIncomingStock(
  scope: MedusaContainer,
  params: IncomingStockParams
): Promise<IncomingStockListResponse> {
  const { rows, count } = await readPage(scope, {
    ...filterOf(params),
    order: { column: params.order.replace(/^-/, ""), descending: params.order.startsWith("-") },
    limit: params.limit,
    offset: params.offset,
  })
  return { incoming_stock: rows, count, offset: params.offset, limit: params.limit }
}

/** What the parameters of a list or an export ask for. */
export function filterOf(params: IncomingExportParams): IncomingFilter {
  return {
    q: params.q,
    inventory_item_ids: params.inventory_item_id,
    location_ids: params.location_id,
    product_ids: params.product_id,
    statuses: params.status,
    late: params.late,
  }
}

/** One of them. @throws MedusaError NOT_FOUND when there is none with the id. */
export async function readOneIncoming(scope: MedusaContainer, id: string): Promise<IncomingStock> {
  const [row] = await readIncomingOf(scope, [id])
  if (!row) {
    throw refusal(MedusaError.Types.NOT_FOUND, `Incoming stock with id: ${id} was not found`, {
      code: "incoming_not_found",
      values: { id },
    })
  }
  return row
}

/**
 * One page of the orders that one of them is promised to.
 *
 * @throws MedusaError NOT_FOUND when there is none with the id.
 */
export async function readIncomingOrders(
  scope: MedusaContainer,
  id: string,
  { limit, offset }: IncomingOrdersParams
): Promise<IncomingOrdersResponse> {
  const delivery = await readOneIncoming(scope, id)
  const { orders, count } = await backorderService(scope).incoming.readPromisedOrders(delivery, { limit, offset })
  const customers = await readCustomers(
    scope,
    orders.map(({ order_id }) => order_id)
  )
  return {
    orders: orders.map(({ ordered_at, ...order }) => ({
      ...order,
      customer: customers.get(order.order_id) ?? null,
      ordered_at: new Date(ordered_at).toISOString(),
    })),
    count,
    offset,
    limit,
  }
}

/** Those with some ids, in the order of the ids. */
export async function readIncomingOf(scope: MedusaContainer, ids: string[]): Promise<IncomingStock[]> {
  if (!ids.length) {
    return []
  }
  const order = { column: "expected_on", descending: false }
  const { rows } = await readPage(scope, { ids, order, limit: ids.length, offset: 0 })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

async function readPage(scope: MedusaContainer, query: IncomingQuery) {
  const { incoming } = backorderService(scope)
  const { rows, count } = await incoming.list(query)
  const promised = await incoming.readPromised(rows.map(({ id }) => id))
  return { rows: rows.map((row) => incomingView(row, promised.get(row.id) ?? 0)), count }
}

function incomingView({ created_at, updated_at, ...row }: ListedIncoming, promised_quantity: number): IncomingStock {
  return {
    ...row,
    promised_quantity,
    created_at: new Date(created_at).toISOString(),
    updated_at: new Date(updated_at).toISOString(),
  }
}
