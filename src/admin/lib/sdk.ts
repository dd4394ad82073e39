import Medusa, { FetchError } from "@medusajs/js-sdk"
import { tellingFetch } from "./request"

const auth = {
  type: __AUTH_TYPE__ ?? "session",
  jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__ || undefined,
} as const

/** The client of this plugin's admin. The dashboard keeps its own to itself, so this one is built from the same values. */
export const sdk = new Medusa({ baseUrl: __BACKEND_URL__ ?? "/", auth })

sdk.client.fetch_ = tellingFetch({
  baseUrl: new URL(__BACKEND_URL__ || "/", window.location.origin).toString(),
  credentials: auth.type === "session" ? "include" : "omit",
  token: async () => (auth.type === "jwt" ? sdk.client.getToken() : null),
  locale: () => sdk.client.locale,
})

/** Whether the user's role does not let him read this, which on a page of the core is no error: there is nothing to show. */
export function isForbidden(error: unknown): boolean {
  return error instanceof FetchError && error.status === 403
}
