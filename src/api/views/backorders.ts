import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { backorderService } from "../../modules/backorder/name"
import { refusal } from "../../modules/backorder/refusal"
import type { Coming } from "../../modules/backorder/core-tables/promise"
import type { BackorderLine, BackorderResponse, BackordersParams, BackordersResponse } from "../contracts"
import { backorderView, ENTRY_FIELDS, FIELDS, inOrder, type BackorderRow } from "./backorder-rows"
import { readOwnDates } from "./own-dates"
import { readStanding, readUnfulfilled } from "./order-standing"
import { sortBackordersBy } from "./sort-by"

/** One page of the orders that wait or waited. */
export async function readBackorders(scope: MedusaContainer, params: BackordersParams): Promise<BackordersResponse> {
  const { rows, count } = params.ready_to_ship ? await pageOfReady(scope, params) : await pageOf(scope, params)
  const [unfulfilled, own] = await Promise.all([
    readUnfulfilled(
      scope,
      rows.map((row) => row.order_id)
    ),
    readOwnDates(
      scope,
      rows.flatMap((row) => row.lines)
    ),
  ])
  return {
    backorders: rows.map((row) => backorderView(row, unfulfilled(row.order_id), own)),
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
  const lines = lineFilter({ ...params, variant_id: await variantsAskedFor(scope, params) })
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
  const order = sortBackordersBy(params.order)
  const { ids, count } = await service.readReadyToShip({
    ids: params.q ? await service.searchBackorders(params.q, ["filled"]) : undefined,
    order_ids: params.order_id,
    product_ids: params.product_id,
    variant_ids: await variantsAskedFor(scope, params),
    line_item_ids: params.line_item_id,
    order,
    limit: params.limit,
    offset: params.offset,
  })
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "backorder",
    fields: FIELDS,
    filters: { id: ids },
    pagination: { skip: 0, take: params.limit, order },
  })
  return { rows: data as BackorderRow[], count }
}

/** The variants that are asked for by themselves or by an inventory item that they are made of; by both: what is both. */
async function variantsAskedFor(
  scope: MedusaContainer,
  { variant_id, inventory_item_id }: BackordersParams
): Promise<string[] | undefined> {
  if (!inventory_item_id) {
    return variant_id
  }
  const { data: items } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "inventory_item",
    fields: ["variants.id"],
    filters: { id: inventory_item_id },
  })
  const made = (items as { variants?: ({ id: string } | undefined)[] }[]).flatMap(({ variants = [] }) =>
    variants.flatMap((variant) => variant?.id ?? [])
  )
  return variant_id ? made.filter((id) => variant_id.includes(id)) : made
}

/** Of orders that wait, the ones that wait for this very product: another line of it may be filled already. */
function lineFilter({ product_id, variant_id, line_item_id, status }: BackordersParams): Record<string, unknown> {
  if (!product_id && !variant_id && !line_item_id) {
    return {}
  }
  const waits = status?.every((one) => one === "back_ordered")
  return {
    ...only("product_id", product_id),
    ...only("variant_id", variant_id),
    ...only("line_item_id", line_item_id),
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
  const [standing, own, coming] = await Promise.all([
    readStanding(scope, row.order_id, row.lines),
    readOwnDates(scope, row.lines),
    row.lines.some((line) => line.parts ?? line.promised_on) ? backorderService(scope).readComing([row.order_id]) : [],
  ])
  const view = backorderView(row, standing.unfulfilled_quantity, own)
  const entriesOf = new Map(row.lines.map((line) => [line.id, line.entries ?? []]))
  return {
    backorder: {
      ...view,
      ready_quantity: standing.ready_quantity,
      lines: view.lines.map((line) => ({
        ...line,
        ...standing.of(line),
        parts: withReferences(line, coming),
        entries: inOrder(entriesOf.get(line.id) ?? []),
      })),
    },
  }
}

/** What comes for a line on which day, and with which deliveries; an estimate where it is none. */
function withReferences({ line_item_id, parts }: BackorderLine, coming: Coming[]) {
  return parts.map((part) => {
    const carriers = coming.filter(({ line_item_id: id, day }) => id === line_item_id && day === part.on)
    const references = carriers.flatMap(({ reference }) => reference ?? [])
    return { ...part, references, is_estimate: part.on !== null && carriers.length === 0 }
  })
}

function only<Value>(name: string, values: Value[] | undefined): Record<string, Value[]> {
  return values ? { [name]: values } : {}
}
