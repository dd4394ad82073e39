import type { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { DelayAnswers } from "./answers/delay-answers"
import { checkCart, Checkouts } from "./checkout"
import { forgetClaimedCarts } from "./claimed-carts"
import { clearExpired, release, type Wanted } from "./claims"
import {
  readBackorderedVariants,
  type BackorderedVariant,
  type BackorderedVariantsFilter,
  type BackorderedVariantsQuery,
} from "./core-tables/backordered-variants"
import { readChannelsWithoutStock, type ChannelWithoutStock } from "./core-tables/channels-without-stock"
import { readOutstandingUnits } from "./core-tables/coverage"
import { readLimitedProducts, readSettledCarts } from "./core-tables/limits"
import type { FulfillmentWanted } from "./core-tables/lines-to-fulfill"
import { readUnclaimedOrders, type UnclaimedOrders } from "./core-tables/unclaimed-orders"
import { readVariantsToLeave } from "./core-tables/variants-to-leave"
import { readNewVariants, type VariantScope } from "./core-tables/new-variants"
import { readDays, readTotals, type BackorderDay, type BackorderTotals } from "./core-tables/overview"
import { readPositions } from "./core-tables/positions"
import { readProductsWithIncoming } from "./core-tables/products-with-incoming"
import { readComing, type Coming } from "./core-tables/promise"
import { readBackorderedVariantIds, readWaitingPlaces, type WaitingPlace } from "./core-tables/purchase-list"
import { searchBackorders } from "./core-tables/search"
import { readShownProducts } from "./core-tables/shown-products"
import { readStandings, type LineStanding } from "./core-tables/standing"
import { readStrandedUnits } from "./core-tables/stranded"
import {
  mayDiffer,
  readTouchedItems,
  type ReconcileScope,
  type Touched,
  type TouchedScope,
} from "./core-tables/touched"
import { readSettingsPage, type SettingsListRow, type SettingsQuery } from "./core-tables/settings-list"
import { readOpenLines, readReadyToShip, type OpenLine, type ReadyToShipQuery } from "./core-tables/unfulfilled"
import { BackorderImports } from "./imports/backorder-imports"
import { IncomingStock } from "./incoming/incoming-stock"
import { readDatedBackorders, type DatedBackorder } from "./dated-backorders"
import { readMoves } from "./displaced"
import { readFullProducts } from "./full-products"
import { dropHold, hold } from "./fulfillments"
import { forgetVariants, noteVariants } from "./known-variants"
import Backorder from "./models/backorder"
import BackorderAnswer from "./models/backorder-answer"
import BackorderClaim from "./models/backorder-claim"
import BackorderClaimedCart from "./models/backorder-claimed-cart"
import BackorderEntry from "./models/backorder-entry"
import BackorderFulfillmentHold from "./models/backorder-fulfillment-hold"
import BackorderIncoming from "./models/backorder-incoming"
import BackorderReceipt from "./models/backorder-receipt"
import BackorderImport from "./models/backorder-import"
import BackorderImportRow from "./models/backorder-import-row"
import BackorderKnownVariant from "./models/backorder-known-variant"
import BackorderLine from "./models/backorder-line"
import BackorderReconciliation from "./models/backorder-reconciliation"
import BackorderSettings from "./models/backorder-settings"
import BackorderVariantLimit from "./models/backorder-variant-limit"
import { dayIn } from "./domain/dates"
import type { MovedLine } from "./domain/displaced"
import type { Told } from "./domain/tell"
import type { Positions } from "./domain/units"
import type { VariantSwitch } from "./domain/variant-switch"
import { parseOptions, type BackorderOptions } from "./options"
import { prioritize, putBackPriority, type Prioritized } from "./priority"
import { reconcile, RECONCILE_LOCK, type ReconcileOptions, type ReconcileResult } from "./reconcile/reconcile"
import {
  countOpen,
  hasBackorders,
  takeBrokenPromises,
  takeUntold,
  writeReconciliation,
  type BrokenPromise,
  type Reconciliation,
  type StatusChange,
} from "./reconcile/rows"
import { tellOpening, type OpeningLine } from "./reconcile/tell-opening"
import { forgetReached, noteReached, type ReachedLimit } from "./reached-limits"
import { putBackSettings, removeSettings, type RemovalTargets, type RemovedSettings } from "./settings-removal"
import {
  readSettings,
  restoreSettings,
  saveSettings,
  SETTINGS_LOCK,
  type ProductChange,
  type SavedChange,
  type StoredSettings,
} from "./settings-store"
import { readTrackedLines, type TrackedLine } from "./tracked-lines"
import { lock, sqlOf, transactOn, type Database, type Sql } from "./sql"

class BackorderModuleService extends MedusaService({
  Backorder,
  BackorderAnswer,
  BackorderClaim,
  BackorderClaimedCart,
  BackorderEntry,
  BackorderFulfillmentHold,
  BackorderImport,
  BackorderImportRow,
  BackorderIncoming,
  BackorderKnownVariant,
  BackorderLine,
  BackorderReceipt,
  BackorderReconciliation,
  BackorderSettings,
  BackorderVariantLimit,
}) {
  /** The plugin's options, checked; never the database configuration that Medusa adds to them. */
  readonly options: BackorderOptions

  constructor(_container: Record<string, unknown>, options?: Record<string, unknown>) {
    super(...arguments)
    this.options = parseOptions(options)
  }

  /** The calendar date (`YYYY-MM-DD`) of the shop. */
  get today(): string {
    return dayIn(this.options.time_zone, new Date())
  }

  /**
   * Saves settings and variant limits, all or nothing.
   *
   * @throws MedusaError INVALID_DATA when a promo needs a maximum or a date that would not be there.
   */
  @InjectTransactionManager()
  async saveSettings(changes: ProductChange[], @MedusaContext() context: Context = {}): Promise<SavedChange[]> {
    await lock(sqlOf(context), [SETTINGS_LOCK])
    return saveSettings(sqlOf(context), changes, this.today)
  }

  /** Undoes a save. */
  @InjectTransactionManager()
  async restoreSettings(saved: SavedChange[], @MedusaContext() context: Context = {}): Promise<void> {
    await lock(sqlOf(context), [SETTINGS_LOCK])
    await restoreSettings(sqlOf(context), saved)
  }

  /** Deletes the settings of products and the limits of variants. @returns what `putBackSettings` puts back. */
  @InjectTransactionManager()
  async removeSettings(targets: RemovalTargets, @MedusaContext() context: Context = {}): Promise<RemovedSettings> {
    await lock(sqlOf(context), [SETTINGS_LOCK])
    return removeSettings(sqlOf(context), targets, this.today)
  }

  /** Undoes a removal. */
  @InjectTransactionManager()
  async putBackSettings(removed: RemovedSettings, @MedusaContext() context: Context = {}): Promise<void> {
    await lock(sqlOf(context), [SETTINGS_LOCK])
    await putBackSettings(sqlOf(context), removed)
  }

  /** Gives a backorder a priority; a reconcile moves the units. @returns what `putBackPriority` puts back. */
  @InjectTransactionManager()
  async prioritize(id: string, priority: number, @MedusaContext() context: Context = {}): Promise<Prioritized> {
    return prioritize(sqlOf(context), id, priority)
  }

  /** Undoes a priority. */
  @InjectTransactionManager()
  async putBackPriority(prioritized: Prioritized, @MedusaContext() context: Context = {}): Promise<void> {
    await putBackPriority(sqlOf(context), prioritized)
  }

  /** The settings of those of the products that are available for backorder. */
  @InjectManager()
  async readEnabledSettings(productIds: string[], @MedusaContext() context: Context = {}): Promise<StoredSettings[]> {
    return (await readSettings(sqlOf(context), productIds)).filter((row) => row.enabled)
  }

  /** Units by variant id that hang on inventory items which the variants are not made of any more. */
  @InjectManager()
  async readStrandedUnits(variantIds: string[], @MedusaContext() context: Context = {}): Promise<Map<string, number>> {
    return readStrandedUnits(sqlOf(context), variantIds)
  }

  /** The sales channels of a product that cannot sell some of its variants; `core-tables/channels-without-stock.ts` says which. */
  @InjectManager()
  async readChannelsWithoutStock(
    productId: string,
    @MedusaContext() context: Context = {}
  ): Promise<ChannelWithoutStock[]> {
    return readChannelsWithoutStock(sqlOf(context), productId)
  }

  /** The next variants after an id that are new on products available for backorder: `core-tables/new-variants.ts`. */
  @InjectManager()
  async readNewVariants(
    scope: VariantScope,
    page: { after: string; limit: number },
    @MedusaContext() context: Context = {}
  ): Promise<VariantSwitch[]> {
    return readNewVariants(sqlOf(context), scope, page)
  }

  /** The next variants after an id that sell out of stock only because of this plugin. */
  @InjectManager()
  async readVariantsToLeave(
    page: { after: string; limit: number },
    @MedusaContext() context: Context = {}
  ): Promise<VariantSwitch[]> {
    return readVariantsToLeave(sqlOf(context), page)
  }

  /** Remembers that variants have been met. @returns the ids of those that were new. */
  @InjectManager()
  async noteVariants(variants: VariantSwitch[], @MedusaContext() context: Context = {}): Promise<string[]> {
    return noteVariants(sqlOf(context), variants)
  }

  /** Undoes `noteVariants`. */
  @InjectManager()
  async forgetVariants(variantIds: string[], @MedusaContext() context: Context = {}): Promise<void> {
    await forgetVariants(sqlOf(context), variantIds)
  }

  /** Stock and demand of products, as the given sales channels see them (`null` = each product's own channels). */
  @InjectManager()
  async readPositions(
    productIds: string[],
    channelIds: string[] | null,
    @MedusaContext() context: Context = {}
  ): Promise<Positions> {
    return readPositions(sqlOf(context), productIds, channelIds)
  }

  /** Those of the products of which deliveries say when they are expected. */
  @InjectManager()
  async readProductsWithIncoming(productIds: string[], @MedusaContext() context: Context = {}): Promise<Set<string>> {
    return readProductsWithIncoming(sqlOf(context), productIds)
  }

  /** Which of the products shoppers of the sales channels can see. */
  @InjectManager()
  async readShownProducts(
    productIds: string[],
    channelIds: string[],
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    return readShownProducts(sqlOf(context), productIds, channelIds)
  }

  /** Units that stock does not cover by variant id, as far as they are made of the inventory items. */
  @InjectManager()
  async readOutstandingUnits(
    inventoryItemIds: string[],
    @MedusaContext() context: Context = {}
  ): Promise<Map<string, number>> {
    return readOutstandingUnits(sqlOf(context), inventoryItemIds)
  }

  /** One page of the variants on backorder. */
  @InjectManager()
  async readBackorderedVariants(
    query: BackorderedVariantsQuery,
    @MedusaContext() context: Context = {}
  ): Promise<{ rows: BackorderedVariant[]; count: number }> {
    return readBackorderedVariants(sqlOf(context), query)
  }

  /** Ids of all variants on backorder that a filter finds, the one that has waited longest first. */
  @InjectManager()
  async readBackorderedVariantIds(
    filter: BackorderedVariantsFilter,
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    return readBackorderedVariantIds(sqlOf(context), filter)
  }

  /** What of variants waits at each location. */
  @InjectManager()
  async readWaitingPlaces(
    filter: BackorderedVariantsFilter,
    @MedusaContext() context: Context = {}
  ): Promise<WaitingPlace[]> {
    return readWaitingPlaces(sqlOf(context), filter)
  }

  /** The products on backorder of which no more can be backordered. */
  @InjectManager()
  async readFullProducts(@MedusaContext() context: Context = {}): Promise<string[]> {
    return readFullProducts(sqlOf(context))
  }

  /** What waits and what may leave, over all products. */
  @InjectManager()
  async readTotals(@MedusaContext() context: Context = {}): Promise<BackorderTotals> {
    return readTotals(sqlOf(context))
  }

  /** What began to wait and what was filled on each day from one on that has seen any of it. */
  @InjectManager()
  async readDays(from: string, @MedusaContext() context: Context = {}): Promise<BackorderDay[]> {
    return readDays(sqlOf(context), from, this.options.time_zone)
  }

  /** Ids of the backorders that a search finds, among those of some statuses or among all. */
  @InjectManager()
  async searchBackorders(q: string, statuses?: string[], @MedusaContext() context: Context = {}): Promise<string[]> {
    return searchBackorders(sqlOf(context), q, statuses)
  }

  /** What the rows say of orders, for each of their lines that waits or has waited. */
  @InjectManager()
  async readTrackedLines(orderIds: string[], @MedusaContext() context: Context = {}): Promise<TrackedLine[]> {
    return readTrackedLines(sqlOf(context), orderIds)
  }

  /** One page of the backorders whose orders are ready to ship: nothing of them waits, something is to be fulfilled. */
  @InjectManager()
  async readReadyToShip(
    query: ReadyToShipQuery,
    @MedusaContext() context: Context = {}
  ): Promise<{ ids: string[]; count: number }> {
    return readReadyToShip(sqlOf(context), query)
  }

  /** The lines of orders of which something is reserved and not fulfilled yet. */
  @InjectManager()
  async readOpenLines(orderIds: string[], @MedusaContext() context: Context = {}): Promise<OpenLine[]> {
    return readOpenLines(sqlOf(context), orderIds)
  }

  /** How open lines of an order stand that can wait for stock. @param lines - all that are open. */
  @InjectManager()
  async readStandings(
    orderId: string,
    lines: { id: string; quantity: number }[],
    @MedusaContext() context: Context = {}
  ): Promise<LineStanding[]> {
    return readStandings(sqlOf(context), orderId, lines)
  }

  /** What would wait of lines if a backorder had another priority; `displaced.ts` says how. */
  async readMoves(id: string, priority: number, scope: TouchedScope): Promise<MovedLine[]> {
    return this.inTransaction_((sql) => readMoves(sql, { id, priority, scope, today: this.today }))
  }

  /** The backorders that depend on the dates of products; `dated-backorders.ts` says which. */
  @InjectManager()
  async readDatedBackorders(productIds: string[], @MedusaContext() context: Context = {}): Promise<DatedBackorder[]> {
    return readDatedBackorders(sqlOf(context), productIds)
  }

  /** Which deliveries come for the lines of orders that wait. */
  @InjectManager()
  async readComing(orderIds: string[], @MedusaContext() context: Context = {}): Promise<Coming[]> {
    return readComing(sqlOf(context), orderIds, this.today)
  }

  /** One page of the products with settings. */
  @InjectManager()
  async readSettingsPage(
    query: SettingsQuery,
    @MedusaContext() context: Context = {}
  ): Promise<{ rows: SettingsListRow[]; count: number }> {
    return readSettingsPage(sqlOf(context), query)
  }

  /** How many orders wait, and for how many units. */
  @InjectManager()
  async countOpen(@MedusaContext() context: Context = {}): Promise<{ backorders: number; units: number }> {
    return countOpen(sqlOf(context))
  }

  /** What a reconcile has to look at after an event; `null` when backorders do not depend on anything that it names. */
  @InjectManager()
  async readScope(touched: Touched, @MedusaContext() context: Context = {}): Promise<TouchedScope | null> {
    const sql = sqlOf(context)
    const items = await readTouchedItems(sql, touched)
    const orderIds = touched.order_ids ?? []
    const concerns = items.length > 0 || (orderIds.length > 0 && (await hasBackorders(sql, orderIds)))
    return concerns ? { inventory_item_ids: items, order_ids: orderIds } : null
  }

  /** Whether a reconcile of a scope could find anything; a fraction of its time. */
  @InjectManager()
  async mayDiffer(scope: TouchedScope, @MedusaContext() context: Context = {}): Promise<boolean> {
    return mayDiffer(sqlOf(context), scope)
  }

  /** Makes the rows of a scope match the truth, in one transaction or several. */
  async reconcile(scope: ReconcileScope, options: ReconcileOptions = {}): Promise<ReconcileResult> {
    return reconcile((work) => this.inTransaction_(work), scope, this.options.time_zone, options)
  }

  /** What the shopper was told when ordering lines that no row has yet, by line item id. */
  @InjectManager()
  async tellOpening(opening: OpeningLine[], @MedusaContext() context: Context = {}): Promise<Map<string, Told>> {
    return tellOpening(sqlOf(context), opening, this.options.time_zone)
  }

  /** Names the next backorders after an id whose status nobody was told yet, and marks them as told. */
  @InjectTransactionManager()
  async takeUntold(after: string, limit: number, @MedusaContext() context: Context = {}): Promise<StatusChange[]> {
    return takeUntold(sqlOf(context), after, limit)
  }

  /** Names the next promises after the id of a line that are not kept and that nobody was told of, and marks them as told. */
  @InjectTransactionManager()
  async takeBrokenPromises(
    after: string,
    limit: number,
    @MedusaContext() context: Context = {}
  ): Promise<BrokenPromise[]> {
    return takeBrokenPromises(sqlOf(context), after, limit)
  }

  /** Keeps what a reconcile of everything came to. */
  @InjectTransactionManager()
  async recordReconciliation(result: Reconciliation, @MedusaContext() context: Context = {}): Promise<void> {
    await writeReconciliation(sqlOf(context), generateEntityId(undefined, "borec"), result)
  }

  /** The products that have reached their maximum since the last look. Serialized with `reconcile`: each is found once. */
  @InjectTransactionManager()
  async noteReachedLimits(items: string[] | null, @MedusaContext() context: Context = {}): Promise<ReachedLimit[]> {
    await lock(sqlOf(context), [RECONCILE_LOCK])
    return noteReached(sqlOf(context), items)
  }

  /** Lets products be found again by `noteReachedLimits`. */
  @InjectTransactionManager()
  async forgetReachedLimits(productIds: string[], @MedusaContext() context: Context = {}): Promise<void> {
    await lock(sqlOf(context), [SETTINGS_LOCK])
    await forgetReached(sqlOf(context), productIds)
  }

  /** The products with a ceiling, or switched off, that share an inventory item with the variants. */
  @InjectManager()
  async readLimitedProducts(variantIds: string[], @MedusaContext() context: Context = {}): Promise<string[]> {
    return readLimitedProducts(sqlOf(context), variantIds)
  }

  /** Says early whether a cart could be ordered; `checkout.ts` says how. */
  async checkCart(wanted: Wanted, touched: string[]): Promise<void> {
    await checkCart(this.database_, wanted, touched)
  }

  /** Claims stock and allowance for a cart, and ends when it may reserve; `checkout.ts` says how. */
  async claimCart(wanted: Wanted): Promise<void> {
    await this.checkouts_.claim(wanted, { ttl_seconds: this.options.claim_ttl_seconds, today: this.today })
  }

  /** Whether a cart of this process is claiming, or waits for its turn. */
  get isClaiming(): boolean {
    return this.checkouts_.isBusy
  }

  /** Gives back what a cart has claimed. */
  @InjectManager()
  async releaseCart(cartId: string, @MedusaContext() context: Context = {}): Promise<void> {
    await release(sqlOf(context), [cartId])
  }

  /** Deletes claims that have become orders, so that the next checkout has fewer to look at. */
  @InjectManager()
  async clearSettledClaims(orderIds: string[], @MedusaContext() context: Context = {}): Promise<void> {
    const sql = sqlOf(context)
    const carts = await readSettledCarts(sql, orderIds)
    if (carts.length) {
      await release(sql, carts)
    }
  }

  /** Deletes the claims whose time is over, and the notes of carts that claimed long ago. @returns how many claims. */
  @InjectManager()
  async clearExpiredClaims(@MedusaContext() context: Context = {}): Promise<number> {
    await forgetClaimedCarts(sqlOf(context))
    return clearExpired(sqlOf(context))
  }

  /** The latest orders that were placed without the plugin; `core-tables/unclaimed-orders.ts` says which. */
  @InjectManager()
  async readUnclaimedOrders(@MedusaContext() context: Context = {}): Promise<UnclaimedOrders> {
    return readUnclaimedOrders(sqlOf(context))
  }

  /** Lets a fulfilment through when stock covers it, and nobody else until `dropFulfillment`; `fulfillments.ts` says how. */
  async holdFulfillment(wanted: FulfillmentWanted): Promise<string | null> {
    return hold(this.database_, wanted, this.options.time_zone)
  }

  /** Lets the next fulfilment of the same items in. */
  @InjectManager()
  async dropFulfillment(holder: string, @MedusaContext() context: Context = {}): Promise<void> {
    await dropHold(sqlOf(context), holder)
  }

  private readonly database_: Database = {
    run: (work) => this.onConnection_(work),
    transact: (work) => this.inTransaction_(work),
  }

  private readonly checkouts_ = new Checkouts(this.database_)

  /** What customers answer to delays. */
  readonly answers = new DelayAnswers(this.database_)

  /** Imports and exports of settings. */
  readonly imports = new BackorderImports(this.database_, () => this.today)

  /** What is on its way. */
  readonly incoming = new IncomingStock(this.database_, () => this.today)

  @InjectManager()
  protected async onConnection_<Result>(
    work: (sql: Sql) => Promise<Result>,
    @MedusaContext() context: Context = {}
  ): Promise<Result> {
    return work(sqlOf(context))
  }

  @InjectManager()
  protected async inTransaction_<Result>(
    work: (sql: Sql) => Promise<Result>,
    @MedusaContext() context: Context = {}
  ): Promise<Result> {
    return transactOn(context, work)
  }
}

export default BackorderModuleService
