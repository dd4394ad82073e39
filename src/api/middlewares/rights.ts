import {
  wrapWithPoliciesCheck,
  type AuthenticatedMedusaRequest,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys, type FlagRouter } from "@medusajs/framework/utils"
import { RIGHTS } from "../routes/rights"

/**
 * Whether the user of a request may see backorders. For routes of core, which answer whoever may not as if the plugin
 * was not there: core itself only knows how to refuse a request whole.
 */
export async function mayRead(req: MedusaRequest): Promise<boolean> {
  const { scope, auth_context } = req as AuthenticatedMedusaRequest
  const flags = scope.resolve<FlagRouter>(ContainerRegistrationKeys.FEATURE_FLAG_ROUTER)
  if (!flags.isFeatureEnabled("rbac")) {
    return true
  }
  let allowed = false
  const check = wrapWithPoliciesCheck(() => void (allowed = true), RIGHTS.read)
  // A request of its own: the check notes in it what core would then filter the fields of its own answer by.
  await check({ scope, auth_context } as AuthenticatedMedusaRequest, {} as MedusaResponse, () => undefined)
  return allowed
}
