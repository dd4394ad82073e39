import type { BackorderEntry, BackorderWithHistory } from "../../api/contracts"

/** One entry of an order's history with the line that it is about. */
export interface HistoryEvent extends BackorderEntry {
  product_title: string | null
  variant_title: string | null
}

/** @returns what happened to all lines of an order, the newest first; of one moment, the last written first. */
export function historyOf({ lines }: BackorderWithHistory): HistoryEvent[] {
  const oldestFirst = lines.flatMap(({ entries, product_title, variant_title }) =>
    entries.map((entry) => ({ ...entry, product_title, variant_title }))
  )
  const key = ({ happened_at, id }: HistoryEvent) => `${happened_at} ${id}`
  return oldestFirst.sort((one, other) => (key(one) < key(other) ? 1 : -1))
}
