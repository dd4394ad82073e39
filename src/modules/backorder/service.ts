import { randomUUID } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import type { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
  MedusaError,
} from "@medusajs/framework/utils"
import { claim, clearExpired, refuseShort, release, type Wanted } from "./claims"
import {
  readBackorderedVariants,
  type BackorderedVariant,
  type BackorderedVariantsQuery,
} from "./core-tables/backordered-variants"
import { readOutstandingUnits } from "./core-tables/coverage"
import { lockLimitedProducts, readLimitedProducts, readSettledCarts } from "./core-tables/limits"
import type { FulfillmentWanted } from "./core-tables/lines-to-fulfill"
import { readPositions, type Positions } from "./core-tables/positions"
import { searchBackorders } from "./core-tables/search"
import { readTouchedItems, type ReconcileScope, type Touched, type TouchedScope } from "./core-tables/touched"
import { readSettingsPage, type SettingsListRow, type SettingsQuery } from "./core-tables/settings-list"
import { countCartsAhead } from "./core-tables/turns"
import { restoreImport, saveImport } from "./imports/save"
import { dropHold, takeHold, watchedItems } from "./fulfillments"
import Backorder from "./models/backorder"
import BackorderClaim from "./models/backorder-claim"
import BackorderEntry from "./models/backorder-entry"
import BackorderFulfillmentHold from "./models/backorder-fulfillment-hold"
import BackorderImport from "./models/backorder-import"
import BackorderImportRow from "./models/backorder-import-row"
import BackorderLine from "./models/backorder-line"
import BackorderReconciliation from "./models/backorder-reconciliation"
import BackorderSettings from "./models/backorder-settings"
import BackorderVariantLimit from "./models/backorder-variant-limit"
import { parseOptions, type BackorderOptions } from "./options"
import { reconcile, type ReconcileOptions, type ReconcileResult } from "./reconcile/reconcile"
import {
  hasBackorders,
  takeUntold,
  writeReconciliation,
  type Reconciliation,
  type StatusChange,
} from "./reconcile/rows"
import { registerHooks } from "../../workflows/hooks/register"
import { forgetReached, noteReached, type ReachedLimit } from "./reached-limits"
import { restoreSettings, saveSettings, SETTINGS_LOCK, type ProductChange, type SavedChange } from "./settings-store"
import { lock, sqlOf, type Sql } from "./sql"

/** How often a claim looks again while the claims of others stand in its way, and how long it waits in between. */
const CLAIM_ATTEMPTS = 4
const CLAIM_RETRY_MS = 50

/** For so long a checkout lets those go first that have claimed before it, and so often it looks for each of them. */
const TURN_PATIENCE_SECONDS = 10
const TURN_RETRY_MS = 20
const TURN_RETRY_AT_MOST_MS = 500

/** How long a fulfilment waits for another one of the same items, and how often it looks. */
const HOLD_WAIT_MS = 30_000
const HOLD_RETRY_MS = 50

class BackorderModuleService extends MedusaService({
  Backorder,
  BackorderClaim,
  BackorderEntry,
  BackorderFulfillmentHold,
  BackorderImport,
  BackorderImportRow,
  BackorderLine,
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

  /**
   * Saves settings and variant limits, all or nothing.
   *
   * @throws MedusaError INVALID_DATA when a promo needs a maximum or a date that would not be there.
   */
  @InjectTransactionManager()
  async saveSettings(changes: ProductChange[], @MedusaContext() context: Context = {}): Promise<SavedChange[]> {
    await lock(context, [SETTINGS_LOCK])
    return saveSettings(sqlOf(context), changes)
  }

  /** Undoes a save. */
  @InjectTransactionManager()
  async restoreSettings(saved: SavedChange[], @MedusaContext() context: Context = {}): Promise<void> {
    await lock(context, [SETTINGS_LOCK])
    await restoreSettings(sqlOf(context), saved)
  }

  /** Forgets the settings of deleted products and the limits of deleted variants. */
  @InjectTransactionManager()
  async forget(
    deleted: { product_ids?: string[]; variant_ids?: string[] },
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    if (deleted.product_ids?.length) {
      await this.deleteBackorderSettings({ product_id: deleted.product_ids }, context)
    }
    if (deleted.variant_ids?.length) {
      await this.deleteBackorderVariantLimits({ variant_id: deleted.variant_ids }, context)
    }
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

  /** Ids of the backorders that a search finds. */
  @InjectManager()
  async searchBackorders(q: string, @MedusaContext() context: Context = {}): Promise<string[]> {
    return searchBackorders(sqlOf(context), q)
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
    const [open] = await sqlOf(context)<{ backorders: string; units: string }>(
      `select count(*) as backorders, coalesce(sum(outstanding_quantity), 0) as units
         from backorder where status = 'back_ordered' and deleted_at is null`
    )
    return { backorders: Number(open.backorders), units: Number(open.units) }
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

  /** Makes the rows of a scope match the truth, in one transaction or several. */
  async reconcile(scope: ReconcileScope, options: ReconcileOptions = {}): Promise<ReconcileResult> {
    return reconcile((work) => this.inTransaction_(work), scope, options)
  }

  /** Names up to so many backorders after an id whose status nobody was told yet, and counts them as told. */
  @InjectTransactionManager()
  async takeUntold(after: string, limit: number, @MedusaContext() context: Context = {}): Promise<StatusChange[]> {
    return takeUntold(sqlOf(context), after, limit)
  }

  /** Keeps what a reconcile of everything came to. */
  @InjectTransactionManager()
  async recordReconciliation(result: Reconciliation, @MedusaContext() context: Context = {}): Promise<void> {
    await writeReconciliation(sqlOf(context), generateEntityId(undefined, "borec"), result)
  }

  /** The products that have reached their maximum since the last look. Serialized with `reconcile`: each is found once. */
  @InjectTransactionManager()
  async noteReachedLimits(items: string[] | null, @MedusaContext() context: Context = {}): Promise<ReachedLimit[]> {
    await lock(context, ["backorder:reconcile"])
    return noteReached(sqlOf(context), items)
  }

  /** Lets products be found again by `noteReachedLimits`. */
  @InjectManager()
  async forgetReachedLimits(productIds: string[], @MedusaContext() context: Context = {}): Promise<void> {
    await forgetReached(sqlOf(context), productIds)
  }

  /** Called by Medusa when everything is loaded: only then is it known which hooks the app has taken itself. */
  __hooks = {
    onApplicationStart: async () => registerHooks(),
  }

  /** The products with a ceiling, or switched off, that share an inventory item with the variants. */
  @InjectManager()
  async readLimitedProducts(variantIds: string[], @MedusaContext() context: Context = {}): Promise<string[]> {
    return variantIds.length ? readLimitedProducts(sqlOf(context), variantIds) : []
  }

  /**
   * Says early whether a cart could be ordered, without claiming anything.
   *
   * @param touched - the variants that the shopper changes: only their lines are refused.
   * @throws MedusaError NOT_ALLOWED naming every short line with both numbers.
   */
  async checkCart(wanted: Wanted, touched: string[]): Promise<void> {
    const productIds = await this.readLimitedProducts(touched)
    if (productIds.length) {
      await this.checkWanted_(wanted, productIds, touched)
    }
  }

  /**
   * Claims stock and allowance for a cart that is being completed, and ends when it is the cart's turn to reserve.
   *
   * @throws MedusaError NOT_ALLOWED naming every short line with both numbers; then nothing is claimed.
   */
  async claimCart(wanted: Wanted): Promise<void> {
    if (await this.claimPatiently_(wanted)) {
      await this.awaitTurn_(wanted.cart_id)
    }
  }

  /** @returns whether others have claimed of the same. */
  private async claimPatiently_(wanted: Wanted): Promise<boolean> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.claimWanted_(wanted)
      } catch (error) {
        if (attempt === CLAIM_ATTEMPTS || !(await this.isRefusedByClaims_(error, wanted))) {
          throw error
        }
        await sleep(CLAIM_RETRY_MS)
      }
    }
  }

  /**
   * Carts with the same items reach core's reservation one after the other. Core's Redis lock takes the items of a cart
   * all at once and in no order: two carts with the same two items hold each other up until it times out, and what it
   * had of the lock is then gone for a minute. Nothing hangs on the turn but that, so nobody waits for it for long.
   */
  private async awaitTurn_(cartId: string): Promise<void> {
    const patience = Math.min(TURN_PATIENCE_SECONDS, this.options.claim_ttl_seconds / 2)
    for (let ahead = await this.countCartsAhead_(cartId, patience); ahead;) {
      await sleep(Math.min(ahead * TURN_RETRY_MS, TURN_RETRY_AT_MOST_MS))
      ahead = await this.countCartsAhead_(cartId, patience)
    }
  }

  @InjectManager()
  protected async countCartsAhead_(
    cartId: string,
    patience: number,
    @MedusaContext() context: Context = {}
  ): Promise<number> {
    return countCartsAhead(sqlOf(context), cartId, patience)
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
    await release(sql, await readSettledCarts(sql, orderIds))
  }

  /** Deletes the claims whose time is over. @returns how many. */
  @InjectManager()
  async clearExpiredClaims(@MedusaContext() context: Context = {}): Promise<number> {
    return clearExpired(sqlOf(context))
  }

  /**
   * Lets a fulfilment through when stock covers it, and holds its inventory items until `dropFulfillment`: fulfilments
   * of the same item come one after the other, however many Medusa instances there are.
   *
   * @returns who holds; `null` when none of the lines can wait for stock.
   * @throws MedusaError NOT_ALLOWED naming every line that stock does not cover with how many can ship now, or when
   * another fulfilment of the same items does not end.
   */
  async holdFulfillment(wanted: FulfillmentWanted): Promise<string | null> {
    const items = await this.readWatchedItems_(wanted)
    const holder = items.length ? randomUUID() : null
    const deadline = Date.now() + HOLD_WAIT_MS
    while (holder && !(await this.takeHold_(wanted, items, holder))) {
      if (Date.now() > deadline) {
        const message = "Another fulfillment of the same items is under way. Try again when it has ended."
        throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
      }
      await sleep(HOLD_RETRY_MS)
    }
    return holder
  }

  /** Lets the next fulfilment of the same items in. */
  @InjectManager()
  async dropFulfillment(holder: string, @MedusaContext() context: Context = {}): Promise<void> {
    await dropHold(sqlOf(context), holder)
  }

  @InjectManager()
  protected async readWatchedItems_(
    wanted: FulfillmentWanted,
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    return watchedItems(sqlOf(context), wanted)
  }

  @InjectTransactionManager()
  protected async takeHold_(
    wanted: FulfillmentWanted,
    items: string[],
    holder: string,
    @MedusaContext() context: Context = {}
  ): Promise<boolean> {
    await lock(
      context,
      items.map((id) => `backorder:fulfillment:${id}`)
    )
    return takeHold(sqlOf(context), wanted, items, holder)
  }

  @InjectManager()
  protected async checkWanted_(
    wanted: Wanted,
    productIds: string[],
    touched: string[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await refuseShort(sqlOf(context), wanted, productIds, { touched })
  }

  @InjectTransactionManager()
  protected async claimWanted_(wanted: Wanted, @MedusaContext() context: Context = {}): Promise<boolean> {
    const sql = sqlOf(context)
    const productIds = await lockLimitedProducts(sql, variantsOf(wanted))
    return productIds.length > 0 && claim(sql, wanted, productIds, this.options.claim_ttl_seconds)
  }

  /**
   * Whether a refusal stands only on the claims of others. Such a claim may have become an order a moment ago, and then
   * its units count twice until core has linked the order to its cart; a second look tells.
   */
  private async isRefusedByClaims_(error: unknown, wanted: Wanted): Promise<boolean> {
    if (!(error instanceof MedusaError) || error.type !== MedusaError.Types.NOT_ALLOWED) {
      return false
    }
    return this.checkCart(wanted, variantsOf(wanted)).then(
      () => true,
      () => false
    )
  }

  /** Saves the good rows of an import, all or nothing; `imports/save.ts` says how. */
  @InjectTransactionManager()
  async saveImport(
    importId: string,
    onProgress: (done: number) => void,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await lock(context, [SETTINGS_LOCK])
    await saveImport(sqlOf(context), importId, onProgress)
  }

  /** Undoes `saveImport`. */
  @InjectTransactionManager()
  async restoreImport(importId: string, @MedusaContext() context: Context = {}): Promise<void> {
    await lock(context, [SETTINGS_LOCK])
    await restoreImport(sqlOf(context), importId)
  }

  /** Runs work of this module in a transaction of its own, such as the pages of an import. */
  async transact<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    return this.inTransaction_((context) => work(sqlOf(context)))
  }

  @InjectTransactionManager()
  protected async inTransaction_<Result>(
    work: (context: Context) => Promise<Result>,
    @MedusaContext() context: Context = {}
  ): Promise<Result> {
    return work(context)
  }
}

function variantsOf(wanted: Wanted): string[] {
  return wanted.lines.map((line) => line.variant_id)
}

export default BackorderModuleService
