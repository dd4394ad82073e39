import { fetchClient, speakAs, type Api } from "../../support/http"
import type { Demo } from "./demo"

/** The merchant at the Admin API, for what happens elsewhere while somebody looks at a screen. */
export async function atTheApi({ backend_url, email, password }: Demo): Promise<Api> {
  const client = fetchClient(backend_url)
  const { token } = await speakAs(client, {}).post<{ token: string }>("/auth/user/emailpass", { email, password })
  return speakAs(client, { authorization: `Bearer ${token}` })
}
