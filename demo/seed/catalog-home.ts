import { type CatalogProduct, hamburg, lyon } from "./catalog-product"

export const KITCHEN: CatalogProduct[] = [
  {
    handle: "tern-enamel-mug",
    title: "Tern Enamel Mug",
    description: "Double-dipped enamel on steel, with a rim as blue as the bay. Fire, dishwasher and friends welcome.",
    category: "Kitchen",
    option: "Size",
    variants: [
      { sku: "TERN-300", title: "300 ml", euros: 14, stock: hamburg(48) },
      { sku: "TERN-450", title: "450 ml", euros: 17, stock: { ...hamburg(20), ...lyon(15) } },
    ],
  },
  {
    handle: "hearth-skillet",
    title: "Hearth Skillet",
    description: "Cast iron, seasoned three times with rapeseed oil. It will outlive the stove.",
    category: "Kitchen",
    option: "Diameter",
    variants: [
      { sku: "SKILLET-20", title: "20 cm", euros: 39, stock: hamburg(12) },
      { sku: "SKILLET-26", title: "26 cm", euros: 55, stock: hamburg(16) },
      { sku: "SKILLET-30", title: "30 cm", euros: 69, stock: hamburg(7) },
    ],
  },
  {
    handle: "drift-canvas-apron",
    title: "Drift Canvas Apron",
    description: "Waxed cotton canvas with cross-back straps and one deep pocket. Sewn in small batches.",
    category: "Kitchen",
    option: "Size",
    variants: [
      { sku: "APRON-S", title: "S", euros: 58, stock: hamburg(6) },
      { sku: "APRON-M", title: "M", euros: 58, stock: hamburg(0) },
      { sku: "APRON-L", title: "L", euros: 58, stock: hamburg(0) },
    ],
  },
  {
    handle: "quay-tea-towels",
    title: "Quay Tea Towels",
    description: "Three half-linen towels, woven in stripes and softer after every wash.",
    category: "Kitchen",
    option: "Pack",
    variants: [{ sku: "QUAY-3", title: "Set of 3", euros: 24, stock: hamburg(30) }],
  },
]

export const OUTDOORS: CatalogProduct[] = [
  {
    handle: "moss-wool-blanket",
    title: "Moss Wool Blanket",
    description: "Lambswool from the Massif Central, woven in a herringbone the colour of the forest floor.",
    category: "Outdoors",
    option: "Size",
    variants: [
      { sku: "MOSS-130", title: "130 × 180 cm", euros: 119, stock: lyon(0) },
      { sku: "MOSS-150", title: "150 × 200 cm", euros: 149, stock: lyon(8) },
    ],
  },
  {
    handle: "ember-storm-lantern",
    title: "Ember Storm Lantern",
    description: "A paraffin lantern that burns for twenty hours and does not mind the wind.",
    category: "Outdoors",
    option: "Colour",
    variants: [{ sku: "EMBER", title: "Brick", euros: 74, stock: hamburg(0) }],
  },
  {
    handle: "cove-cold-brew-bottle",
    title: "Cove Cold Brew Bottle",
    description: "Fill it in the evening, drink it on the summit. Steel mesh, no plastic.",
    category: "Outdoors",
    option: "Volume",
    variants: [{ sku: "COVE", title: "0.75 litre", euros: 29, stock: hamburg(3) }],
  },
  {
    handle: "ridge-day-pack",
    title: "Ridge Day Pack",
    description: "Eighteen litres of waxed canvas with room for a kettle, a blanket and lunch.",
    category: "Outdoors",
    option: "Colour",
    variants: [
      { sku: "RIDGE-OCHRE", title: "Ochre", euros: 98, stock: hamburg(5) },
      { sku: "RIDGE-SLATE", title: "Slate", euros: 98, stock: hamburg(4) },
    ],
  },
]
