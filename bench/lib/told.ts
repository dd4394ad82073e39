import { readFile } from "node:fs/promises"
import type { EntryWhat } from "../../src/modules/backorder/domain/codes"
import type { Witness } from "../../integration-tests/support/witness"

/** How often an order has begun to wait and has stopped to, as its history has it. */
interface Changes {
  order_id: string
  opened: number
  closed: number
}

/** What was told, against what there was to tell. */
export interface Told {
  /** Pieces of news that there were. */
  changes: number
  /** Events that another program heard. */
  events: number
  /** Messages to customers. */
  messages: number
  /** What was told more often than it happened: `backorder.opened order_01: 2 of 1`. */
  twice: string[]
}

/** Holds what was told of each order, by whichever server, against how often its status has changed. */
export async function whatWasTold(witness: Witness, file: string): Promise<Told> {
  const changes = new Map((await changesOf(witness)).map((change) => [change.order_id, change]))
  const events = (await readFile(file, "utf8")).trim().split("\n").filter(Boolean)
  const messages = await messagesOf(witness)
  const tooMany = [events, messages].flatMap((told) =>
    [...counted(told)].flatMap(([news, times]) => {
      const happened = timesOf(news, changes)
      return times > happened ? [`${news}: ${times} of ${happened}`] : []
    })
  )
  return {
    changes: [...changes.values()].reduce((sum, { opened, closed }) => sum + opened + closed, 0),
    events: events.length,
    messages: messages.length,
    twice: tooMany,
  }
}

function timesOf(news: string, changes: Map<string, Changes>): number {
  const [event, orderId] = news.split(" ")
  const { opened = 0, closed = 0 } = changes.get(orderId) ?? {}
  switch (event) {
    case "backorder.opened":
      return opened
    // An order that waits for nothing any more can be canceled as well.
    case "backorder.canceled":
      return Math.max(1, closed)
    default:
      return closed
  }
}

async function changesOf(witness: Witness): Promise<Changes[]> {
  const rows = await witness.read<Record<keyof Changes, string>>(
    `with change as (
       select l.backorder_id, e.happened_at, sum(case when e.what = any($1) then e.quantity else -e.quantity end) as units
         from backorder_entry e join backorder_line l on l.id = e.line_id group by l.backorder_id, e.happened_at
     ), standing as (
       select *, sum(units) over (partition by backorder_id order by happened_at) as waiting from change
     )
     select b.order_id, count(*) filter (where waiting > 0 and waiting - units <= 0) as opened,
            count(*) filter (where waiting <= 0 and waiting - units > 0) as closed
       from standing s join backorder b on b.id = s.backorder_id group by b.order_id`,
    [["opened", "reopened"] satisfies EntryWhat[]]
  )
  return rows.map(({ order_id, opened, closed }) => ({ order_id, opened: Number(opened), closed: Number(closed) }))
}

async function messagesOf(witness: Witness): Promise<string[]> {
  const rows = await witness.read<{ news: string }>(
    `select trigger_type || ' ' || resource_id as news from notification
      where resource_type = 'order' and trigger_type like 'backorder.%' and deleted_at is null`
  )
  return rows.map(({ news }) => news)
}

function counted(all: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const one of all) {
    counts.set(one, (counts.get(one) ?? 0) + 1)
  }
  return counts
}
