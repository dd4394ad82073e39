import { de } from "./de"
import { en } from "./en"

/** Every visible string of the plugin, in its own namespace; the dashboard falls back to English. */
export default { en: { backorder: en }, de: { backorder: de } }
