import { DataTable, Heading, Text } from "@medusajs/ui"
import type { ComponentProps, ReactNode } from "react"
import { useText } from "../hooks/use-text"
import { READABLE } from "../lib/readable"
import { Named } from "./named"

interface ListToolbarProps {
  heading: string
  subheading: ReactNode
  /** What can be done with the list, and how it can be narrowed down other than by searching. */
  actions: ReactNode
  translations?: ComponentProps<typeof DataTable.Toolbar>["translations"]
}

/** The cross beside each filter that is set. */
const REMOVE_FILTER = "button.size-7"

/** What stands above a list: what it is, what can be done with it, its order and the search. */
export const ListToolbar = ({ heading, subheading, actions, translations }: ListToolbarProps) => {
  const { t } = useText()
  return (
    <div className="contents" style={READABLE}>
      <Named name={t("buying.filters.remove")} target={REMOVE_FILTER} all>
        <DataTable.Toolbar
          className="flex flex-col items-start justify-between gap-2 md:flex-row md:items-center"
          translations={translations}
        >
          <div>
            <Heading>{heading}</Heading>
            <Text size="small" className="text-ui-fg-subtle">
              {subheading}
            </Text>
          </div>
          <div className="flex w-full flex-wrap items-center gap-2 md:w-auto md:flex-nowrap">
            {actions}
            <Named name={t("products.sort_tooltip")}>
              <DataTable.SortingMenu tooltip={t("products.sort_tooltip")} />
            </Named>
            <div className="w-full md:w-auto">
              <Named name={t("products.search")} target="[role=img]">
                <DataTable.Search placeholder={t("products.search")} aria-label={t("products.search")} />
              </Named>
            </div>
          </div>
        </DataTable.Toolbar>
      </Named>
    </div>
  )
}

/** What stands below a list: which of its rows these are, and the way to the others. */
export const ListPages = () => {
  const { t } = useText()
  return <DataTable.Pagination translations={t("products.pagination", { returnObjects: true }) as PaginationTexts} />
}

type PaginationTexts = Record<"of" | "results" | "pages" | "prev" | "next", string>
