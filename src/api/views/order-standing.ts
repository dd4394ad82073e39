import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readyUnits } from "../../modules/backorder/domain/fulfillment"
import { groupBy } from "../../modules/backorder/domain/group-by"
import { sumOf } from "../../modules/backorder/domain/quantity"
import { backorderService } from "../../modules/backorder/name"
import type { BackorderLine, LineStanding } from "../contracts"

/** How one order stands now. */
interface OrderStanding {
  /** Units that are not fulfilled, and those of them that may be now: of all of its lines, also those that never waited. */
  unfulfilled_quantity: number
  ready_quantity: number
  of: (line: Line) => Omit<LineStanding, "parts">
}

type Line = Pick<BackorderLine, "line_item_id" | "product_id" | "variant_id">

/** @returns how many units of an order are not fulfilled, by its id. */
export async function readUnfulfilled(
  scope: MedusaContainer,
  orderIds: string[]
): Promise<(orderId: string) => number> {
  const lines = orderIds.length ? await backorderService(scope).readOpenLines(orderIds) : []
  const byOrder = groupBy(lines, (line) => line.order_id)
  return (orderId) => sumOf((byOrder.get(orderId) ?? []).map((line) => line.quantity))
}

/**
 * What may be shipped of an order now, who goes before it and when its goods are expected.
 *
 * @param lines - those that are asked about.
 */
export async function readStanding(scope: MedusaContainer, orderId: string, lines: Line[]): Promise<OrderStanding> {
  const service = backorderService(scope)
  const open = await service.readOpenLines([orderId])
  const asked = open.map(({ line_item_id: id, quantity }) => ({ id, quantity }))
  const [standings, settings, existing] = await Promise.all([
    asked.length ? service.readStandings(orderId, asked) : [],
    service.listBackorderSettings({ product_id: lines.flatMap((line) => line.product_id ?? []) }, { take: null }),
    readExisting(
      scope,
      lines.flatMap((line) => line.variant_id ?? [])
    ),
  ])
  const standingOf = new Map(standings.map((standing) => [standing.line_item_id, standing]))
  const expectedOn = new Map(settings.map((row) => [row.product_id, row.expected_on]))
  const ready = new Map(
    open.map((line) => [line.line_item_id, readyUnits(line.quantity, standingOf.get(line.line_item_id))])
  )
  return {
    unfulfilled_quantity: sumOf(open.map((line) => line.quantity)),
    ready_quantity: sumOf(ready.values()),
    of: ({ line_item_id, product_id, variant_id }) => ({
      ready_quantity: ready.get(line_item_id) ?? 0,
      ahead_count: standingOf.get(line_item_id)?.ahead_count ?? null,
      ahead_priority: standingOf.get(line_item_id)?.ahead_priority ?? null,
      current_expected_on: expectedOn.get(product_id ?? "") ?? null,
      in_catalog: existing.has(variant_id ?? ""),
    }),
  }
}

/** Those of the variants that are not deleted. */
async function readExisting(scope: MedusaContainer, variantIds: string[]): Promise<Set<string>> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "product_variant", fields: ["id"], filters: { id: variantIds } })
  return new Set(data.map(({ id }) => id))
}
