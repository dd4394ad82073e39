import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { dashboardKeys } from "./query-keys"

/** A page by the part of its zones' names that they share, by which the dashboard stores the arrangement. */
export type ArrangeablePage =
  "order.list" | "order.details" | "product.details" | "product_variant.details" | "inventory_item.details"

/** Whether somebody has arranged a page, for himself or for everybody. Nobody has, as long as it is not known. */
export const useIsArranged = (page: ArrangeablePage): boolean => {
  const { data } = useQuery({
    queryKey: dashboardKeys.layout(page),
    queryFn: () => sdk.admin.layouts.retrieveConfiguration(page),
  })
  return Boolean(data?.personal_configuration ?? data?.default_configuration)
}
