import { INCOMING_COLUMN_NAMES } from "../../modules/backorder/domain/csv/incoming-columns"
import { csvTemplate } from "./csv-template"

export const INCOMING_TEMPLATE_FILE = "incoming-stock-template.csv"

const { id, sku, location, quantity, expected_on, status, reference, note } = INCOMING_COLUMN_NAMES

/**
 * A file that shows how incoming stock is written down: something new, and something that will not come any more. Its items are
 * made up; everything else in it can be imported.
 */
export const INCOMING_TEMPLATE = csvTemplate({ id, sku, location, quantity, expected_on, status, reference, note }, [
  {
    sku: "EXAMPLE-MUG",
    location: "Example warehouse",
    quantity: "120",
    expected_on: "2030-03-31",
    reference: "PO-1001",
    note: "By ship",
  },
  { id: "boinc_example", status: "canceled" },
])
