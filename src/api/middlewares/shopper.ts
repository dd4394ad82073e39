import type { MedusaRequest } from "@medusajs/framework/http"
import type { Shopper } from "../views/shopper-views"

interface StoreRequest extends MedusaRequest {
  publishable_key_context?: { sales_channel_ids: string[] }
  locale?: string
}

/**
 * Who asks: the sales channels of the publishable key, narrowed to `sales_channel_id` where the request names one of
 * them, and the request's language.
 */
export function shopperOf(req: StoreRequest): Shopper {
  const ofKey = req.publishable_key_context?.sales_channel_ids ?? []
  const named = [req.query.sales_channel_id ?? []].flat().map(String)
  const narrowed = ofKey.filter((id) => named.includes(id))
  return { channelIds: narrowed.length ? narrowed : ofKey, locale: req.locale }
}
