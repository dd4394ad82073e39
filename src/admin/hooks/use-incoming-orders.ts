import { useQuery } from "@tanstack/react-query"
import type { IncomingOrdersResponse } from "../../api/contracts"
import { sdk } from "../lib/sdk"
import { backorderKeys } from "./query-keys"
import { useRights } from "./use-rights"

/** The first orders that a delivery is promised to, and how many there are. */
export const useIncomingOrders = (id: string) =>
  useQuery({
    queryKey: backorderKeys.incoming({ promised_to: id }),
    enabled: useRights().canRead === true,
    queryFn: () => sdk.client.fetch<IncomingOrdersResponse>(`/admin/incoming-stock/${encodeURIComponent(id)}/orders`),
    staleTime: 0,
  })
