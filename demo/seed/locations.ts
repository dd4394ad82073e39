import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createLocationFulfillmentSetWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"
import type { Location } from "./catalog-product"
import { COUNTRIES, type Shop } from "./shop"

/** Where stock lies and how it is shipped. */
export interface Logistics {
  locationIds: Record<Location, string>
  shippingProfileId: string
  standardShippingId: string
}

const ADDRESSES = {
  "Hamburg warehouse": { address_1: "Speicherstraße 2", city: "Hamburg", country_code: "de", postal_code: "20457" },
  "Lyon warehouse": { address_1: "18 quai Rambaud", city: "Lyon", country_code: "fr", postal_code: "69002" },
} satisfies Record<Location, object>

/** Opens two warehouses that both serve the web shop, and ways to ship from each. */
export async function openLocations(container: MedusaContainer, shop: Shop): Promise<Logistics> {
  // One after the other: ids made in the same millisecond are in no order, and core lists by id.
  const hamburgId = await openLocation(container, shop, "Hamburg warehouse")
  const lyonId = await openLocation(container, shop, "Lyon warehouse")
  const locationIds = { "Hamburg warehouse": hamburgId, "Lyon warehouse": lyonId }
  return { locationIds, ...(await openShipping(container, shop, locationIds)) }
}

/** @returns the id of the location, which serves the web shop. */
async function openLocation(container: MedusaContainer, shop: Shop, name: Location): Promise<string> {
  const { result: locations } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name, address: ADDRESSES[name] }] },
  })
  const [{ id }] = locations
  await linkSalesChannelsToStockLocationWorkflow(container).run({ input: { id, add: [shop.salesChannelId] } })
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
  })
  return id
}

/** What shoppers choose ships from Hamburg. A merchant may ship from Lyon instead, which is nothing to ask a shopper. */
async function openShipping(container: MedusaContainer, shop: Shop, locationIds: Logistics["locationIds"]) {
  const { result: profiles } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Parcels", type: "default" }] },
  })
  const from = async (location: Location) => ({
    regionId: shop.regionId,
    profileId: profiles[0].id,
    zoneId: await openZone(container, location, locationIds[location]),
  })
  const [hamburg, lyon] = [await from("Hamburg warehouse"), await from("Lyon warehouse")]
  const open = async (option: ReturnType<typeof shippingOption>) => {
    const { result: options } = await createShippingOptionsWorkflow(container).run({ input: [option] })
    return options[0].id
  }
  const standardShippingId = await open(
    shippingOption("Standard", "Three to five days", 4.9, { ...hamburg, isInShop: true })
  )
  await open(shippingOption("Express", "The next working day", 12.9, { ...hamburg, isInShop: true }))
  await open(shippingOption("Standard", "Three to five days", 4.9, { ...lyon, isInShop: false }))
  return { shippingProfileId: profiles[0].id, standardShippingId }
}

/** Lets a warehouse ship to everywhere the shop sells. @returns the id of the service zone. */
async function openZone(container: MedusaContainer, location: Location, locationId: string): Promise<string> {
  const name = `Parcels from ${location}`
  await createLocationFulfillmentSetWorkflow(container).run({
    input: { location_id: locationId, fulfillment_set_data: { name, type: "shipping" } },
  })
  const { data: sets } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "fulfillment_set",
    fields: ["id"],
    filters: { name },
  })
  const geo_zones = COUNTRIES.map((country_code) => ({ type: "country" as const, country_code }))
  const { result: zones } = await createServiceZonesWorkflow(container).run({
    input: { data: [{ name: `Europe from ${location}`, fulfillment_set_id: sets[0].id, geo_zones }] },
  })
  return zones[0].id
}

function shippingOption(
  name: string,
  description: string,
  euros: number,
  at: { regionId: string; zoneId: string; profileId: string; isInShop: boolean }
) {
  return {
    name,
    price_type: "flat" as const,
    provider_id: "manual_manual",
    service_zone_id: at.zoneId,
    shipping_profile_id: at.profileId,
    type: { label: name, description, code: name.toLowerCase() },
    prices: [{ region_id: at.regionId, amount: euros }],
    rules: [
      { attribute: "enabled_in_store", value: String(at.isInShop), operator: "eq" as const },
      { attribute: "is_return", value: "false", operator: "eq" as const },
    ],
  }
}
