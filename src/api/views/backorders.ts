import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { ReadyToShipQuery } from "../../modules/backorder/core-tables/unfulfilled"
import { backorderService } from "../../modules/backorder/name"
import { refusal } from "../../modules/backorder/refusal"
import type { BackorderResponse, BackordersParams, BackordersResponse } from "../contracts"
import { backorderView, ENTRY_FIELDS, FIELDS, inOrder, lineView, type BackorderRow } from "./backorder-rows"
import { readStanding, readUnfulfilled } from "./order-standing"
import { sortBackordersBy } from "./sort-by"

/** One page of the orders that wait or waited. */
export async function readBackorders(scope: MedusaContainer, params: BackordersParams): Promise<BackordersResponse> {
  const { rows, count } = params.ready_to_ship ? await pageOfReady(scope, params) : await pageOf(scope, params)
  const unfulfilled = await readUnfulfilled(
    scope,
    rows.map((row) => row.order_id)
  )
  return {
    backorders: rows.map((row) => backorderView(row, unfulfilled(row.order_id))),
    count,
    offset: params.offset,
    limit: params.limit,
  }
}

interface Page {
  rows: BackorderRow[]
  count: number
}

async function pageOf(scope: MedusaContainer, params: BackordersParams): Promise<Page> {
  const service = backorderService(scope)
  const lines = lineFilter(params)
  const { data, metadata } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "backorder",
    fields: FIELDS,
    filters: {
      ...only("status", params.status),
      ...only("order_id", params.order_id),
      ...only("id", params.q ? await service.searchBackorders(params.q, params.status) : undefined),
      ...(Object.keys(lines).length ? { lines } : {}),
    },
    pagination: { skip: params.offset, take: params.limit, order: sortBackordersBy(params.order) },
  })
  return { rows: data as BackorderRow[], count: metadata?.count ?? 0 }
}

async function pageOfReady(scope: MedusaContainer, params: BackordersParams): Promise<Page> {
  if (params.status && !params.status.includes("filled")) {
    return { rows: [], count: 0 }
  }
  const service = backorderService(scope)
  const { ids, count } = await service.readReadyToShip({
    ids: params.q ? await service.searchBackorders(params.q, ["filled"]) : undefined,
    order_ids: params.order_id,
    product_ids: params.product_id,
    variant_ids: params.variant_id,
    order: {
      column: params.order.replace(/^-/, "") as ReadyToShipQuery["order"]["column"],
      descending: params.order.startsWith("-"),
    },
    limit: params.limit,
    offset: params.offset,
  })
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "backorder",
    fields: FIELDS,
    filters: { id: ids },
    pagination: { skip: 0, take: params.limit, order: sortBackordersBy(params.order) },
  })
  return { rows: data as BackorderRow[], count }
}

/** Of orders that wait, the ones that wait for this very product: another line of it may be filled already. */
function lineFilter({ product_id, variant_id, status }: BackordersParams): Record<string, unknown> {
  if (!product_id && !variant_id) {
    return {}
  }
  const waits = status?.every((one) => one === "back_ordered")
  return {
    ...only("product_id", product_id),
    ...only("variant_id", variant_id),
    ...(waits && { outstanding_quantity: { $gt: 0 } }),
  }
}

/**
 * One backorder with how its order stands and the history of its lines, oldest entry first.
 *
 * @throws MedusaError NOT_FOUND when there is none with the id.
 */
export async function readBackorder(scope: MedusaContainer, id: string): Promise<BackorderResponse> {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "backorder",
    fields: [...FIELDS, ...ENTRY_FIELDS],
    filters: { id },
  })
  const [row] = data as BackorderRow[]
  if (!row) {
    throw refusal(MedusaError.Types.NOT_FOUND, `Backorder with id: ${id} was not found`, {
      code: "backorder_not_found",
    })
  }
  const standing = await readStanding(scope, row.order_id, row.lines)
  return {
    backorder: {
      ...backorderView(row, standing.unfulfilled_quantity),
      ready_quantity: standing.ready_quantity,
      lines: row.lines.map((line) => ({
        ...lineView(line),
        ...standing.of(line),
        entries: inOrder(line.entries ?? []),
      })),
    },
  }
}

function only<Value>(name: string, values: Value[] | undefined): Record<string, Value[]> {
  return values ? { [name]: values } : {}
}
