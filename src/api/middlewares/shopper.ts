import type { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { refusal } from "../../modules/backorder/refusal"
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
  const ofKey = channelsOfKey(req)
  const named = channelsNamed(req)
  const narrowed = ofKey.filter((id) => named.includes(id))
  return { channelIds: narrowed.length ? narrowed : ofKey, locale: req.locale }
}

/** @throws MedusaError INVALID_DATA, as core refuses to list products, when the request names a channel of another key. */
export function refuseForeignChannels(req: StoreRequest): void {
  const ofKey = channelsOfKey(req)
  if (!channelsNamed(req).every((id) => ofKey.includes(id))) {
    const message = "Requested sales channel is not part of the publishable key"
    throw refusal(MedusaError.Types.INVALID_DATA, message, { code: "unknown_value", field: "sales_channel_id" })
  }
}

function channelsOfKey(req: StoreRequest): string[] {
  return req.publishable_key_context?.sales_channel_ids ?? []
}

function channelsNamed(req: StoreRequest): string[] {
  return [req.query.sales_channel_id ?? []].flat().map(String)
}
