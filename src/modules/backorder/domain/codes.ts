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
  /** Not to be had. */
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
] as const
/** What happened to units of a line. */
export type EntryWhat = (typeof ENTRY_WHATS)[number]

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
] as const
/** Why it happened. */
export type EntryWhy = (typeof ENTRY_WHYS)[number]

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
/** The same as it is stored. */
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
