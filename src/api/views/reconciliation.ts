import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { ReconcileResult } from "../../modules/backorder/reconcile/reconcile"
import type { ReconcileDifference, ReconcileResponse } from "../contracts"

/** What a reconcile found, with orders and goods by the names that people know. */
export async function reconciliationView(scope: MedusaContainer, result: ReconcileResult): Promise<ReconcileResponse> {
  const { checked, unjudged, differences_count, repaired } = result
  const named = [
    ...result.differences.map(({ parts: _parts, promised_on: _day, ...difference }) => difference),
    ...unjudged.map(({ reason, ...line }) => ({ ...line, was: 0, is: 0, entries: [], problem: reason })),
  ]
  const orders = await readOrderNumbers(scope, [...new Set(named.map(({ order_id }) => order_id))])
  const titles = await readTitles(
    scope,
    named.map(({ line_item_id }) => line_item_id)
  )
  return {
    checked,
    differences: named.map((difference) => ({
      ...difference,
      ...(orders.get(difference.order_id) ?? UNNUMBERED),
      ...(titles.get(difference.line_item_id) ?? UNTITLED),
    })),
    differences_count: differences_count + unjudged.length,
    repaired,
  }
}

type Numbers = Pick<ReconcileDifference, "display_id" | "custom_display_id">

/** An order that core has no more. */
const UNNUMBERED: Numbers = { display_id: null, custom_display_id: null }

type Titles = Pick<ReconcileDifference, "product_title" | "variant_title" | "sku">

/** A line that core has no more. */
const UNTITLED: Titles = { product_title: null, variant_title: null, sku: null }

async function readOrderNumbers(scope: MedusaContainer, ids: string[]): Promise<Map<string, Numbers>> {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "display_id", "custom_display_id"],
    filters: { id: ids },
  })
  return new Map(
    data.map(({ id, display_id, custom_display_id }) => [
      id,
      { display_id: Number(display_id), custom_display_id: custom_display_id ?? null },
    ])
  )
}

async function readTitles(scope: MedusaContainer, ids: string[]): Promise<Map<string, Titles>> {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_line_item",
    fields: ["id", "product_title", "variant_title", "variant_sku"],
    filters: { id: ids },
  })
  return new Map(
    data.map((line) => [
      line.id,
      {
        product_title: line.product_title ?? null,
        variant_title: line.variant_title ?? null,
        sku: line.variant_sku ?? null,
      },
    ])
  )
}
