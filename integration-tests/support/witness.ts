import { DataSource } from "typeorm"
import type { BackorderStatus } from "../../src/modules/backorder/domain/codes"

/** What one order line lacks, as core's tables say. */
export interface WitnessedLine {
  line_item_id: string
  order_id: string
  ordered_at: Date | null
  outstanding_quantity: number
}

/** What of a line comes on which day, and when the last of it does. */
export interface WitnessedPromise {
  line_item_id: string
  order_id: string
  promised_on: string | null
  parts: Arrival[]
}

/** So many that come on a day. */
interface Arrival {
  on: string
  quantity: number
}

interface LackingLine {
  line_item_id: string
  order_id: string
  ordered_at: Date | null
  days: string[]
  /** Units that still wait when all has come that comes until a day; `null` = now. */
  lacks: (day: string | null) => number
}

interface Reservation {
  line_item_id: string | null
  inventory_item_id: string
  location_id: string
  quantity: number
}

interface OpenLine {
  order_id: string
  ordered_at: Date
  /** The stock of its variant is not managed: it never waits. */
  unmanaged: boolean
  /** Units that are not fulfilled. */
  quantity: number
  /** It orders whole units, and so waits for whole units. */
  whole: boolean
  /** Units of each inventory item that one unit of the line takes. */
  required: Map<string, number>
}

interface OpenLineRow {
  id: string
  order_id: string
  ordered_at: Date
  quantity: string
  whole: boolean
  unmanaged: boolean
  parts: object | null
}

/**
 * Looks at Postgres past the plugin and past Medusa, and works out by hand what waits. It shares no code with the
 * plugin, only names, so that the two can only agree when both are right.
 */
export class Witness {
  private constructor(private readonly database: DataSource) {}

  static async of(url: string | undefined): Promise<Witness> {
    return new Witness(await new DataSource({ type: "postgres", url, ssl: false }).initialize())
  }

  /** Safe to call again: what went wrong after it left must not be hidden by that. */
  async leave(): Promise<void> {
    if (this.database.isInitialized) {
      await this.database.destroy()
    }
  }

  /**
   * Order lines that no stock covers: each shelf serves its reservations one by one, the oldest order first. Core
   * reserves an edited line anew, also what is shipped of it: nobody waits for more than what is open takes.
   */
  async waitingLines(): Promise<WitnessedLine[]> {
    return (await this.lackingLines())
      .map(({ lacks, days: _days, ...line }) => ({ ...line, outstanding_quantity: lacks(null) }))
      .sort(byLine)
  }

  /** What lines that wait get of what is on its way, each delivery going to whoever is first where stock has ended. */
  async promisedLines(): Promise<WitnessedPromise[]> {
    return (await this.lackingLines())
      .map(({ line_item_id, order_id, days, lacks }) => {
        const after = [null, ...days].map((day) => lacks(day))
        const comes = days.map((on, index) => ({ on, quantity: rounded(after[index] - after[index + 1]) }))
        const parts = comes.filter(({ quantity }) => quantity > 0)
        const promised_on = after.at(-1) === 0 ? (parts.at(-1)?.on ?? null) : null
        return { line_item_id, order_id, promised_on, parts }
      })
      .filter(({ parts }) => parts.length > 0)
      .sort(byLine)
  }

  /** The same as the plugin's rows have it. */
  async trackedPromises(): Promise<WitnessedPromise[]> {
    const rows = await this.database.query<
      (WitnessedPromise & { parts: Arrival[] | null; outstanding_quantity: string })[]
    >(
      `select l.line_item_id, b.order_id, l.promised_on, l.parts, l.outstanding_quantity from backorder_line l, backorder b
       where b.id = l.backorder_id and (l.parts is not null or l.promised_on is not null)
         and l.deleted_at is null and b.deleted_at is null`
    )
    return rows
      .map(({ parts, outstanding_quantity, ...row }) => ({
        ...row,
        parts: parts?.map(({ on, quantity }) => ({ on, quantity })) ?? [
          { on: String(row.promised_on), quantity: Number(outstanding_quantity) },
        ],
      }))
      .sort(byLine)
  }

  /**
   * Lines that lack something, with the days on which some of it comes. Whoever is served has what lies there first, then what
   * comes there, the soonest first. Nobody counts on what should have come.
   */
  private async lackingLines(): Promise<LackingLine[]> {
    const shelves = await this.shelves()
    const deliveries = await this.deliveries()
    const open = await this.openLines()
    const lines = new Map<string, Map<string, { lacks: number; comes: Arrival[] }>>()
    const held = new Map<string, number>()
    for (const reservation of await this.reservations()) {
      const { inventory_item_id: item, location_id } = reservation
      const shelf = `${item} ${location_id}`
      const there = shelves.get(shelf) ?? 0
      const quantity = heldFor(open.get(reservation.line_item_id ?? ""), reservation)
      const line = `${reservation.line_item_id} ${item}`
      held.set(line, (held.get(line) ?? 0) + quantity)
      shelves.set(shelf, rounded(there - quantity))
      const lacks = rounded(quantity - Math.min(quantity, Math.max(0, there)))
      const comes = taken(deliveries.get(shelf) ?? [], lacks)
      if (reservation.line_item_id && lacks > 0) {
        const ofLine = lines.get(reservation.line_item_id) ?? new Map<string, { lacks: number; comes: Arrival[] }>()
        const before = ofLine.get(item) ?? { lacks: 0, comes: [] }
        ofLine.set(item, { lacks: rounded(before.lacks + lacks), comes: [...before.comes, ...comes] })
        lines.set(reservation.line_item_id, ofLine)
      }
    }
    return [...lines]
      .filter(([lineId]) => !open.get(lineId)?.unmanaged)
      .map(([lineId, ofItem]) => {
        const line = open.get(lineId)
        const unitsOf = (item: string, quantity: number) => {
          const made = rounded(quantity / (line?.required.get(item) ?? eachTook(line, held.get(`${lineId} ${item}`))))
          return line?.whole ? Math.ceil(made) : made
        }
        const lacks = (day: string | null) => {
          const units = [...ofItem].map(([item, part]) => {
            const come = part.comes.filter(({ on }) => day !== null && on <= day)
            return unitsOf(item, rounded(part.lacks - come.reduce((sum, { quantity }) => sum + quantity, 0)))
          })
          return Math.min(line?.quantity ?? 0, Math.max(...units))
        }
        const days = [...new Set([...ofItem.values()].flatMap(({ comes }) => comes.map(({ on }) => on)))].sort()
        const [order_id, ordered_at] = [line?.order_id ?? "", line?.ordered_at ?? null]
        return { line_item_id: lineId, order_id, ordered_at, days, lacks }
      })
  }

  /** The same as the plugin's rows have it. */
  async trackedLines(): Promise<WitnessedLine[]> {
    const rows = await this.database.query<(Omit<WitnessedLine, "outstanding_quantity"> & { units: string })[]>(
      `select l.line_item_id, b.order_id, l.ordered_at, l.outstanding_quantity as units from backorder_line l, backorder b
       where b.id = l.backorder_id and l.outstanding_quantity > 0 and l.deleted_at is null and b.deleted_at is null`
    )
    return rows.map(({ units, ...line }) => ({ ...line, outstanding_quantity: Number(units) })).sort(byLine)
  }

  /** Backorders that wait for another number of units than their lines, or say that they do not wait. */
  async wrongSums(): Promise<{ order_id: string }[]> {
    return this.database.query(
      `select b.order_id from backorder b, backorder_line l
        where l.backorder_id = b.id and b.deleted_at is null and l.deleted_at is null group by b.id
       having b.outstanding_quantity <> sum(l.outstanding_quantity)
           or (b.status = $1) <> (sum(l.outstanding_quantity) > 0)`,
      ["back_ordered" satisfies BackorderStatus]
    )
  }

  /** The columns of a table in this database. */
  async columnsOf(table: string): Promise<string[]> {
    const rows = await this.database.query<{ column_name: string }[]>(
      "select column_name from information_schema.columns where table_schema = 'public' and table_name = $1",
      [table]
    )
    return rows.map((row) => row.column_name)
  }

  /** Units of an inventory item that orders hold. */
  async reservedOf(inventoryItemId: string): Promise<number> {
    const [{ sum }] = await this.database.query<{ sum: string | null }[]>(
      "select sum(quantity) from reservation_item where inventory_item_id = $1 and deleted_at is null",
      [inventoryItemId]
    )
    return Number(sum ?? 0)
  }

  /** Orders that are not canceled and hold units of an inventory item, and whether somebody has paid for them. */
  async ordersHolding(inventoryItemId: string): Promise<{ id: string; units: number; paid: boolean }[]> {
    const rows = await this.database.query<{ id: string; units: string; paid: boolean }[]>(
      `select o.id, sum(r.quantity) as units,
              exists (select 1 from order_cart c, cart_payment_collection p, payment paid
                       where c.order_id = o.id and p.cart_id = c.cart_id
                         and paid.payment_collection_id = p.payment_collection_id) as paid
         from reservation_item r, order_item i, "order" o
        where r.inventory_item_id = $1 and r.deleted_at is null and i.item_id = r.line_item_id
          and o.id = i.order_id and o.version = i.version and o.canceled_at is null
        group by o.id`,
      [inventoryItemId]
    )
    return rows.map((row) => ({ ...row, units: Number(row.units) }))
  }

  /** Orders of a variant that are not canceled and hold nothing: core stopped after it had made them. */
  async ordersHoldingNothing(variantId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }[]>(
      `select distinct o.id
         from "order" o, order_item i, order_line_item l
        where l.variant_id = $1 and i.item_id = l.id and o.id = i.order_id and o.version = i.version
          and o.canceled_at is null
          and not exists (select 1 from reservation_item r where r.line_item_id = l.id and r.deleted_at is null)`,
      [variantId]
    )
    return rows.map((row) => row.id)
  }

  /** Claims of an inventory item whose time is not over. */
  async liveClaims(inventoryItemId: string): Promise<number> {
    const [{ count }] = await this.database.query<{ count: string }[]>(
      "select count(*) from backorder_claim where inventory_item_id = $1 and expires_at > now() and deleted_at is null",
      [inventoryItemId]
    )
    return Number(count)
  }

  /** Carts that became more than one order. */
  async cartsOrderedTwice(): Promise<string[]> {
    const rows = await this.database.query<{ cart_id: string }[]>(
      "select cart_id from order_cart where deleted_at is null group by cart_id having count(*) > 1"
    )
    return rows.map((row) => row.cart_id)
  }

  /** Changes what lies on every shelf of an item, past Medusa. */
  async writeStock(inventoryItemId: string, stock: number): Promise<void> {
    await this.damage("update inventory_level set stocked_quantity = $2 where inventory_item_id = $1", [
      inventoryItemId,
      stock,
    ])
  }

  /** Takes an item off every shelf, past Medusa. */
  async forgetLevels(inventoryItemId: string): Promise<void> {
    await this.damage("update inventory_level set deleted_at = now() where inventory_item_id = $1", [inventoryItemId])
  }

  /** Lets go of what orders hold of an item, past Medusa. */
  async forgetReservations(inventoryItemId: string): Promise<void> {
    await this.damage("update reservation_item set deleted_at = now() where inventory_item_id = $1", [inventoryItemId])
  }

  /** Reads what no test could ask the API for. */
  async read<Row>(statement: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.database.query<Row[]>(statement, parameters)
  }

  /** Writes what nobody should. */
  async damage(statement: string, parameters: unknown[]): Promise<void> {
    await this.database.query(statement, parameters)
  }

  /** Does something while it looks as if another instance were reconciling everything. */
  async whileReconciling(work: () => Promise<void>): Promise<void> {
    await this.whileLocked("backorder:reconcile:everything", work)
  }

  /** Does something while another instance has one of the plugin's locks. */
  async whileLocked(name: string, work: () => Promise<void>): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [name])
      await work()
    })
  }

  /** Does something while nobody can read a table, as when it is changed by a migration. */
  async whileTableLocked(table: string, work: () => Promise<void>): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.query(`lock table ${table} in access exclusive mode`)
      await work()
    })
  }

  /** Does something while somebody saves the settings of a product, as in the transaction of a long import. */
  async whileSettingsAreSaved(productId: string, work: () => Promise<void>): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.query("select from backorder_settings where product_id = $1 for update", [productId])
      await work()
    })
  }

  /** How many connections wait for an advisory lock in this database. */
  async countWaitingForLocks(): Promise<number> {
    const [{ count }] = await this.database.query<{ count: string }[]>(
      `select count(*) from pg_locks
        where locktype = 'advisory' and not granted
          and database = (select oid from pg_database where datname = current_database())`
    )
    return Number(count)
  }

  /** How many rows a table holds. */
  async count(table: string): Promise<number> {
    const [{ count }] = await this.database.query<{ count: string }[]>(
      `select count(*) from ${this.database.driver.escape(table)} where deleted_at is null`
    )
    return Number(count)
  }

  /** How many rows of a table are such. */
  async countWhere(table: string, condition: string): Promise<number> {
    const [{ count }] = await this.database.query<{ count: string }[]>(
      `select count(*) from ${this.database.driver.escape(table)} where deleted_at is null and ${condition}`
    )
    return Number(count)
  }

  private async shelves(): Promise<Map<string, number>> {
    const levels = await this.database.query<{ shelf: string; quantity: string }[]>(
      `select inventory_item_id || ' ' || location_id as shelf, stocked_quantity as quantity
       from inventory_level where deleted_at is null`
    )
    return new Map(levels.map((level) => [level.shelf, Number(level.quantity)]))
  }

  /** What is on its way to each shelf, the soonest first. */
  private async deliveries(): Promise<Map<string, Arrival[]>> {
    const rows = await this.database.query<{ shelf: string; on: string; quantity: string }[]>(
      `select inventory_item_id || ' ' || location_id as shelf, expected_on as on,
              quantity - received_quantity as quantity
         from backorder_incoming
        where status = 'expected' and deleted_at is null
          and expected_on >= to_char(now() at time zone 'utc', 'YYYY-MM-DD')
        order by expected_on`
    )
    const byShelf = new Map<string, Arrival[]>()
    for (const { shelf, on, quantity } of rows) {
      byShelf.set(shelf, [...(byShelf.get(shelf) ?? []), { on, quantity: Number(quantity) }])
    }
    return byShelf
  }

  /** Every reservation in the order in which it is served. */
  private async reservations(): Promise<Reservation[]> {
    const rows = await this.database.query<Reservation[]>(
      `select r.line_item_id, r.inventory_item_id, r.location_id, r.quantity,
              coalesce(o.created_at, r.created_at) as ordered_at, coalesce(b.priority, 0) as priority
       from reservation_item r
       left join (select distinct item_id, order_id from order_item) i on i.item_id = r.line_item_id
       left join "order" o on o.id = i.order_id
       left join backorder b on b.order_id = i.order_id and b.deleted_at is null
       where r.deleted_at is null
       order by 6 desc, 5, 1`
    )
    return rows.map((row) => ({ ...row, quantity: Number(row.quantity) }))
  }

  /** What is not fulfilled of each line, and how much of each part one unit takes. */
  private async openLines(): Promise<Map<string, OpenLine>> {
    const rows = await this.database.query<OpenLineRow[]>(
      `select i.item_id as id, i.order_id, o.created_at as ordered_at, i.quantity - i.fulfilled_quantity as quantity,
              i.quantity = trunc(i.quantity) as whole,
              exists (select 1 from order_line_item l, product_variant v
                       where l.id = i.item_id and v.id = l.variant_id and not v.manage_inventory) as unmanaged,
              (select json_object_agg(p.inventory_item_id, p.required_quantity)
                 from order_line_item l, product_variant_inventory_item p
                where l.id = i.item_id and p.variant_id = l.variant_id and p.deleted_at is null) as parts
       from order_item i, "order" o where o.id = i.order_id and o.version = i.version`
    )
    return new Map(
      rows.map((row) => [
        row.id,
        {
          order_id: row.order_id,
          ordered_at: row.ordered_at,
          unmanaged: row.unmanaged,
          quantity: Number(row.quantity),
          whole: row.whole,
          required: new Map(Object.entries(row.parts ?? {}).map(([item, quantity]) => [item, Number(quantity)])),
        },
      ])
    )
  }
}

/** What is told of halves and quarters: what a computer adds to them is not there. */
function rounded(quantity: number): number {
  return Number(quantity.toFixed(6))
}

/** Takes so much off what is on its way, from its beginning. @returns what was taken. */
function taken(deliveries: Arrival[], wanted: number): Arrival[] {
  const took: Arrival[] = []
  for (const delivery of deliveries) {
    const quantity = Math.min(delivery.quantity, rounded(wanted - took.reduce((sum, one) => sum + one.quantity, 0)))
    if (quantity > 0) {
      delivery.quantity = rounded(delivery.quantity - quantity)
      took.push({ on: delivery.on, quantity })
    }
  }
  return took
}

/** Units of a reservation that its line takes, as far as the line and its recipe are known. */
function heldFor(line: OpenLine | undefined, { inventory_item_id, quantity }: Reservation): number {
  const each = line?.required.get(inventory_item_id)
  if (!line || (each === undefined && line.quantity > 0)) {
    return quantity
  }
  return Math.min(quantity, Math.max(0, line.quantity) * (each ?? 0))
}

/** What a unit took of an item that its variant is not made of any more. */
function eachTook(line: OpenLine | undefined, held = 0): number {
  return line?.quantity ? held / line.quantity : 1
}

function byLine(one: { line_item_id: string }, other: { line_item_id: string }): number {
  return one.line_item_id < other.line_item_id ? -1 : 1
}
