import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateJwtToken, type FlagRouter } from "@medusajs/framework/utils"
import { createUsersWorkflow } from "@medusajs/medusa/core-flows"
import { speakAs, type Api, type HttpClient } from "./http"

/** Core makes it, with every policy there is. */
const SUPER_ADMIN = "role_super_admin"

/** Somebody at the Admin API of the Medusa in this process who may do everything. */
export function asAdmin(client: HttpClient, container: MedusaContainer): Promise<Api> {
  const flags = container.resolve<FlagRouter>(ContainerRegistrationKeys.FEATURE_FLAG_ROUTER)
  return asUser(client, container, {
    email: "admin@example.com",
    roles: flags.isFeatureEnabled("rbac") ? [SUPER_ADMIN] : [],
  })
}

/** Somebody who may log in. `roles` are ids of what core lets them do, where it asks for roles. */
interface NewUser {
  email: string
  roles: string[]
}

/** Somebody at the Admin API. */
export async function asUser(client: HttpClient, container: MedusaContainer, user: NewUser): Promise<Api> {
  return speakAs(client, await headersOfUser(container, user))
}

/** What a user's requests carry once they have logged in. The token is made here: hashing a password takes longer. */
export async function headersOfUser(
  container: MedusaContainer,
  { email, roles }: NewUser
): Promise<Record<string, string>> {
  const {
    result: [{ id }],
  } = await createUsersWorkflow(container).run({ input: { users: [{ email, roles }] } })
  const { http } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  const token = generateJwtToken(
    { actor_id: id, actor_type: "user", auth_identity_id: "", app_metadata: { user_id: id, roles } },
    { secret: http.jwtSecret, expiresIn: "1d" }
  )
  return { authorization: `Bearer ${token}` }
}
