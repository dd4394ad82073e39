export const INCOMING_TEMPLATE_FILE = "incoming-stock-template.csv"

/** Something new, and what is canceled of something that is there. */
const ROWS = [
  ["Incoming Id", "SKU", "Location", "Quantity", "Expected Date", "Status", "Reference", "Note"],
  ["", "EXAMPLE-MUG", "Example warehouse", "120", "2030-03-31", "", "PO-1001", "By ship"],
  ["boinc_example", "", "", "", "", "canceled", "", ""],
]

/** A file that shows how incoming stock is written down. Its items are made up; everything else in it can be imported. */
export const INCOMING_TEMPLATE = ROWS.map((row) => `${row.join(",")}\r\n`).join("")
