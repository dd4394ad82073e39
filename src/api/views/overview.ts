import type { MedusaContainer } from "@medusajs/framework/types"
import { daysUpTo } from "../../modules/backorder/domain/dates"
import { backorderService } from "../../modules/backorder/name"
import type { BackordersOverviewResponse } from "../contracts"

const DAYS = 90
const TOP = 5

/** What waits and what may leave over all products, and how that came about. */
export async function readOverview(scope: MedusaContainer): Promise<BackordersOverviewResponse> {
  const service = backorderService(scope)
  const dates = daysUpTo(service.today, DAYS)
  const most = { column: "required_quantity" as const, descending: true }
  const [{ oldest_ordered_at: oldest, ...totals }, days, top] = await Promise.all([
    service.readTotals(),
    service.readDays(dates[0]),
    service.readBackorderedVariants({ order: most, today: service.today, limit: TOP, offset: 0 }),
  ])
  const byDate = new Map(days.map((day) => [day.date, day]))
  return {
    overview: {
      ...totals,
      oldest_ordered_at: oldest && new Date(oldest).toISOString(),
      days: dates.map((date) => byDate.get(date) ?? { date, opened: 0, filled: 0 }),
      top: top.rows.map(({ variant_id, product_id, product_title, variant_title, sku, required_quantity }) => ({
        variant_id,
        product_id,
        product_title,
        variant_title,
        sku,
        units: required_quantity,
      })),
    },
  }
}
