import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { NoticeBackorder, NoticeLine } from "../../modules/backorder/domain/notice"

const LINE_FIELDS = [
  "product_id",
  "variant_id",
  "quantity",
  "backordered_quantity",
  "outstanding_quantity",
  "promo",
  "expected_on",
  "entries.what",
  "entries.quantity",
  "entries.happened_at",
  "order_line_item.product_title",
  "order_line_item.variant_title",
  "order_line_item.variant_sku",
  "order_line_item.thumbnail",
]

interface BackorderRow {
  id: string
  order_id: string
  order?: { display_id: number; custom_display_id: string | null; email: string | null; locale: string | null } | null
  lines: (Omit<NoticeLine, "product_title" | "variant_title" | "sku" | "thumbnail"> & {
    order_line_item?: {
      product_title: string | null
      variant_title: string | null
      variant_sku: string | null
      thumbnail: string | null
    } | null
  })[]
}

/** A backorder with what its customer knows it by, and the customer's address; `null` when there is none with the id. */
export async function readNoticeBackorder(
  container: MedusaContainer,
  id: string
): Promise<{ backorder: NoticeBackorder; email: string | null } | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "backorder",
    fields: [
      ...["id", "order_id", "order.display_id", "order.custom_display_id", "order.email", "order.locale"],
      ...LINE_FIELDS.map((field) => `lines.${field}`),
    ],
    filters: { id },
  })
  const [row] = data as unknown as BackorderRow[]
  if (!row) {
    return null
  }
  const { order } = row
  const lines = row.lines.map(noticeLine)
  const backorder = { id: row.id, order_id: row.order_id, lines }
  return {
    backorder: {
      ...backorder,
      display_id: order?.display_id ?? null,
      custom_display_id: order?.custom_display_id ?? null,
      locale: order?.locale ?? null,
    },
    email: order?.email ?? null,
  }
}

function noticeLine({ order_line_item: item, ...row }: BackorderRow["lines"][number]): NoticeLine {
  return {
    product_id: row.product_id,
    variant_id: row.variant_id,
    product_title: item?.product_title ?? null,
    variant_title: item?.variant_title ?? null,
    sku: item?.variant_sku ?? null,
    thumbnail: item?.thumbnail ?? null,
    quantity: row.quantity,
    backordered_quantity: row.backordered_quantity,
    outstanding_quantity: row.outstanding_quantity,
    promo: row.promo,
    expected_on: row.expected_on,
    entries: row.entries,
  }
}
