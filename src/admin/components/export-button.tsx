import { Button, Tooltip } from "@medusajs/ui"
import { useDownload } from "../hooks/use-download"
import { useText } from "../hooks/use-text"

interface ExportButtonProps {
  path: string
  fileName: string
  hint: string
  /** What the list is narrowed down by: the file has the same rows. Left out = all there is. */
  query?: Record<string, string | undefined>
  /** How many those are; `undefined` until it is known. */
  count: number | undefined
}

/** The way out of a list to a spreadsheet. */
export const ExportButton = ({ path, fileName, hint, query, count }: ExportButtonProps) => {
  const { t } = useText()
  const exported = useDownload(path, fileName)
  return (
    <Tooltip content={hint}>
      <Button
        size="small"
        variant="secondary"
        // Nothing to write down, and nobody would know why the file is empty.
        disabled={count === 0}
        isLoading={exported.isPending}
        onClick={() => exported.mutate(query)}
      >
        {t("settings_list.export")}
      </Button>
    </Tooltip>
  )
}
