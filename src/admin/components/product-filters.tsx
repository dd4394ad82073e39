import type { DataTableFilter } from "@medusajs/ui"
import type { BackorderedProduct } from "../../api/contracts"
import { useLocations } from "../hooks/use-locations"
import { useText } from "../hooks/use-text"
import type { Filters } from "../lib/address"
import { EXPECTED, WAITING_DAYS, type PRODUCT_FILTERS } from "../lib/product-filters"
import { ProductFilter } from "./product-filter"

type FilterName = (typeof PRODUCT_FILTERS)[number]

/**
 * What narrows down the list of what to buy in, in the dashboard's own menu.
 *
 * @param filters - what they are set to.
 * @param rows - what the list shows, which names the product that is chosen.
 */
export const useProductFilters = (filters: Filters, rows: BackorderedProduct[]): DataTableFilter[] => {
  const { t } = useText()
  const { data: locations = [] } = useLocations()
  const radio = (id: FilterName, options: { value: string; label: string }[]) => ({
    id,
    type: "radio" as const,
    label: t(`buying.filters.${id === "product_id" || id === "location_id" ? id.replace("_id", "") : id}`),
    options,
  })
  return [
    productFilter(t("buying.filters.product"), filters.product_id, rows),
    ...(locations.length > 1 ? [radio("location_id", locations)] : []),
    radio(
      "waiting_days",
      WAITING_DAYS.map((value) => ({ value, label: t("buying.filters.longer_than", { count: Number(value) }) }))
    ),
    radio(
      "expected",
      EXPECTED.map((value) => ({ value, label: t(`buying.filters.${value}`) }))
    ),
    radio("at_limit", [
      { value: "true", label: t("buying.filters.yes") },
      { value: "false", label: t("buying.filters.no") },
    ]),
  ]
}

/** The table words a value by `options`, of every kind of filter, while its types know them of other kinds only. */
function productFilter(label: string, productId: string | undefined, rows: BackorderedProduct[]): DataTableFilter {
  const title = rows.find(({ product_id }) => product_id === productId)?.product_title ?? productId
  const filter = {
    id: "product_id" satisfies FilterName,
    type: "custom" as const,
    label,
    options: productId ? [{ value: productId, label: title ?? productId }] : [],
    render: ({ value, onChange }: { value: unknown; onChange: (value: unknown) => void }) => (
      <ProductFilter value={typeof value === "string" ? value : undefined} onChange={onChange} />
    ),
  }
  return filter
}
