import { createDataTableColumnHelper, StatusBadge } from "@medusajs/ui"
import { useMemo } from "react"
import type { ListedSettings, SETTINGS_ORDER } from "../../api/contracts"
import { useText } from "../hooks/use-text"
import { listedExpected } from "../lib/listed-expected"
import { LinkedProduct } from "./linked-product"
import { SelectPage, SelectRow } from "./select-boxes"
import { SettingsRowMenu } from "./settings-row-menu"
import { ToldCell } from "./told-cell"

type Sortable = (typeof SETTINGS_ORDER)[number]
type Translate = ReturnType<typeof useText>["t"]

const columns = createDataTableColumnHelper<ListedSettings>()

/**
 * The columns of the settings of all products. Kept between renders, or a focused cell would lose the focus.
 *
 * @param canSelect - whether anything can be done with those that are selected.
 */
export const useSettingsColumns = (canSelect: boolean) => {
  const { t, locale } = useText()
  return useMemo(
    () => [
      ...(canSelect ? [selectColumn(t)] : []),
      ...namesOf(t, locale),
      ...numbersOf(t, locale),
      expectedColumn(t),
      MENU,
    ],
    [t, locale, canSelect]
  )
}

const MENU = columns.display({ id: "action", cell: ({ row: { original: row } }) => <SettingsRowMenu row={row} /> })

function selectColumn(t: Translate) {
  const nameOf = ({ product_title }: ListedSettings) =>
    t("settings_list.select", { product: product_title ?? t("products.deleted") })
  return columns.select({
    header: ({ table }) => <SelectPage name={t("settings_list.select_page")} table={table} />,
    cell: ({ row }) => <SelectRow name={nameOf(row.original)} row={row} />,
  })
}

function namesOf(t: Translate, locale: string) {
  return [
    columns.accessor("product_title", {
      ...sortable(t, "product_title", "product", ["products.sort.a_z", "products.sort.z_a"]),
      cell: ({ row: { original: row } }) => (
        <LinkedProduct
          title={row.product_title ?? t("products.deleted")}
          thumbnail={row.thumbnail}
          to={row.product_title === null ? null : `/products/${row.product_id}`}
          below={<span className="block truncate md:hidden">{narrowSummaryOf(row, t, locale)}</span>}
        />
      ),
      minSize: 180,
      maxSize: 240,
    }),
    columns.accessor("enabled", {
      ...sortable(t, "enabled", "enabled", ["settings_list.sort.off", "settings_list.sort.on"]),
      cell: ({ row: { original: row } }) => <Enabled row={row} />,
      size: 90,
    }),
    columns.accessor("promo", {
      header: t("settings_list.columns.promo"),
      cell: ({ row: { original: row } }) => <ToldCell row={row} />,
      minSize: 160,
      maxSize: 200,
    }),
  ]
}

/** What a narrow screen has no columns for. */
function narrowSummaryOf(row: ListedSettings, t: Translate, locale: string): string {
  const { enabled, outstanding_quantity: waiting, max_quantity: maximum } = row
  const { remaining_quantity: remaining } = row.told
  const numbers = {
    waiting: waiting.toLocaleString(locale),
    maximum: maximum?.toLocaleString(locale),
    remaining: remaining?.toLocaleString(locale),
  }
  return [
    waiting > 0 && t("settings_list.summary.waiting", numbers),
    enabled && t(remaining === null ? "settings_list.summary.no_limit" : "settings_list.summary.remaining", numbers),
  ]
    .filter(Boolean)
    .join(", ")
}

function numbersOf(t: Translate, locale: string) {
  const number = (value: number | null) => (value === null ? "-" : value.toLocaleString(locale))
  return [
    columns.accessor("outstanding_quantity", {
      header: t("settings_list.columns.waiting"),
      cell: ({ getValue }) => number(getValue() || null),
      align: "right",
      size: 80,
    }),
    columns.accessor("max_quantity", {
      ...sortable(t, "max_quantity", "maximum", ["settings_list.sort.small", "settings_list.sort.large"]),
      cell: ({ getValue }) => (getValue() === null ? t("numbers.no_limit") : number(getValue())),
      align: "right",
      size: 80,
    }),
    // As shoppers are told it, who have no more than the variants have together.
    columns.accessor("told.remaining_quantity", {
      header: t("settings_list.columns.remaining"),
      // Of what is disabled nothing remains to be ordered.
      cell: ({ getValue, row }) => number(row.original.enabled ? getValue() : null),
      align: "right",
      size: 80,
    }),
  ]
}

const expectedColumn = (t: Translate) =>
  columns.accessor("expected_on", {
    ...sortable(t, "expected_on", "expected", ["settings_list.sort.early", "settings_list.sort.late"]),
    cell: ({ row: { original: row } }) => <Expected row={row} />,
    size: 110,
  })

/** The day on which it is expected, and the one that was entered where that is another. */
const Expected = ({ row }: { row: ListedSettings }) => {
  const { t, day } = useText()
  const expected = listedExpected(row)
  return (
    // In two lines where that is longer than the date: what follows is the row's menu.
    <div className="py-2" style={{ maxWidth: 110 }}>
      {expected.day === null ? "-" : day(expected.day)}
      {expected.entered !== null && (
        <span className="txt-compact-xsmall text-ui-fg-subtle block whitespace-normal">
          {t("settings_list.own_date", { date: day(expected.entered) })}
        </span>
      )}
    </div>
  )
}

/** A product that is on says how many of its variants are not; enabling it once more switches them on again. */
const Enabled = ({ row: { enabled, switched_off_variants_count: count } }: { row: ListedSettings }) => {
  const { t } = useText()
  return count > 0 ? (
    <StatusBadge color="orange">{t("settings_list.switched_off", { count })}</StatusBadge>
  ) : (
    <StatusBadge color={enabled ? "green" : "grey"}>{t(`settings_list.enabled.${enabled}`)}</StatusBadge>
  )
}

/** A column that the route can sort by, named as the route's `order` names it. */
function sortable(t: Translate, id: Sortable, name: string, [ascending, descending]: [string, string]) {
  return {
    id,
    header: t(`settings_list.columns.${name}`),
    enableSorting: true,
    sortLabel: t(`settings_list.columns.${name}`),
    sortAscLabel: t(ascending),
    sortDescLabel: t(descending),
  }
}
