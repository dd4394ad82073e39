import { useQuery } from "@tanstack/react-query"
import type { HealthResponse } from "../../api/contracts"
import { sdk } from "../lib/sdk"
import { backorderKeys } from "./query-keys"
import { useRights } from "./use-rights"

/** Whether the limit is enforced at checkout, and when everything was last reconciled. */
export const useHealth = () =>
  useQuery({
    queryKey: backorderKeys.health,
    enabled: useRights().canRead === true,
    queryFn: () => sdk.client.fetch<HealthResponse>("/admin/backorders/health"),
    staleTime: 0,
  })
