import { fromToday } from "./dates"

/** The merchant's backorder settings for one product of the catalog. */
export interface PlannedSettings {
  handle: string
  promo: string | null
  max_quantity: number | null
  expected_on: string | null
}

export const BACKORDER_SETTINGS: PlannedSettings[] = [
  {
    handle: "kestrel-pour-over-kettle",
    promo: "Sold out for the moment. We take %number% backorders, %remaining% are left. Ships around %date%.",
    max_quantity: 12,
    expected_on: fromToday(18),
  },
  {
    handle: "alder-hand-grinder",
    promo: "Turned to order. Buy now, ships around %date%.",
    max_quantity: null,
    expected_on: fromToday(9),
  },
  {
    handle: "lumen-glass-carafe",
    promo: "The glassblower is at it: %remaining% of %number% are still to be had.",
    max_quantity: 10,
    expected_on: fromToday(25),
  },
  {
    handle: "first-light-brew-kit",
    promo: "Kits leave as soon as the carafes are here, around %date%.",
    max_quantity: 8,
    expected_on: fromToday(25),
  },
  {
    handle: "drift-canvas-apron",
    promo: "The next batch is on the sewing table. Reserve yours: %remaining% left.",
    max_quantity: 6,
    expected_on: fromToday(12),
  },
  {
    handle: "moss-wool-blanket",
    promo: "Back on the loom. We ship as soon as it comes off.",
    max_quantity: 10,
    expected_on: null,
  },
  {
    handle: "ember-storm-lantern",
    promo: "Only %number% on backorder, %remaining% left.",
    max_quantity: 4,
    expected_on: fromToday(30),
  },
  {
    handle: "ridge-day-pack",
    promo: "Gone hiking. Order one of %remaining%, ships around %date%.",
    max_quantity: 15,
    expected_on: fromToday(21),
  },
]
