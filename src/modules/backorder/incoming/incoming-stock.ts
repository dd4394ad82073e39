import { setTimeout as sleep } from "node:timers/promises"
import {
  readIncomingIds,
  readIncomingPage,
  type IncomingFilter,
  type IncomingQuery,
  type ListedIncoming,
} from "../core-tables/incoming-list"
import {
  readKnownPlaces,
  readLevelsToMirror,
  type IncomingLevel,
  type IncomingPlace,
  type MirrorScope,
} from "../core-tables/incoming-places"
import { lockProductsOfItems } from "../core-tables/limits"
import { readPromised } from "../core-tables/promise"
import { readPromisedOrders, type PromisedOrders } from "../core-tables/promised-orders"
import { lock, type Database } from "../sql"
import { RECONCILE_LOCK } from "../reconcile/reconcile"
import { planImport, refuseErrors } from "./csv/plan"
import { readIncomingFile, type IncomingFile } from "./csv/read"
import type { IncomingImportSummary } from "./csv/summary"
import { takeLate } from "./late"
import {
  finishReceipt,
  markReceived,
  markStocked,
  readUnfinished,
  takeBackReceipt,
  type Receipt,
  type Receiving,
  type UnfinishedReceipt,
} from "./receive"
import { notFound } from "./refusals"
import { lockIncoming, putBackIncoming, type NamedIncoming } from "./rows"
import { saveIncoming, type IncomingChanges, type SavedIncoming } from "./save"

/**
 * For how long checkouts wait while stock is raised. They hold connections while they wait, and core needs one to raise it:
 * where they hold all there are, one of the two has to let go.
 */
const HOLD_MS = 3_000

/** Held by the import of a file, so that another of the same sees what it has made. */
const IMPORT_LOCK = "backorder:incoming:import"

/** The door to what is on its way. What a method writes it writes in one transaction, unless it says otherwise. */
export class IncomingStock {
  /** @param today - gives the day of the shop. */
  constructor(
    private readonly database: Database,
    private readonly today: () => string
  ) {}

  /** Creates, changes and deletes, all or nothing; `save.ts` says what is refused. */
  save(changes: IncomingChanges): Promise<SavedIncoming> {
    return this.database.transact((sql) => saveIncoming(sql, changes, this.today()))
  }

  /**
   * Says what a file would do; changes nothing.
   *
   * @throws MedusaError INVALID_DATA when it is no CSV file.
   */
  async checkFile(file: IncomingFile): Promise<IncomingImportSummary> {
    const read = await readIncomingFile(file)
    const { summary } = await this.database.transact((sql) => planImport(sql, read, this.today()))
    return summary
  }

  /**
   * Does what a file says, all or nothing. Of two that are the same and come at once the later one finds what the first has
   * made.
   *
   * @throws MedusaError INVALID_DATA when it is no CSV file, NOT_ALLOWED when one of its rows has an error.
   */
  async importFile(file: IncomingFile): Promise<SavedIncoming & { summary: IncomingImportSummary }> {
    const read = await readIncomingFile(file)
    return this.database.transact(async (sql) => {
      await lock(sql, [IMPORT_LOCK])
      const { summary, changes } = await planImport(sql, read, this.today())
      refuseErrors(summary)
      return { summary, ...(await saveIncoming(sql, changes, this.today())) }
    })
  }

  /** Undoes `save` and `importFile`. */
  putBack({ created, before }: SavedIncoming): Promise<void> {
    const ids = created.map(({ id }) => id)
    return this.database.transact((sql) => putBackIncoming(sql, ids, before))
  }

  /** One page of it, and how much there is. */
  list(query: IncomingQuery): Promise<{ rows: ListedIncoming[]; count: number }> {
    return this.database.run((sql) => readIncomingPage(sql, query, this.today()))
  }

  /** The ids of all that a filter finds, the soonest first. */
  listIds(filter: IncomingFilter): Promise<string[]> {
    return this.database.run((sql) => readIncomingIds(sql, filter, this.today()))
  }

  /** What waiting orders were promised of what is still to come, by id. One that nothing was promised of has no entry. */
  readPromised(ids: string[]): Promise<Map<string, number>> {
    return this.database.run((sql) => readPromised(sql, ids, this.today()))
  }

  /** The orders that one of it is promised to. */
  readPromisedOrders(
    delivery: { id: string; inventory_item_id: string },
    page: { limit: number; offset: number }
  ): Promise<PromisedOrders> {
    return this.database.run((sql) => readPromisedOrders(sql, delivery, this.today(), page))
  }

  /**
   * Receives incoming stock. In three transactions, so that it is known what was done whenever a server dies: it is marked,
   * core raises its stock, and the receipt says so. Where core fails it is marked no more.
   *
   * A checkout with a product made of the item sees all of it or nothing, unless core takes longer than `HOLD_MS`; then it
   * sees for a moment less than there is. Another request for the same waits likewise, and so does a reconcile, or it would see
   * a promise broken that is just being kept.
   *
   * @param raise - adds to core's stock.
   * @returns `null` when nothing has come of it: the request was repeated.
   * @throws MedusaError as `markReceived`, or whatever `raise` throws.
   */
  async receive(receiving: Receiving, raise: (receipt: Receipt) => Promise<void>): Promise<Receipt | null> {
    const { transact, run } = this.database
    const { inventory_item_id } = await this.find(receiving.id)
    return this.whileNobodyChecksOut(inventory_item_id, receiving.id, async () => {
      const receipt = await transact((sql) => markReceived(sql, receiving))
      if (receipt) {
        try {
          await raise(receipt)
        } catch (error) {
          await transact((sql) => takeBackReceipt(sql, receipt))
          throw error
        }
        await run((sql) => markStocked(sql, receipt))
      }
      return receipt
    })
  }

  /** Undoes `receive`. @param lower - takes out of core's stock what was added. */
  async takeBack(receipt: Receipt, lower: () => Promise<void>): Promise<void> {
    await this.whileNobodyChecksOut(receipt.inventory_item_id, receipt.id, async () => {
      await lower()
      await this.database.transact((sql) => takeBackReceipt(sql, receipt))
    })
  }

  /** What has come in of which it is not known that core's stock was raised, the oldest first. */
  unfinishedReceipts(limit: number): Promise<UnfinishedReceipt[]> {
    return this.database.run((sql) => readUnfinished(sql, limit))
  }

  /** Finishes one of them, as `receive.ts` says. */
  finishReceipt(receiptId: string, isStocked: boolean): Promise<Receipt> {
    return this.database.transact((sql) => finishReceipt(sql, receiptId, isStocked))
  }

  /** The places where core has no level of the item. */
  async placesWithoutLevel(places: IncomingPlace[]): Promise<IncomingPlace[]> {
    const known = await this.database.run((sql) => readKnownPlaces(sql, places))
    const missing = places.filter((_, index) => !known[index].level)
    const distinct = new Map(missing.map((place) => [`${place.inventory_item_id} ${place.location_id}`, place]))
    return [...distinct.values()]
  }

  /** The levels of core that do not say what is on its way, with what they have to say. */
  levelsToMirror(scope: MirrorScope): Promise<IncomingLevel[]> {
    return this.database.run((sql) => readLevelsToMirror(sql, scope))
  }

  /** Names the next of what has not come in time, and marks it as told. */
  takeLate(limit: number): Promise<NamedIncoming[]> {
    return this.database.run((sql) => takeLate(sql, this.today(), limit))
  }

  private async find(id: string) {
    const row = (await this.database.run((sql) => lockIncoming(sql, [id]))).get(id)
    if (!row) {
      throw notFound("incoming_not_found", [id])
    }
    return row
  }

  /** Runs work while no other receipt of the same and no checkout with a product made of the item gets on. */
  private async whileNobodyChecksOut<Result>(itemId: string, id: string, work: () => Promise<Result>): Promise<Result> {
    const begun: { work?: Promise<Result> } = {}
    const held = this.database.transact(async (sql) => {
      await lock(sql, [`backorder:incoming:${id}`, RECONCILE_LOCK])
      await lockProductsOfItems(sql, [itemId])
      begun.work = work()
      await endedOrPatienceLost(begun.work)
    })
    // Where the locks are lost in the middle, what was begun is done all the same.
    await held.catch((error: unknown) => {
      if (!begun.work) {
        throw error
      }
    })
    return begun.work as Promise<Result>
  }
}

async function endedOrPatienceLost(work: Promise<unknown>): Promise<void> {
  const patience = new AbortController()
  const ended = work.then(
    () => patience.abort(),
    () => patience.abort()
  )
  await Promise.race([ended, sleep(HOLD_MS, undefined, { signal: patience.signal }).catch(() => undefined)])
}
