import { useQuery } from "@tanstack/react-query"
import { rightsOf, type Rights } from "../lib/rights"
import { sdk } from "../lib/sdk"
import { dashboardKeys } from "./query-keys"

type FeatureFlags = Partial<Record<string, boolean>>

/** As long as the dashboard itself keeps them. */
const KEPT_MS = 5 * 60_000

/**
 * What the user may do with backorders. Under the dashboard's own keys, whose answers are there when a page opens: it
 * asks before it shows anything, and hands its own hooks to no plugin (2.21.2). What could not be asked is left to the
 * server to refuse.
 */
export const useRights = (): Rights => {
  const flags = useQuery({
    queryKey: dashboardKeys.featureFlags,
    queryFn: async () =>
      (await sdk.client.fetch<{ feature_flags: FeatureFlags }>("/admin/feature-flags")).feature_flags,
    staleTime: KEPT_MS,
  })
  const isRbacOn = flags.isError ? false : flags.data && Boolean(flags.data.rbac)
  const permissions = useQuery({
    queryKey: dashboardKeys.permissions,
    queryFn: () => sdk.admin.rbacRole.mePermissions(),
    enabled: isRbacOn === true,
    staleTime: KEPT_MS,
  })
  return rightsOf(permissions.isError ? false : isRbacOn, permissions.data?.permissions)
}
