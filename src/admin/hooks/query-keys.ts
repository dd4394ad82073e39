/** The keys of what this plugin fetches, from the widest to the narrowest, so that one call can refresh them all. */
export const backorderKeys = {
  all: ["backorder"] as const,
  health: ["backorder", "health"] as const,
  settings: (productId: string) => [...backorderKeys.all, "settings", productId] as const,
  settingsList: (query: object) => [...backorderKeys.all, "settings_list", query] as const,
  products: (query: object) => [...backorderKeys.all, "products", query] as const,
  overview: ["backorder", "overview"] as const,
  queue: (variantId: string) => [...backorderKeys.all, "queue", variantId] as const,
  /** The products of the catalog, with whether they have settings. */
  catalog: (query: object) => [...backorderKeys.all, "catalog", query] as const,
  order: (orderId: string) => [...backorderKeys.all, "order", orderId] as const,
  /** Not below `all`: a repair answers what it repaired, and the differences that it was asked for stay on the screen. */
  differences: ["backorder_differences"] as const,
  /** Not below `all`: what a file says is read once, and applying it is what refreshes the others. */
  import: (id: string) => ["backorder_import", id] as const,
  listed: (filter: string) => [...backorderKeys.all, "listed", filter] as const,
  counts: ["backorder", "counts"] as const,
  /** Not below `all` either: the imports are read over and over while one is applied. */
  imports: ["backorder_imports"] as const,
  orderList: (variantIds: string[]) => [...backorderKeys.all, "order_list", variantIds] as const,
  incoming: (query: object) => [...backorderKeys.all, "incoming", query] as const,
  owed: (filter: object) => [...backorderKeys.all, "owed", filter] as const,
}

/** The dashboard's own keys: shared, so that what it has fetched is not fetched twice and what a save changes is again. */
export const dashboardKeys = {
  products: ["products"] as const,
  variants: ["product_variants"] as const,
  variantParts: (variantId: string) => ["product_variants", "backorder_parts", variantId] as const,
  locations: ["stock_locations", "backorder_names"] as const,
  /** A shipping option with its location. */
  shippingOption: (id: string) => ["shipping_options", "backorder_location", id] as const,
  /** The inventory items as they are searched for. */
  items: (query: object) => ["inventory_items", "backorder_picker", query] as const,
  inventoryItems: ["inventory_items"] as const,
  inventoryLevels: ["inventory_item_levels"] as const,
  featureFlags: ["admin", "feature-flags"] as const,
  permissions: ["me-permissions"] as const,
  layout: (page: string) => [["layouts"], "configuration", page] as const,
}
