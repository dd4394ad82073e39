import { defineRouteConfig } from "@medusajs/admin-sdk"
import { useState } from "react"
import { BatchDrawer } from "../../components/batch-drawer"
import { ImportDrawer } from "../../components/import-drawer"
import { ListActions } from "../../components/list-actions"
import { ListPage } from "../../components/list-page"
import { SettingsTable } from "../../components/settings-table"
import { useAddressParam } from "../../hooks/use-address-param"
import { useBatchCommands } from "../../hooks/use-batch-commands"
import { useSelection } from "../../hooks/use-selection"
import { useSettingsList } from "../../hooks/use-settings-list"
import { useTableParams } from "../../hooks/use-table-params"
import { useText } from "../../hooks/use-text"

const PAGE_SIZE = 20

const FILTERS = ["enabled"]

/** Not the route's own, newest change first: what is changed at once would leave its place under the merchant's eyes. */
const ORDER = "product_title"

const Title = () => useText().t("settings_list.heading")

/** The settings of all products, to work through many at once, here or in a spreadsheet. */
const BackordersPage = () => {
  const params = useTableParams(PAGE_SIZE, FILTERS)
  const query = { ...params.query, order: params.query.order ?? ORDER, ...params.filters }
  const { data: page, error, isPending, refetch } = useSettingsList(query)
  const selection = useSelection(page?.backorder_settings ?? [])
  const [isEditing, setEditing] = useState(false)
  const [importId, openImport] = useAddressParam("import")
  const commands = useBatchCommands(selection, () => setEditing(true))
  // Their shortcuts would work behind a drawer as well.
  const available = isEditing || importId ? [] : commands
  const list = (
    <SettingsTable
      page={page}
      isLoading={isPending}
      params={params}
      selection={selection}
      commands={available}
      actions={<ListActions onImport={() => openImport("new")} />}
    />
  )
  return (
    <ListPage heading={<Title />} error={page ? null : error} onRetry={refetch} list={list}>
      {isEditing && <BatchDrawer selection={selection} onClose={() => setEditing(false)} />}
      {importId && <ImportDrawer importId={importId} onOpen={openImport} />}
    </ListPage>
  )
}

export const config = defineRouteConfig({
  label: "menu.backorders",
  translationNs: "backorder",
  nested: "/products",
})

export const handle = { breadcrumb: () => <Title /> }

export default BackordersPage
