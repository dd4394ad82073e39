import { ArrowDownTray } from "@medusajs/icons"
import { clx, Text } from "@medusajs/ui"
import { useRef, useState, type DragEvent } from "react"

interface FileDropProps {
  label: string
  hint: string
  /** What the browser's own window offers, as in `accept` of a file input. */
  accept: string
  disabled: boolean
  onFile: (file: File) => void
}

/** A place to drop a file on, which is also a button that opens the browser's own window to choose one. */
export const FileDrop = ({ label, hint, accept, disabled, onFile }: FileDropProps) => {
  const input = useRef<HTMLInputElement>(null)
  const { isOver, handlers } = useDrop((file) => !disabled && onFile(file))
  return (
    // Not on the button: while it is disabled the browser would open what is dropped on it.
    <div {...handlers}>
      <button
        type="button"
        disabled={disabled}
        onClick={() => input.current?.click()}
        className={clx(
          "bg-ui-bg-component border-ui-border-strong transition-fg group flex w-full flex-col items-center gap-y-2 rounded-lg border border-dashed p-8",
          "hover:border-ui-border-interactive focus:border-ui-border-interactive",
          "focus:shadow-borders-focus outline-none focus:border-solid",
          isOver && "!border-ui-border-interactive"
        )}
      >
        <span className="text-ui-fg-subtle group-disabled:text-ui-fg-disabled flex items-center gap-x-2">
          <ArrowDownTray />
          <Text as="span">{label}</Text>
        </span>
        <Text as="span" size="small" leading="compact" className="text-ui-fg-subtle group-disabled:text-ui-fg-disabled">
          {hint}
        </Text>
      </button>
      <input
        hidden
        ref={input}
        type="file"
        accept={accept}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          // The same file again, after it was corrected, would be no change.
          target.value = ""
          if (file) {
            onFile(file)
          }
        }}
      />
    </div>
  )
}

/** Without the first two the browser would leave the page and open the file. */
function useDrop(onFile: (file: File) => void) {
  const [isOver, setOver] = useState(false)
  const take = (over: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(over)
  }
  const handlers = {
    onDragEnter: take(true),
    onDragOver: take(true),
    onDragLeave: take(false),
    onDrop: (event: DragEvent) => {
      take(false)(event)
      const [file] = event.dataTransfer.files
      if (file) {
        onFile(file)
      }
    },
  }
  return { isOver, handlers }
}
