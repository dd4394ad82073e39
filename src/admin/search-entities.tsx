import * as dashboard from "@medusajs/dashboard/lib"
import type { FoundBackorder, FoundBackorderedProduct, SearchEntity } from "../api/contracts"
import { orderResult, productResult } from "./lib/search-results"

/**
 * The dashboard's search has results of plugins since Medusa 2.20. Before that it exports no such function, and an import by
 * name would keep the admin from being built.
 */
const { defineSearchEntity }: Partial<typeof dashboard> = dashboard

/** The dashboard translates in its own namespace; ours has to be named. */
const text = (key: string) => (t: dashboard.SearchLabelTranslator) => t(key, { ns: "backorder" })

defineSearchEntity?.<FoundBackorder>("backorder" satisfies SearchEntity, {
  groupLabel: text("search.orders"),
  transform: orderResult,
})

defineSearchEntity?.<FoundBackorderedProduct>("backordered_product" satisfies SearchEntity, {
  groupLabel: text("search.products"),
  shortcut: { keys: { Mac: ["G", "B"] }, label: text("search.jump"), to: "/backordered-products" },
  transform: productResult,
})
