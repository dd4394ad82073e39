import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateJwtToken, Modules } from "@medusajs/framework/utils"
import { speakAs, type Api, type HttpClient } from "./http"

/** Somebody at the Admin API of the Medusa in this process. The token is made here: hashing a password takes longer. */
export async function asAdmin(client: HttpClient, container: MedusaContainer): Promise<Api> {
  const [user] = await container.resolve(Modules.USER).createUsers([{ email: "admin@example.com" }])
  const { http } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  const token = generateJwtToken(
    { actor_id: user.id, actor_type: "user", auth_identity_id: "", app_metadata: { user_id: user.id } },
    { secret: http.jwtSecret, expiresIn: "1d" }
  )
  return speakAs(client, { authorization: `Bearer ${token}` })
}
