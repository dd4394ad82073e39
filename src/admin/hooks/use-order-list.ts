import { useQuery } from "@tanstack/react-query"
import type { BackorderedProductsResponse, IncomingStockListResponse } from "../../api/contracts"
import type { ChosenItem } from "../lib/incoming-draft"
import { orderList, type PartsByVariant } from "../lib/order-list"
import { variantQuery } from "../lib/product-filters"
import { sdk } from "../lib/sdk"
import { backorderKeys } from "./query-keys"

/** As many rows as the routes answer at once. */
const MOST = 1000

/** A server takes no more than twenty parameters of one name. */
const AT_ONCE = 20

const FIELDS = "id,inventory_items.inventory_item_id,inventory_items.inventory.title,inventory_items.inventory.sku"

/** What to order for the orders that wait for some variants, as it is when that is asked. */
export const useOrderList = (variantIds: string[]) =>
  useQuery({
    queryKey: backorderKeys.orderList(variantIds),
    queryFn: () => readOrderList(variantIds),
    staleTime: 0,
    gcTime: 0,
    // What is entered stands beside what is missing: neither changes while somebody types.
    refetchOnWindowFocus: false,
  })

async function readOrderList(variantIds: string[]): Promise<ReturnType<typeof orderList>> {
  const [{ backordered_products: rows }, parts] = await Promise.all([
    sdk.client.fetch<BackorderedProductsResponse>("/admin/backordered-products", {
      query: { ...variantQuery(variantIds), limit: MOST },
    }),
    readParts(variantIds),
  ])
  const items = [...parts.values()].flatMap((ofVariant) => ofVariant.map(({ id }) => id))
  return orderList(rows, parts, await inTurns(items, readComing))
}

async function readParts(variantIds: string[]): Promise<PartsByVariant> {
  const variants = await inTurns(variantIds, async (id) => {
    const answer = await sdk.client.fetch<{ variants: VariantWithParts[] }>("/admin/product-variants", {
      query: { id, fields: FIELDS, limit: AT_ONCE },
    })
    return answer.variants
  })
  return new Map(variants.map(({ id, inventory_items }) => [id, (inventory_items ?? []).map(itemOf)]))
}

async function readComing(inventory_item_id: string[]): Promise<IncomingStockListResponse["incoming_stock"]> {
  const query = { inventory_item_id, status: "expected", limit: MOST }
  const answer = await sdk.client.fetch<IncomingStockListResponse>("/admin/incoming-stock", { query })
  return answer.incoming_stock
}

/** Asks about many things, twenty at once, each once. */
async function inTurns<Answer>(ids: string[], ask: (ids: string[]) => Promise<Answer[]>): Promise<Answer[]> {
  const once = [...new Set(ids)]
  const turns = Array.from({ length: Math.ceil(once.length / AT_ONCE) }, (_, turn) =>
    ask(once.slice(turn * AT_ONCE, (turn + 1) * AT_ONCE))
  )
  return (await Promise.all(turns)).flat()
}

interface VariantWithParts {
  id: string
  inventory_items?: { inventory_item_id: string; inventory?: { title: string | null; sku: string | null } }[] | null
}

function itemOf({
  inventory_item_id: id,
  inventory,
}: NonNullable<VariantWithParts["inventory_items"]>[number]): ChosenItem {
  return { id, title: inventory?.title ?? inventory?.sku ?? id, sku: inventory?.sku ?? null }
}
