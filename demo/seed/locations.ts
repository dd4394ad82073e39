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

/** Opens two warehouses that both serve the web shop, and two ways to ship. */
export async function openLocations(container: MedusaContainer, shop: Shop): Promise<Logistics> {
  const { result: locations } = await createStockLocationsWorkflow(container).run({
    input: { locations: Object.entries(ADDRESSES).map(([name, address]) => ({ name, address })) },
  })
  for (const location of locations) {
    await linkSalesChannelsToStockLocationWorkflow(container).run({
      input: { id: location.id, add: [shop.salesChannelId] },
    })
    await container.resolve(ContainerRegistrationKeys.LINK).create({
      [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
      [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
    })
  }
  const locationIds = Object.fromEntries(locations.map(({ name, id }) => [name, id])) as Record<Location, string>
  return { locationIds, ...(await openShipping(container, shop, locationIds["Hamburg warehouse"])) }
}

async function openShipping(container: MedusaContainer, shop: Shop, locationId: string) {
  const { result: profiles } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Parcels", type: "default" }] },
  })
  await createLocationFulfillmentSetWorkflow(container).run({
    input: { location_id: locationId, fulfillment_set_data: { name: "Parcels", type: "shipping" } },
  })
  const { data: sets } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "fulfillment_set",
    fields: ["id"],
  })
  const { result: zones } = await createServiceZonesWorkflow(container).run({
    input: {
      data: [
        {
          name: "Europe",
          fulfillment_set_id: sets[0].id,
          geo_zones: COUNTRIES.map((country_code) => ({ type: "country" as const, country_code })),
        },
      ],
    },
  })
  const at = { regionId: shop.regionId, zoneId: zones[0].id, profileId: profiles[0].id }
  const { result: options } = await createShippingOptionsWorkflow(container).run({
    input: [
      shippingOption("Standard", "Three to five days", 4.9, at),
      shippingOption("Express", "The next working day", 12.9, at),
    ],
  })
  return { shippingProfileId: profiles[0].id, standardShippingId: options[0].id }
}

function shippingOption(
  name: string,
  description: string,
  euros: number,
  at: { regionId: string; zoneId: string; profileId: string }
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
      { attribute: "enabled_in_store", value: "true", operator: "eq" as const },
      { attribute: "is_return", value: "false", operator: "eq" as const },
    ],
  }
}
