import { defineRouteConfig } from "@medusajs/admin-sdk"
import { useState } from "react"
import { AddProducts } from "../../components/add-products"
import { BatchDrawer } from "../../components/batch-drawer"
import { BulkBar } from "../../components/bulk-bar"
import { GuardedPage } from "../../components/guarded-page"
import { ImportBanner } from "../../components/import-banner"
import { ImportDrawer } from "../../components/import-drawer"
import { ListActions } from "../../components/list-actions"
import { ListPage } from "../../components/list-page"
import { SETTINGS_FILTERS, SettingsTable } from "../../components/settings-table"
import { useAddressParam } from "../../hooks/use-address-param"
import { useBatchCommands } from "../../hooks/use-batch-commands"
import { useSelection } from "../../hooks/use-selection"
import { useSettingsList } from "../../hooks/use-settings-list"
import { useTableParams } from "../../hooks/use-table-params"
import { useText } from "../../hooks/use-text"
import { selectable } from "../../lib/selection"

const PAGE_SIZE = 20

/** Not the route's own, newest change first: what is changed at once would leave its place under the merchant's eyes. */
const ORDER = "product_title"

const Title = () => useText().t("settings_list.heading")

/** The settings of all products, to work through many at once, here or in a spreadsheet. */
const BackordersPage = () => (
  <GuardedPage>
    <Backorders />
  </GuardedPage>
)

const Backorders = () => {
  const { t } = useText()
  const params = useTableParams(PAGE_SIZE, SETTINGS_FILTERS)
  const query = { ...params.query, order: params.query.order ?? ORDER, ...params.filters }
  const { data: page, error, isPending, refetch } = useSettingsList(query)
  const selection = useSelection(selectable(page?.backorder_settings ?? []))
  const [panel, setPanel] = useState<"add" | "edit" | null>(null)
  const [importId, openImport] = useAddressParam("import")
  const { commands, isBusy } = useBatchCommands(selection, () => setPanel("edit"))
  const close = () => setPanel(null)
  const count = Object.keys(selection.selected).length
  const closeEdited = () => {
    selection.clear()
    close()
  }
  const list = (
    <>
      <ImportBanner shown={importId} onOpen={openImport} />
      <SettingsTable
        page={page}
        isLoading={isPending}
        params={params}
        selection={selection}
        actions={<ListActions onAdd={() => setPanel("add")} onImport={() => openImport("new")} />}
      />
    </>
  )
  return (
    // What gives the focus back looks for the next control in the region of what has gone.
    <div role="region" aria-label={t("settings_list.heading")}>
      <ListPage heading={<Title />} error={page ? null : error} onRetry={refetch} list={list}>
        {count > 0 && (
          <BulkBar
            name={t("settings_list.commands")}
            label={t("settings_list.selected", { count })}
            commands={commands}
            isBusy={isBusy}
          />
        )}
        {panel === "add" && <AddProducts onClose={close} />}
        {panel === "edit" && <BatchDrawer products={selection.selected} onSaved={closeEdited} onClose={close} />}
        {importId && <ImportDrawer importId={importId} onOpen={openImport} />}
      </ListPage>
    </div>
  )
}

export const config = defineRouteConfig({
  label: "menu.backorders",
  translationNs: "backorder",
  nested: "/products",
})

export const handle = { breadcrumb: () => <Title /> }

export default BackordersPage
