import { clx, Kbd } from "@medusajs/ui"
import { useRef } from "react"
import { useFocusKept } from "../hooks/use-focus-kept"
import { useSafeCommands, type SafeCommand } from "../hooks/use-safe-commands"

/** Two rows of commands, in a language of long words on a narrow screen. */
const ROOM = 104

interface BulkBarProps {
  /** What the bar is to those who do not see it. */
  name: string
  /** How much is selected. */
  label: string
  commands: SafeCommand[]
  /** Whether one of them is on its way. */
  isBusy: boolean
}

/**
 * What can be done with the selected rows of a list, as `DataTable.CommandBar` looks. It stands in the page, so that the
 * keyboard comes from the list to it, and below the list it keeps as much room free as it takes.
 */
export const BulkBar = ({ name, label, commands, isBusy }: BulkBarProps) => {
  const bar = useRef<HTMLDivElement>(null)
  useSafeCommands(isBusy ? [] : commands)
  useFocusKept(bar)
  return (
    <>
      <div aria-hidden className="shrink-0" style={{ height: ROOM }} />
      <div className="pointer-events-none fixed inset-x-0 bottom-8 flex justify-center px-4">
        <div
          ref={bar}
          role="toolbar"
          aria-label={name}
          aria-busy={isBusy}
          className="bg-ui-contrast-bg-base shadow-elevation-flyout flex max-w-full flex-wrap items-center justify-center px-1"
          style={{ borderRadius: 20, pointerEvents: "auto" }}
        >
          <div className="txt-compact-small-plus text-ui-contrast-fg-secondary px-3 py-2.5" aria-live="polite">
            {label}
          </div>
          {commands.map((command) => (
            <Command key={command.label} command={command} isBusy={isBusy} />
          ))}
        </div>
      </div>
    </>
  )
}

/** The look of the dashboard's own, and a ring where that shows nothing. Those without a keyboard need no letter. */
const Command = ({ command: { label, shortcut, action }, isBusy }: { command: SafeCommand; isBusy: boolean }) => (
  <>
    <div className="bg-ui-contrast-border-base h-10 w-px" />
    <button
      type="button"
      aria-keyshortcuts={shortcut.toUpperCase()}
      aria-disabled={isBusy}
      onClick={() => isBusy || action()}
      className={clx(
        "txt-compact-small-plus transition-fg text-ui-contrast-fg-primary flex items-center gap-x-2 px-3 py-2.5 outline-none",
        "bg-ui-contrast-bg-base hover:bg-ui-contrast-bg-base-hover active:bg-ui-contrast-bg-base-pressed rounded-full",
        "focus-visible:shadow-borders-focus"
      )}
    >
      <span>{label}</span>
      <span className="hidden md:flex">
        <Kbd className="bg-ui-contrast-bg-subtle border-ui-contrast-border-base text-ui-contrast-fg-secondary">
          {shortcut.toUpperCase()}
        </Kbd>
      </span>
    </button>
  </>
)
