import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { dashboardKeys } from "./query-keys"

/** A shop has a handful; more would be no choice. */
const MOST = 100

/** The stock locations by name. */
export const useLocations = () =>
  useQuery({
    queryKey: dashboardKeys.locations,
    queryFn: () => sdk.admin.stockLocation.list({ fields: "id,name", limit: MOST, order: "name" }),
    select: ({ stock_locations }) => stock_locations.map(({ id, name }) => ({ value: id, label: name })),
    retry: false,
  })

/** The id of the only stock location of a shop that has just one, which needs not be chosen; "" = there is a choice. */
export const useOnlyLocation = (): string => {
  const { data = [] } = useLocations()
  return data.length === 1 ? data[0].value : ""
}
