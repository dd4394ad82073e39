import type { IncomingStock } from "../../api/contracts"
import { IncomingImport } from "./incoming-import"
import { IncomingPanel } from "./incoming-panel"
import { ReceivePanel } from "./receive-panel"

/** Opens a form: for something new, or for a row. */
export type OpenIncoming = (kind: OpenedIncoming["kind"], row: IncomingStock | null) => void

export interface OpenedIncoming {
  kind: "create" | "edit" | "receive" | "import"
  row: IncomingStock | null
}

/** The form that is open beside the list. Not in the row, which may leave the list while somebody types. */
export const IncomingPanels = ({ opened, onClose }: { opened: OpenedIncoming | null; onClose: () => void }) => {
  if (opened?.kind === "import") {
    return <IncomingImport onClose={onClose} />
  }
  if (opened?.kind === "receive") {
    return opened.row && <ReceivePanel row={opened.row} onClose={onClose} />
  }
  return opened && <IncomingPanel row={opened.row} onClose={onClose} />
}
