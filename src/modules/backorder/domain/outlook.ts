import type { Part } from "./promise"
import { add, isWhole, multiply, subtract } from "./quantity"
import {
  canWait,
  freeInChannel,
  takenParts,
  unitsIn,
  type ItemQuantities,
  type Place,
  type VariantParts,
} from "./units"

/*
 * What whoever orders now may hope for: what is on its way and promised to nobody. An order takes its place behind all that are
 * there, so of what comes it gets what stock and deliveries together have more than is reserved.
 */

/** What nobody has reserved of some items: now (`on` is `null`), or after all has come that is expected until a day. */
export interface Stage {
  on: string | null
  free: ItemQuantities
}

/**
 * What is free now and after each day on which something comes, the soonest first.
 *
 * @param today - `YYYY-MM-DD`: of what should have come before nobody knows the day, so it is left out.
 */
export function stagesOf(places: Place[], today: string): Stage[] {
  const now = freeInChannel(places)
  const deliveries = inChannel(places)
    .filter(({ on }) => on >= today)
    .sort((one, other) => (one.on < other.on ? -1 : 1))
  const stages: Stage[] = [{ on: null, free: now }]
  for (const { item, quantity, on } of deliveries) {
    const last = stages[stages.length - 1]
    const stage = last.on === on ? last : { on, free: new Map(last.free) }
    stage.free.set(item, add(stage.free.get(item) ?? 0, quantity))
    if (stage !== last) {
      stages.push(stage)
    }
  }
  return stages
}

/** What is free now and when all has come that is on its way, be it late: what a product limited to it may sell. */
export function stagesOfAll(places: Place[]): [now: Stage, all: Stage] {
  const now = freeInChannel(places)
  const all = new Map(now)
  for (const { item, quantity } of inChannel(places)) {
    all.set(item, add(all.get(item) ?? 0, quantity))
  }
  return [
    { on: null, free: now },
    { on: null, free: all },
  ]
}

/** Whole units of a variant that come on each day and that nobody has been promised. */
export function comingUnits(variant: VariantParts, stages: Stage[]): Part[] {
  return canWait(variant) ? partsOf(stages, unitsAt(variant, stages, Infinity)) : []
}

/**
 * What lines get at each stage if they were ordered now. They share what there is: what an earlier line takes is gone for the
 * later ones, also when two variants are made of the same part.
 *
 * @param stages - they are not changed.
 * @returns units by stage, which only grow, by line id; lines of variants that never wait are left out.
 */
export function linesOverTime(
  lines: { id: string; variant_id: string; quantity: number }[],
  variants: ReadonlyMap<string, VariantParts>,
  stages: Stage[]
): Map<string, number[]> {
  const left = stages.map(({ on, free }) => ({ on, free: new Map(free) }))
  return new Map(
    lines.flatMap((line): [string, number[]][] => {
      const variant = variants.get(line.variant_id)
      if (!variant || !canWait(variant)) {
        return []
      }
      const units = unitsAt(variant, left, line.quantity)
      left.forEach(({ free }, stage) => take(free, variant, units[stage]))
      return [[line.id, units]]
    })
  )
}

/** What comes at each stage after the first. @param units - how many are covered at each. */
export function partsOf(stages: Stage[], units: number[]): Part[] {
  return stages.flatMap(({ on }, stage) => {
    const more = stage > 0 ? subtract(units[stage], units[stage - 1]) : 0
    return more > 0 ? [{ quantity: more, on }] : []
  })
}

/** @param most - no more than these; a line of whole units takes whole units. */
function unitsAt(variant: VariantParts, stages: Stage[], most: number): number[] {
  const whole = most === Infinity || isWhole(most)
  return stages.map(({ free }) => Math.min(most, Math.max(0, unitsIn(variant, free, whole))))
}

function take(free: ItemQuantities, variant: VariantParts, units: number): void {
  for (const { inventory_item_id: item, required_quantity } of takenParts(variant)) {
    free.set(item, subtract(free.get(item) ?? 0, multiply(units, required_quantity)))
  }
}

function inChannel(places: Place[]): { item: string; quantity: number; on: string }[] {
  return places
    .filter((place) => place.in_channel)
    .flatMap(({ inventory_item_id: item, incoming = [] }) => incoming.map((delivery) => ({ item, ...delivery })))
}

/** When the first unit of a product comes that nobody has been promised (`YYYY-MM-DD`); `null` = nothing on its way says. */
export function firstComing(
  { variants, places }: { variants: VariantParts[]; places: Place[] },
  today: string
): string | null {
  const stages = stagesOf(places, today)
  const days = variants.flatMap((variant) =>
    comingUnits(variant, stages)
      .slice(0, 1)
      .flatMap(({ on }) => on ?? [])
  )
  return days.sort().at(0) ?? null
}

/** Whole units of a variant that are on their way, be they late, and those of them that nobody has been promised. */
export function incomingUnits(
  variant: VariantParts,
  places: Place[]
): { incoming_quantity: number; free_incoming_quantity: number } {
  const [now, all] = stagesOfAll(places)
  const [free, freeOfAll] = unitsAt(variant, [now, all], Infinity)
  const coming = new Map([...all.free].map(([item, quantity]) => [item, subtract(quantity, now.free.get(item) ?? 0)]))
  return {
    incoming_quantity: Math.max(0, unitsIn(variant, coming, true)),
    free_incoming_quantity: canWait(variant) ? subtract(freeOfAll, free) : 0,
  }
}
