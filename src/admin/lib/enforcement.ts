import type { HealthResponse } from "../../api/contracts"

/** Why a maximum does not hold: the app has taken core's hook, or carts become orders without core's checkout. */
export type EnforcementGap = "hook_taken" | "passed_by"

/** @returns why maximums do not hold, or `null` if they do. A hook that is taken comes first: then no order is checked. */
export function enforcementGap({
  enforced,
  unclaimed_orders,
}: Pick<HealthResponse, "enforced" | "unclaimed_orders">): EnforcementGap | null {
  if (!enforced) {
    return "hook_taken"
  }
  return unclaimed_orders.count > 0 ? "passed_by" : null
}
