import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createRegionsWorkflow,
  createTaxRegionsWorkflow,
  updateApiKeysWorkflow,
  updateSalesChannelsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import shop from "../shop.json"

/** What the rest of the seed needs to know about the shop. */
export interface Shop {
  regionId: string
  salesChannelId: string
  publishableKey: string
}

const VAT: Record<string, number> = { de: 19, fr: 20, nl: 21, at: 20, be: 21 }
export const COUNTRIES = Object.keys(VAT)

/**
 * Names the sales channel and the publishable key that Medusa makes at its first start, and opens a region in euros.
 */
export async function openShop(container: MedusaContainer): Promise<Shop> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [store, channel, key] = await Promise.all([
    query.graph({ entity: "store", fields: ["id"] }),
    query.graph({ entity: "sales_channel", fields: ["id"] }),
    query.graph({ entity: "api_key", fields: ["token"], filters: { type: "publishable" } }),
  ])
  const salesChannelId = channel.data[0].id

  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.data[0].id },
      update: {
        name: shop.name,
        supported_currencies: [{ currency_code: "eur", is_default: true, is_tax_inclusive: true }],
      },
    },
  })
  await updateSalesChannelsWorkflow(container).run({
    input: { selector: { id: salesChannelId }, update: { name: "Web shop", description: "hearth-harbour.example" } },
  })
  return { salesChannelId, publishableKey: key.data[0].token, regionId: await openRegion(container) }
}

/** @returns whether the database already holds the whole demo. */
export async function isOpen(container: MedusaContainer): Promise<boolean> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "api_key",
    fields: ["id"],
    filters: { title: shop.key_title },
  })
  return data.length > 0
}

/** Names the publishable key, which says that the seed is done: run it last. */
export async function nameKey(container: MedusaContainer, token: string): Promise<void> {
  await updateApiKeysWorkflow(container).run({ input: { selector: { token }, update: { title: shop.key_title } } })
}

async function openRegion(container: MedusaContainer): Promise<string> {
  await createTaxRegionsWorkflow(container).run({
    input: COUNTRIES.map((country_code) => ({
      country_code,
      provider_id: "tp_system",
      default_tax_rate: { name: "VAT", code: `vat-${country_code}`, rate: VAT[country_code] },
    })),
  })
  const { result } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "Europe",
          currency_code: "eur",
          countries: COUNTRIES,
          payment_providers: ["pp_system_default"],
          is_tax_inclusive: true,
        },
      ],
    },
  })
  return result[0].id
}
