import { COLUMN_NAMES } from "../../modules/backorder/domain/csv/columns"

export const TEMPLATE_FILE = "backorder-settings-template.csv"

/** In the order of the columns: a product by its handle, one whose cells are cleared, and a variant's own maximum. */
const EXAMPLES = [
  ["", "example-mug", "", "", "Yes", "Ships around %date%. %remaining% of %number% are left.", "25", "2030-03-31"],
  ["", "example-shirt", "", "", "No", "NULL", "unlimited", "NULL"],
  ["", "", "", "EXAMPLE-SHIRT-M", "", "", "5", ""],
]

/** A file that shows how settings are written down. Its products are made up; everything else in it can be imported. */
export const IMPORT_TEMPLATE = [Object.values(COLUMN_NAMES), ...EXAMPLES]
  .map((cells) => `${cells.join(",")}\r\n`)
  .join("")
