import type { CSSProperties } from "react"
import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { dashboardKeys } from "./query-keys"

/** A style, not a class: a class that the dashboard does not use itself exists only where its build finds this plugin. */
const FIRST = { order: -1 }

/**
 * Where a widget of a "before" zone stands. The dashboard puts every widget below its own sections until somebody
 * arranges the page; what asks for attention would then wait under a long table. So it moves up, but only while nobody
 * has arranged the page: then its place is theirs to choose.
 *
 * @param page - the part of the zone before `.before`, by which the dashboard stores the arrangement.
 * @returns the style for the widget's card.
 */
export const useFirstPlace = (page: "order.list" | "order.details"): CSSProperties | undefined => {
  const { data } = useQuery({
    queryKey: dashboardKeys.layout(page),
    queryFn: () => sdk.admin.layouts.retrieveConfiguration(page),
  })
  const isArranged = Boolean(data?.personal_configuration ?? data?.default_configuration)
  return isArranged ? undefined : FIRST
}
