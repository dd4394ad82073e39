import { XMarkMini } from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useText } from "../hooks/use-text"

interface Command {
  label: string
  action: () => void
}

interface SelectionBarProps {
  count: number
  commands: Command[]
  onClear: () => void
}

/** Room below the page for the bar, so that what stands last can be scrolled out from under it. */
const ROOM = 64

/** Never wider than the screen. */
const WIDTH = { maxWidth: "calc(100vw - 16px)" }

const SEPARATOR = "border-ui-contrast-border-base border-l"

/**
 * What can be done with the selected rows. It looks as the dashboard's own bar of commands, which answers to single letters
 * wherever they are typed and has no name for a screen reader.
 */
export const SelectionBar = ({ count, commands, onClear }: SelectionBarProps) => {
  const { t } = useText()
  if (count === 0) {
    return null
  }
  return (
    <>
      <div style={{ height: ROOM }} aria-hidden />
      <div className="fixed inset-x-0 bottom-8 flex justify-center" style={{ pointerEvents: "none" }}>
        <div
          role="toolbar"
          aria-label={t("buying.selection")}
          style={{ ...WIDTH, pointerEvents: "auto" }}
          className="bg-ui-contrast-bg-base shadow-elevation-flyout txt-compact-small-plus flex items-center overflow-hidden rounded-full px-1"
        >
          <span role="status" className="text-ui-contrast-fg-secondary whitespace-nowrap px-2 py-2.5">
            {t("buying.selected", { count })}
          </span>
          {commands.map(({ label, action }) => (
            <BarButton key={label} onClick={action}>
              {label}
            </BarButton>
          ))}
          <BarButton onClick={onClear} label={t("buying.commands.clear")}>
            <XMarkMini />
          </BarButton>
        </div>
      </div>
    </>
  )
}

const BarButton = ({ label, onClick, children }: { label?: string; onClick: () => void; children: ReactNode }) => (
  <button
    type="button"
    aria-label={label}
    onClick={onClick}
    className={clx(
      SEPARATOR,
      "bg-ui-contrast-bg-base hover:bg-ui-contrast-bg-base-hover active:bg-ui-contrast-bg-base-pressed focus-visible:bg-ui-contrast-bg-highlight text-ui-contrast-fg-primary transition-fg flex items-center whitespace-nowrap px-2 py-2.5 outline-none"
    )}
  >
    {children}
  </button>
)
