import type { CSSProperties } from "react"
import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { dashboardKeys } from "./query-keys"

/** A page by the part of its zones' names that they share, by which the dashboard stores the arrangement. */
export type ArrangeablePage = "order.list" | "order.details" | "product.details"

/** A style, not a class: a class that the dashboard does not use itself exists only where its build finds this plugin. */
const FIRST = { order: -1 }

/** Whether somebody has arranged a page, for himself or for everybody. Nobody has, as long as it is not known. */
export const useIsArranged = (page: ArrangeablePage): boolean => {
  const { data } = useQuery({
    queryKey: dashboardKeys.layout(page),
    queryFn: () => sdk.admin.layouts.retrieveConfiguration(page),
  })
  return Boolean(data?.personal_configuration ?? data?.default_configuration)
}

/**
 * Where a widget of a "before" zone stands. The dashboard puts every widget below its own sections until somebody
 * arranges the page; what asks for attention would then wait under a long table. So it moves up, but only while nobody
 * has arranged the page: then its place is theirs to choose.
 *
 * It moves up on the screen alone; with the keyboard it is still reached last. `FirstPlace` moves it for both.
 *
 * @returns the style for the widget's card.
 */
export const useFirstPlace = (page: ArrangeablePage): CSSProperties | undefined =>
  useIsArranged(page) ? undefined : FIRST
