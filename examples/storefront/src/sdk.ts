import Medusa from "@medusajs/js-sdk"
import { BACKEND_URL, LOCALE, PUBLISHABLE_KEY } from "./config"

export const sdk = new Medusa({ baseUrl: BACKEND_URL, publishableKey: PUBLISHABLE_KEY })

sdk.setLocale(LOCALE)
