import { speakAs, type Api, type HttpClient } from "../http"
import type { PlainApp } from "./plain-app"

/** Who looks after the shop. */
export const ADMIN = { email: "admin@example.com", password: "correct horse" }

/** Makes the user that `login` speaks as. */
export async function createAdmin(app: PlainApp): Promise<void> {
  await app.medusa(["user", "--email", ADMIN.email, "--password", ADMIN.password])
}

/** Somebody at the Admin API of a server in another process. */
export async function login(client: HttpClient): Promise<Api> {
  const { token } = await speakAs(client, {}).post<{ token: string }>("/auth/user/emailpass", ADMIN)
  return speakAs(client, { authorization: `Bearer ${token}` })
}
