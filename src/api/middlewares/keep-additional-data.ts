import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

interface ProductBody {
  additional_data?: Record<string, unknown> | null
}

/**
 * Hands `additional_data.backorder` on where the app or another plugin validates `additional_data`: core takes the
 * validator of whoever is loaded first, and what that one does not know is gone from the body, without a word. Runs after
 * it. A validator that knows the key has the last word; the hook that saves the settings checks them in any case.
 */
export function keepAdditionalData(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  const given = (req.body as ProductBody | undefined)?.additional_data?.backorder
  const validated = (req.validatedBody as ProductBody | undefined)?.additional_data
  if (given !== undefined && validated && !("backorder" in validated)) {
    validated.backorder = given
  }
  next()
}
