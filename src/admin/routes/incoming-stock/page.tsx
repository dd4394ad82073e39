import { defineRouteConfig } from "@medusajs/admin-sdk"
import { useCallback, useState } from "react"
import { GuardedPage } from "../../components/guarded-page"
import { IncomingPanels, type OpenedIncoming, type OpenIncoming } from "../../components/incoming-panels"
import { IncomingTable } from "../../components/incoming-table"
import { ListPage } from "../../components/list-page"
import { UnfinishedReceipts } from "../../components/unfinished-receipts"
import { useIncomingList } from "../../hooks/use-incoming-list"
import { useTableParams } from "../../hooks/use-table-params"
import { useText } from "../../hooks/use-text"
import { INCOMING_FILTERS, incomingQuery, shownFilters } from "../../lib/incoming-filters"

const PAGE_SIZE = 20

const Title = () => useText().t("incoming.heading")

/** What is on its way to the shop's locations, and what has come. */
const IncomingStockPage = () => (
  <GuardedPage>
    <IncomingStock />
  </GuardedPage>
)

const IncomingStock = () => {
  const { t } = useText()
  const params = useTableParams(PAGE_SIZE, INCOMING_FILTERS)
  const query = { ...params.query, ...incomingQuery(shownFilters(params.filters)) }
  const { data: page, error, isPending, refetch } = useIncomingList(query)
  const [opened, setOpened] = useState<OpenedIncoming | null>(null)
  const open: OpenIncoming = useCallback((kind, row) => setOpened({ kind, row }), [])
  const list = <IncomingTable page={page} isLoading={isPending} params={params} onOpen={open} />
  return (
    // What gives the focus back looks for the next control in the region of what has gone.
    <div role="region" aria-label={t("incoming.heading")} className="flex flex-col gap-y-3">
      <UnfinishedReceipts />
      <ListPage heading={<Title />} error={page ? null : error} onRetry={refetch} list={list}>
        <IncomingPanels opened={opened} onClose={() => setOpened(null)} />
      </ListPage>
    </div>
  )
}

export const config = defineRouteConfig({
  label: "menu.incoming_stock",
  translationNs: "backorder",
  nested: "/inventory",
})

export const handle = { breadcrumb: () => <Title /> }

export default IncomingStockPage
