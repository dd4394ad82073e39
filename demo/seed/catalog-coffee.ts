import { type CatalogProduct, hamburg } from "./catalog-product"

export const COFFEE: CatalogProduct[] = [
  {
    handle: "kestrel-pour-over-kettle",
    title: "Kestrel Pour-Over Kettle",
    description:
      "A gooseneck kettle in brushed steel with a beech handle. Holds a litre and pours a pencil-thin stream.",
    category: "Coffee",
    option: "Volume",
    variants: [{ sku: "KESTREL", title: "1 litre", euros: 89, stock: hamburg(2) }],
  },
  {
    handle: "alder-hand-grinder",
    title: "Alder Hand Grinder",
    description:
      "Steel burrs in an alder body. Ground for two in under a minute, and quiet enough for the early riser.",
    category: "Coffee",
    option: "Finish",
    variants: [{ sku: "ALDER", title: "Oiled alder", euros: 129, stock: hamburg(3) }],
  },
  {
    handle: "cinder-dripper",
    title: "Cinder Dripper",
    description: "A stoneware cone that keeps its heat from the first pour to the last.",
    category: "Coffee",
    option: "Glaze",
    variants: [
      { sku: "CINDER-W", title: "Chalk", euros: 26, stock: hamburg(14) },
      { sku: "CINDER-B", title: "Soot", euros: 26, stock: hamburg(9) },
    ],
  },
  {
    handle: "lumen-glass-carafe",
    title: "Lumen Glass Carafe",
    description: "Mouth-blown borosilicate glass with a cork collar, for half a litre of coffee or something cold.",
    category: "Coffee",
    option: "Volume",
    variants: [{ sku: "LUMEN", title: "0.5 litre", euros: 34, stock: hamburg(2) }],
  },
  {
    handle: "pine-filter-papers",
    title: "Pine Filter Papers",
    description: "Unbleached papers for cone drippers. They taste of nothing, which is the point.",
    category: "Coffee",
    option: "Pack",
    variants: [{ sku: "PINE-100", title: "100 papers", euros: 7, stock: hamburg(60) }],
  },
  {
    handle: "first-light-brew-kit",
    title: "First Light Brew Kit",
    description: "Everything for the first cup: a chalk dripper, a glass carafe and two packs of papers.",
    category: "Coffee",
    option: "Set",
    variants: [{ sku: "FIRST-LIGHT", title: "Complete", euros: 69, parts: { "CINDER-W": 1, LUMEN: 1, "PINE-100": 2 } }],
  },
  {
    handle: "harbour-blend",
    title: "Harbour Blend",
    description: "Our house roast: walnut, dark cherry and a little smoke. Roasted on Tuesdays.",
    category: "Coffee",
    option: "Weight",
    variants: [
      { sku: "BLEND-250", title: "250 g", euros: 11.5, stock: hamburg(80) },
      { sku: "BLEND-1000", title: "1 kg", euros: 38, stock: hamburg(35) },
    ],
  },
]
