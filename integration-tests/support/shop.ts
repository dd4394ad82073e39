import type { HttpTypes } from "@medusajs/types"
import { speakAs, type Api, type HttpClient } from "./http"

/** Where goods are sold from and what a cart needs to become an order: one region, one channel, one location. */
export interface Shop {
  region: HttpTypes.AdminRegion
  salesChannel: HttpTypes.AdminSalesChannel
  location: HttpTypes.AdminStockLocation
  shippingProfile: HttpTypes.AdminShippingProfile
  shippingOption: HttpTypes.AdminShippingOption
  publishableKey: string
  /** Sends a cart by the shipping option. Left out, the shopper asks the Store API for it. */
  ship?: (cartId: string) => Promise<unknown>
}

/**
 * Opens a shop that sells in US dollars to the United States, ships for nothing and takes any payment.
 *
 * @param banks - other payment providers that it takes as well.
 */
export async function createShop(admin: Api, banks: string[] = []): Promise<Shop> {
  const { region } = await admin.post<HttpTypes.AdminRegionResponse>("/admin/regions", {
    name: "United States",
    currency_code: "usd",
    countries: ["us"],
    payment_providers: ["pp_system_default", ...banks],
  })
  const { sales_channel: salesChannel } = await admin.post<HttpTypes.AdminSalesChannelResponse>(
    "/admin/sales-channels",
    { name: "Web shop" }
  )
  const location = await createLocation(admin, [salesChannel.id])
  const { shipping_profile: shippingProfile } = await admin.post<HttpTypes.AdminShippingProfileResponse>(
    "/admin/shipping-profiles",
    { name: "Parcels", type: "default" }
  )
  const shippingOption = await createShippingOption(admin, location, shippingProfile.id)
  const publishableKey = await createPublishableKey(admin, [salesChannel.id])
  return { region, salesChannel, location, shippingProfile, shippingOption, publishableKey }
}

/** A warehouse that serves the given sales channels. */
export async function createLocation(
  admin: Api,
  salesChannelIds: string[],
  name = "Warehouse"
): Promise<HttpTypes.AdminStockLocation> {
  const { stock_location } = await admin.post<HttpTypes.AdminStockLocationResponse>("/admin/stock-locations", { name })
  await admin.post(`/admin/stock-locations/${stock_location.id}/sales-channels`, { add: salesChannelIds })
  await admin.post(`/admin/stock-locations/${stock_location.id}/fulfillment-providers`, { add: ["manual_manual"] })
  return stock_location
}

async function createShippingOption(admin: Api, location: HttpTypes.AdminStockLocation, shippingProfileId: string) {
  const { stock_location } = await admin.post<HttpTypes.AdminStockLocationResponse>(
    `/admin/stock-locations/${location.id}/fulfillment-sets?fields=id,*fulfillment_sets`,
    { name: `Shipping from ${location.name}`, type: "shipping" }
  )
  const [{ id: fulfillmentSetId }] = stock_location.fulfillment_sets ?? []
  const { fulfillment_set } = await admin.post<HttpTypes.AdminFulfillmentSetResponse>(
    `/admin/fulfillment-sets/${fulfillmentSetId}/service-zones`,
    { name: "United States", geo_zones: [{ type: "country", country_code: "us" }] }
  )
  const { shipping_option } = await admin.post<HttpTypes.AdminShippingOptionResponse>("/admin/shipping-options", {
    name: "Parcel",
    service_zone_id: fulfillment_set.service_zones[0].id,
    shipping_profile_id: shippingProfileId,
    provider_id: "manual_manual",
    price_type: "flat",
    type: { label: "Parcel", description: "A parcel", code: "parcel" },
    prices: [{ currency_code: "usd", amount: 0 }],
    rules: [],
  })
  return shipping_option
}

/** What a storefront of these channels sends along. */
export async function createPublishableKey(admin: Api, salesChannelIds: string[]): Promise<string> {
  const { api_key } = await admin.post<HttpTypes.AdminApiKeyResponse>("/admin/api-keys", {
    title: "Web shop",
    type: "publishable",
  })
  await admin.post(`/admin/api-keys/${api_key.id}/sales-channels`, { add: salesChannelIds })
  return api_key.token
}

/** Somebody at the shop's Store API. */
export function asShopper(client: HttpClient, shop: Shop): Api {
  return speakAs(client, { "x-publishable-api-key": shop.publishableKey })
}
