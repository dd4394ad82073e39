import Medusa, { FetchError } from "@medusajs/js-sdk"

/** The client of this plugin's admin. The dashboard keeps its own to itself, so this one is built from the same values. */
export const sdk = new Medusa({
  baseUrl: __BACKEND_URL__ ?? "/",
  auth: { type: __AUTH_TYPE__ ?? "session", jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__ || undefined },
})

/** Whether the user's role does not let him read this, which on a page of the core is no error: there is nothing to show. */
export function isForbidden(error: unknown): boolean {
  return error instanceof FetchError && error.status === 403
}
