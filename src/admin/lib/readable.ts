import type { CSSProperties } from "react"

/**
 * In dark colours what @medusajs/ui (4.2.6) mutes has too little contrast to be read: an empty date, a filter's name. A
 * class of its parts cannot be set.
 */
export const READABLE = { "--fg-muted": "var(--fg-subtle)" } as CSSProperties
