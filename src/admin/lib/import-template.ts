import { COLUMN_NAMES } from "../../modules/backorder/domain/csv/columns"
import { csvTemplate } from "./csv-template"

export const TEMPLATE_FILE = "backorder-settings-template.csv"

type Column = keyof typeof COLUMN_NAMES

const SETTINGS = ["enabled", "promo", "max_quantity", "expected_on", "limit_to_incoming"] as const

/** The columns that say something of a product, besides those that name it. */
export const SETTING_COLUMNS = SETTINGS.map((setting) => COLUMN_NAMES[setting])

/** A product by its handle, one whose cells are cleared, and a variant's own maximum. */
const EXAMPLES: Partial<Record<Column, string>>[] = [
  {
    product_handle: "example-mug",
    enabled: "Yes",
    promo: "Ships around %date%. %remaining% of %number% are left.",
    max_quantity: "25",
    expected_on: "2030-03-31",
  },
  { product_handle: "example-shirt", enabled: "No", promo: "NULL", max_quantity: "unlimited", expected_on: "NULL" },
  { variant_sku: "EXAMPLE-SHIRT-M", max_quantity: "5" },
]

/** A file that shows how settings are written down. Its products are made up; everything else in it can be imported. */
export const IMPORT_TEMPLATE = csvTemplate<Column>(COLUMN_NAMES, EXAMPLES)
