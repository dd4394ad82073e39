import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { ReadyToShipQuery } from "../../modules/backorder/core-tables/unfulfilled"
import { backorderService } from "../../modules/backorder/name"
import type {
  Backorder,
  BackorderEntry,
  BackorderLine,
  BackorderResponse,
  BackordersParams,
  BackordersResponse,
} from "../contracts"
import { readStanding, readUnfulfilled } from "./order-standing"
import { sortBy } from "./sort-by"

const LINE_COLUMNS = [
  "id",
  "line_item_id",
  "product_id",
  "variant_id",
  "quantity",
  "backordered_quantity",
  "outstanding_quantity",
  "location_id",
  "promo",
  "expected_on",
] as const

const FIELDS = [
  "id",
  "order_id",
  "status",
  "outstanding_quantity",
  "priority",
  "ordered_at",
  "filled_at",
  "canceled_at",
  "order.display_id",
  "order.custom_display_id",
  ...LINE_COLUMNS.map((column) => `lines.${column}`),
  "lines.order_line_item.product_title",
  "lines.order_line_item.variant_title",
  "lines.order_line_item.variant_sku",
  "lines.order_line_item.thumbnail",
]

const ENTRY_FIELDS = ["id", "what", "quantity", "why", "happened_at"].map((column) => `lines.entries.${column}`)

interface LineRow extends Pick<BackorderLine, (typeof LINE_COLUMNS)[number]> {
  order_line_item?: {
    product_title: string | null
    variant_title: string | null
    variant_sku: string | null
    thumbnail: string | null
  } | null
  entries?: BackorderEntry[]
}

interface BackorderRow extends Omit<Backorder, "lines" | "display_id" | "custom_display_id" | "unfulfilled_quantity"> {
  order?: { display_id: number; custom_display_id: string | null } | null
  lines: LineRow[]
}

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
    pagination: { skip: params.offset, take: params.limit, order: sortBy(params.order) },
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
    pagination: { skip: 0, take: params.limit, order: sortBy(params.order) },
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
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Backorder with id: ${id} was not found`)
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

function backorderView({ order, lines, ...row }: BackorderRow, unfulfilled_quantity: number): Backorder {
  return {
    ...row,
    unfulfilled_quantity,
    display_id: order?.display_id ?? null,
    custom_display_id: order?.custom_display_id ?? null,
    lines: lines.map(lineView),
  }
}

function lineView({ order_line_item: item, entries: _entries, ...row }: LineRow): BackorderLine {
  return {
    ...row,
    product_title: item?.product_title ?? null,
    variant_title: item?.variant_title ?? null,
    sku: item?.variant_sku ?? null,
    thumbnail: item?.thumbnail ?? null,
  }
}

/** By time, then by id: entries of one moment keep the order in which they were written. */
function inOrder(entries: BackorderEntry[]): BackorderEntry[] {
  const key = (entry: BackorderEntry) => `${new Date(entry.happened_at).toISOString()} ${entry.id}`
  return [...entries].sort((one, other) => (key(one) < key(other) ? -1 : 1))
}

function only<Value>(name: string, values: Value[] | undefined): Record<string, Value[]> {
  return values ? { [name]: values } : {}
}
