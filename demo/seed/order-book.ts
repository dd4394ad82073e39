import type { PersonName } from "./people"

/** One order of the demo shop and what became of it. `left` is not shipped: some of these wait for stock. */
export interface PlannedOrder {
  daysAgo: number
  who: PersonName
  lines: [sku: string, quantity: number][]
  then: "delivered" | "shipped" | "left" | "canceled"
}

const order = (
  daysAgo: number,
  who: PersonName,
  then: PlannedOrder["then"],
  ...lines: PlannedOrder["lines"]
): PlannedOrder => ({ daysAgo, who, then, lines })

/** Oldest first. Stock and maximums in the catalog and the settings are chosen to fit. */
export const ORDER_BOOK: PlannedOrder[] = [
  order(35, "greta", "delivered", ["TERN-300", 2], ["BLEND-250", 1]),
  order(33, "mira", "delivered", ["KESTREL", 1]),
  order(32, "noor", "delivered", ["ALDER", 2]),
  order(30, "greta", "delivered", ["COVE", 2]),
  order(29, "theo", "delivered", ["KESTREL", 1], ["PINE-100", 1]),
  order(28, "sofie", "delivered", ["ALDER", 1]),
  order(27, "elin", "delivered", ["MOSS-150", 1]),
  order(26, "louis", "left", ["ALDER", 2]),
  order(25, "jonas", "left", ["KESTREL", 2]),
  order(24, "mira", "delivered", ["COVE", 1]),
  order(23, "noor", "left", ["APRON-M", 1]),
  order(22, "greta", "delivered", ["SKILLET-20", 1], ["TERN-450", 4]),
  order(21, "theo", "left", ["ALDER", 1]),
  order(20, "elin", "left", ["EMBER", 2]),
  order(19, "sofie", "delivered", ["LUMEN", 2]),
  order(18, "louis", "left", ["MOSS-130", 2]),
  order(17, "jonas", "left", ["FIRST-LIGHT", 1]),
  order(16, "greta", "shipped", ["BLEND-250", 3]),
  order(15, "mira", "left", ["EMBER", 2]),
  order(14, "noor", "left", ["ALDER", 3]),
  order(12, "elin", "left", ["APRON-M", 2], ["APRON-S", 1]),
  order(11, "louis", "canceled", ["KESTREL", 1]),
  order(8, "mira", "shipped", ["SKILLET-30", 1]),
  order(7, "greta", "left", ["FIRST-LIGHT", 2]),
  order(5, "theo", "shipped", ["TERN-300", 6], ["QUAY-3", 2]),
  order(4, "elin", "left", ["KESTREL", 2]),
  order(3, "louis", "left", ["ALDER", 2]),
  order(2, "sofie", "left", ["BLEND-1000", 1]),
  order(1, "mira", "left", ["KESTREL", 1], ["TERN-450", 1]),
  order(1, "greta", "left", ["APRON-L", 1]),
]

/** Deliveries that came in after the last order: they fill the oldest orders that wait. */
export const DELIVERIES: { sku: string; units: number }[] = [
  { sku: "ALDER", units: 4 },
  { sku: "APRON-M", units: 1 },
]
