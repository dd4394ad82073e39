import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { backorderService } from "../../modules/backorder/name"
import { refusal } from "../../modules/backorder/refusal"
import type {
  Backorder,
  BackorderEntry,
  BackorderLine,
  BackorderResponse,
  BackordersParams,
  BackordersResponse,
} from "../contracts"
import { sortBackordersBy } from "./sort-by"

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

interface BackorderRow extends Omit<Backorder, "lines" | "display_id" | "custom_display_id"> {
  order?: { display_id: number; custom_display_id: string | null } | null
  lines: LineRow[]
}

/** One page of the orders that wait or waited. */
export async function readBackorders(scope: MedusaContainer, params: BackordersParams): Promise<BackordersResponse> {
  const service = backorderService(scope)
  const lines = lineFilter({ ...params, variant_id: await variantsAskedFor(scope, params) })
  const { data, metadata } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "backorder",
    fields: FIELDS,
    filters: {
      ...only("status", params.status),
      ...only("order_id", params.order_id),
      ...only("id", params.q ? await service.searchBackorders(params.q) : undefined),
      ...(Object.keys(lines).length ? { lines } : {}),
    },
    pagination: { skip: params.offset, take: params.limit, order: sortBackordersBy(params.order) },
  })
  return {
    backorders: (data as BackorderRow[]).map(backorderView),
    count: metadata?.count ?? 0,
    offset: params.offset,
    limit: params.limit,
  }
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
 * One backorder with the history of its lines, oldest entry first.
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
  const entries = new Map(row.lines.map((line) => [line.id, inOrder(line.entries ?? [])]))
  const view = backorderView(row)
  return {
    backorder: { ...view, lines: view.lines.map((line) => ({ ...line, entries: entries.get(line.id) ?? [] })) },
  }
}

function backorderView({ order, lines, ...row }: BackorderRow): Backorder {
  return {
    ...row,
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
