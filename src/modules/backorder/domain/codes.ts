/*
 * Every status, kind and reason that the plugin stores, answers or asks for, and the only place that lists them. What is
 * stored outlives the version that wrote it: a code is added, and never given another meaning. The admin words them, and
 * shows one that it does not know as it is.
 */

export const BACKORDER_STATUSES = [
  /** Units of the order wait for stock. */
  "back_ordered",
  /** Nothing waits any more: stock covers all that is still owed. */
  "filled",
  /** The order was canceled, or nothing of what waited is still ordered. */
  "canceled",
] as const
/** How the backorder of an order stands. */
export type BackorderStatus = (typeof BACKORDER_STATUSES)[number]

export const AVAILABILITIES = [
  /** Stock covers an order of one. */
  "in_stock",
  /** Out of stock, and still for sale. */
  "backorder",
  /** Cannot be bought. */
  "out_of_stock",
] as const
/** How something can be bought now, in the words that product feeds use. */
export type Availability = (typeof AVAILABILITIES)[number]

export const ENTRY_WHATS = [
  /** Units began to wait. */
  "opened",
  /** Stock covers units that waited. */
  "filled",
  /** Units wait that stock had covered. */
  "reopened",
  /** Units that waited were taken off the order. */
  "reduced",
  /** Units that waited are owed to nobody any more. */
  "canceled",
  /** Units that waited were fulfilled although no stock covered them. */
  "fulfilled",
  /** All that waits is promised for a day, or for an earlier one than before. */
  "promised",
  /** What waits is promised for a later day than before, or for none any more. */
  "delayed",
  /** The customer was told of a delay and waits. */
  "delay_accepted",
  /** The customer was told of a delay and does not want what waits any more. */
  "delay_declined",
  /** The order of what waits was given a higher priority. */
  "priority_raised",
  /** The order of what waits was given a lower priority. */
  "priority_lowered",
] as const
/** What happened to units of a line. */
export type EntryWhat = (typeof ENTRY_WHATS)[number]

/** What makes more units wait, or fewer; the rest is about when they come, and in which turn. */
export const WAITS_MORE: readonly EntryWhat[] = ["opened", "reopened"]
export const WAITS_LESS: readonly EntryWhat[] = ["filled", "reduced", "canceled", "fulfilled"]

export const ENTRY_WHYS = [
  /** Stock does not cover what was ordered. */
  "not_in_stock",
  /** Stock does not cover any more what it had covered: it was counted down, moved, or went to an older order. */
  "no_longer_covered",
  /** The order was edited, exchanged or returned: it has more or fewer units of the line. */
  "order_changed",
  /** The order was canceled. */
  "order_canceled",
  /** The units were fulfilled before stock covered them. */
  "fulfilled_without_stock",
  /** Stock covers the units now: it came in, or others that stood before them let go of it. */
  "stock_arrived",
  /** The reservation of the units was deleted or made smaller by hand. */
  "reservation_removed",
  /** The priority of this or of another order was changed, and this one now goes before others. */
  "moved_up_by_priority",
  /** The priority of this or of another order was changed, and others now go before this one. */
  "moved_down_by_priority",
  /** What is on its way changed, or who waits for it. */
  "incoming_changed",
  /** The day of incoming stock passed, and it did not come. */
  "incoming_late",
  /** The merchant expects the product on another day, or on none. */
  "expected_date_changed",
  /** The customer said so. */
  "customer_answered",
  /** Somebody decided so. */
  "changed_by_hand",
] as const
/** Why it happened. */
export type EntryWhy = (typeof ENTRY_WHYS)[number]

export const DELAY_ANSWERS = [
  /** The customer waits. */
  "wait",
  /** The customer does not want the units any more that wait. */
  "cancel",
] as const
/** What a customer can answer to a delay. */
export type DelayAnswer = (typeof DELAY_ANSWERS)[number]

export const INCOMING_STATUSES = [
  /** It is on its way. */
  "expected",
  /** All of it has come. */
  "received",
  /** What had not come of it will not come. */
  "canceled",
] as const
/** How incoming stock stands. */
export type IncomingStatus = (typeof INCOMING_STATUSES)[number]

export const UNJUDGED_REASONS = [
  /** One of the line's quantities is no number, or endless. */
  "not_a_quantity",
  /** Postgres does not take the row. */
  "row_refused",
] as const
/** Why a reconcile could not judge a line and left it as it is. */
export type UnjudgedReason = (typeof UNJUDGED_REASONS)[number]

export const NOTICE_KINDS = [
  /** The order begins to wait. */
  "opened",
  /** Nothing of the order waits any more. */
  "filled",
  /** A product that the order waits for is expected later. */
  "delayed",
] as const
/** What a customer is told. */
export type NoticeKind = (typeof NOTICE_KINDS)[number]

export const IMPORT_STATUSES = [
  /** The file was read and waits to be confirmed. */
  "ready",
  /** It is being applied. */
  "applying",
  /** All of it was applied. */
  "applied",
  /** Nothing of it was applied; it may be confirmed again. */
  "failed",
] as const
/** How an import stands. */
export type ImportStatus = (typeof IMPORT_STATUSES)[number]

export const STORED_IMPORT_STATUSES = [
  /** The file is still being read; nobody is answered about it. */
  "reading",
  ...IMPORT_STATUSES,
] as const
/** How an import stands, as it is stored. */
export type StoredImportStatus = (typeof STORED_IMPORT_STATUSES)[number]

export const IMPORT_NOTES = [
  /** Cells hold HTML, which becomes plain text. */
  "html_to_text",
  /** A column is for a language that the store does not hold. */
  "language_not_written",
  /** A column is for the language of the promo itself. */
  "language_is_promo",
] as const
/** What a merchant should know of a file and what is no error. */
export type ImportNote = (typeof IMPORT_NOTES)[number]

export const SAMPLE_FIELDS = [
  "enabled",
  "promo",
  "max_quantity",
  "expected_on",
  "limit_to_incoming",
  /** A variant's own maximum. */
  "variant_max_quantity",
  /** The promo in another language. */
  "translation",
  /** Variants that are off although the product is on. */
  "variants",
] as const
/** What an import changes of a product. */
export type SampleField = (typeof SAMPLE_FIELDS)[number]

export const LIMIT_HOOKS = [
  /** `completeCartWorkflow.validate`: the only one that enforces the limit. */
  "complete_cart",
  /** `addToCartWorkflow.validate`. */
  "add_to_cart",
  /** `updateLineItemInCartWorkflow.validate`. */
  "update_line_item",
  /** `createCartWorkflow.validate`. */
  "create_cart",
] as const
/** A hook of core that the limit needs. */
export type LimitHook = (typeof LIMIT_HOOKS)[number]

export const HOOK_STATES = [
  /** The plugin answers the hook. */
  "registered",
  /** The app's own handler answers it and calls the plugin. */
  "composed",
  /** The app's own handler answers it and was never seen to call the plugin. */
  "taken",
] as const
/** Who answers a hook. */
export type HookState = (typeof HOOK_STATES)[number]

export const PROMO_PROBLEMS = [
  /** The promo uses a placeholder that needs a maximum, and there is none. */
  "promo_needs_maximum",
  /** The promo uses `%date%`, and there is no date. */
  "promo_needs_date",
] as const
/** Why a promo cannot be saved beside the other settings. */
export type PromoProblem = (typeof PROMO_PROBLEMS)[number]

export const TRANSLATION_PROBLEMS = ["translation_needs_maximum", "translation_needs_date"] as const
/** Why a promo in another language cannot be saved beside the other settings. */
export type TranslationProblem = (typeof TRANSLATION_PROBLEMS)[number]

export const FIELD_PROBLEMS = [
  /** A field that has to be sent was not. */
  "missing",
  /** A value is of another type. */
  "wrong_type",
  /** A number is no whole number. */
  "not_whole",
  "too_small",
  "too_large",
  /** A text has too many characters. */
  "too_long",
  /** A text is no calendar date. */
  "not_a_date",
  /** A value is none of those that are allowed. */
  "unknown_value",
  /** There is no such field. */
  "unknown_field",
  /** A text has what Postgres cannot hold. */
  "not_storable",
  /** Wrong in another way. */
  "invalid",
] as const
/** What is wrong with a field of a body or a query. */
export type FieldProblem = (typeof FIELD_PROBLEMS)[number]

export const FILE_PROBLEMS = [
  "file_missing",
  /** The file could not be received: too large, several at once, or in another field. */
  "file_not_received",
  "file_empty",
  /** A workbook, an archive, a PDF: anything but text. */
  "file_not_text",
  "file_not_in_encoding",
  "unknown_encoding",
  /** A quote in the file is not closed, or stands in the middle of a cell. */
  "file_quote_open",
  "file_not_csv",
  /** The file has more rows than are imported at once. */
  "file_too_long",
  /** The file has more columns than any export has. */
  "file_too_wide",
] as const
/** Why a file cannot be imported at all. */
export type FileProblem = (typeof FILE_PROBLEMS)[number]

export const INCOMING_PROBLEMS = [
  /** A day on which incoming stock is expected lies in the past. */
  "date_passed",
  /** Incoming stock is lowered to less than has come of it. */
  "incoming_below_received",
  /** Incoming stock is received or canceled, so that nothing of it can come any more. */
  "incoming_closed",
] as const
/** Why incoming stock cannot become what somebody wants it to be. */
export type IncomingProblem = (typeof INCOMING_PROBLEMS)[number]

export const REFUSAL_CODES = [
  ...PROMO_PROBLEMS,
  ...TRANSLATION_PROBLEMS,
  /** A language that the store does not have. */
  "unknown_locale",
  ...FIELD_PROBLEMS,
  /** A product or variant is named more than once. */
  "named_twice",
  /** A variant does not belong to the product. */
  "foreign_variant",
  "product_not_found",
  "backorder_not_found",
  /** A canceled order stands in no queue, so it has no priority. */
  "backorder_canceled",
  /** The link in a message about a delay is not one of ours, or not for this. */
  "answer_link_invalid",
  /** The time to answer a delay is over. */
  "answer_expired",
  /** The delay was answered, and the answer was another one. */
  "answered_already",
  /** Nothing of what a delay was about waits any more. */
  "nothing_waits",
  /** Somebody in the shop is changing the order. */
  "order_being_edited",
  "incoming_not_found",
  "inventory_item_not_found",
  "location_not_found",
  /** There is no such receipt, or what came of it is known. */
  "receipt_not_found",
  ...INCOMING_PROBLEMS,
  /** More was received than is still to come. */
  "incoming_exceeded",
  /** Some of the incoming stock has come, so it can be canceled and not deleted. */
  "incoming_partly_received",
  "import_not_found",
  /** The file has errors, and its rows are taken all together or not at all. */
  "file_has_errors",
  /** The file has errors, and nobody asked for its good rows alone. */
  "import_has_errors",
  /** Every row of the file has errors. */
  "import_has_no_good_row",
  "import_confirmed_already",
  /** Products of the file were deleted after it was read. */
  "products_deleted_since",
  ...FILE_PROBLEMS,
] as const
/** Why one of our admin routes refused what was asked. */
export type RefusalCode = (typeof REFUSAL_CODES)[number]

export const IMPORT_PROBLEMS = [
  ...PROMO_PROBLEMS,
  ...TRANSLATION_PROBLEMS,
  /** A cell is neither yes nor no. */
  "not_yes_or_no",
  "promo_too_long",
  "promo_not_storable",
  "not_a_maximum",
  /** A number such as `1.000`, which is one to some and a thousand to others. */
  "maximum_ambiguous",
  "maximum_too_large",
  /** X-Cart's product is limited, and has no limit. */
  "maximum_missing",
  "not_a_date",
  /** A date such as `3/4/2027`, whose day and month cannot be told apart. */
  "date_ambiguous",
  /** A date that is clear, but not written the year first. */
  "date_not_year_first",
  "column_twice",
  /** A column is nearly one of ours. */
  "column_misspelt",
  "no_product_column",
  "no_settings_column",
  "too_many_cells",
  "no_product_named",
  "unknown_product_id",
  "unknown_product_handle",
  "unknown_variant_id",
  "unknown_variant_sku",
  "unknown_x_cart_sku",
  "two_products",
  "two_variants",
  /** A row that names one variant of several sets what only the product has. */
  "of_the_whole_product",
  /** A row that names one variant of several sets the switch, which a variant has on its own page. */
  "switch_of_the_whole_product",
  /** Rows say different things about the same product. */
  "rows_disagree",
  /** Of a text that is no promo. */
  "text_too_long",
  "text_not_storable",
  /** The following are wrong in files of incoming stock alone. */
  ...INCOMING_PROBLEMS,
  "no_item_column",
  "no_incoming_column",
  "no_item_named",
  "unknown_incoming",
  "unknown_item",
  /** Several items have the SKU. */
  "item_ambiguous",
  /** A variant that is made of several units or items does not come as one. */
  "item_is_a_kit",
  "two_items",
  "unknown_location",
  /** Several locations have the name. */
  "location_ambiguous",
  "location_missing",
  "two_locations",
  /** Several deliveries of the item to the location have the reference. */
  "incoming_ambiguous",
  /** Two rows are about the same delivery. */
  "incoming_twice",
  "not_a_quantity",
  /** A quantity such as `1.250`, which has decimals to some and thousands to others. */
  "quantity_ambiguous",
  "quantity_too_large",
  "quantity_missing",
  "day_missing",
  "unknown_status",
  /** A status that a file does not set: nothing is received by it, and nothing begins as canceled. */
  "status_not_set",
] as const
/** What is wrong with a cell, a row or a column of an import. */
export type ImportProblemCode = (typeof IMPORT_PROBLEMS)[number]
