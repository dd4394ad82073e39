import type { ProductSettings } from "../../api/contracts"

/** @returns the variants that the answer counts: off in core although their product is on. */
export function switchedOffVariants({ enabled, variants }: ProductSettings): ProductSettings["variants"] {
  return enabled ? variants.filter((variant) => variant.manage_inventory && !variant.allow_backorder) : []
}
