import Medusa from "@medusajs/js-sdk"
import { BACKEND_URL, PUBLISHABLE_KEY } from "./config"
import { locale } from "./i18n"

export const sdk = new Medusa({ baseUrl: BACKEND_URL, publishableKey: PUBLISHABLE_KEY, auth: { type: "jwt" } })

// Sent with every request: the backend writes the dates in a promo in this language.
sdk.setLocale(locale)

/** @returns whether the backend has refused with this status. */
export function isRefusedWith(error: unknown, status: number): boolean {
  return error instanceof Error && "status" in error && error.status === status
}
