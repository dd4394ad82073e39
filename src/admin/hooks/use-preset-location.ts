import type { AdminOrder } from "@medusajs/types"
import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { dashboardKeys } from "./query-keys"

/**
 * The location with which core's form for a fulfillment starts: that of the shipping option which the customer has chosen,
 * wherever the items are (2.21.2). `undefined` while it is not known, and where there is none.
 */
export const usePresetLocation = (order: AdminOrder): string | undefined => {
  const optionId = order.shipping_methods?.[0]?.shipping_option_id
  const { data } = useQuery({
    queryKey: dashboardKeys.shippingOption(optionId ?? ""),
    queryFn: () =>
      sdk.admin.shippingOption.retrieve(optionId ?? "", { fields: "+service_zone.fulfillment_set.location.id" }),
    enabled: Boolean(optionId),
    retry: false,
  })
  return data?.shipping_option.service_zone.fulfillment_set.location.id
}
