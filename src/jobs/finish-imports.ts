import type { MedusaContainer } from "@medusajs/framework/types"
import { finishImports } from "../workflows/imports/apply-import"

/** Finishes what a server left half done when it died, and forgets old imports. */
export default async function finishBackorderImports(container: MedusaContainer) {
  await finishImports(container)
}

export const config = {
  name: "backorder-finish-imports",
  schedule: "* * * * *",
}
