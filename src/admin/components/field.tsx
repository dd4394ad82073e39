import { Hint, Label } from "@medusajs/ui"
import type { ReactNode } from "react"

interface FieldProps {
  id: string
  label: string
  /** What stands at the other end of the label's row. */
  aside?: ReactNode
  hint?: string
  error?: string
  children: ReactNode
}

/** A labelled input with its hint and, once there is one, the reason why its value is refused. */
export const Field = ({ id, label, aside, hint, error, children }: FieldProps) => (
  <div className="flex flex-col gap-y-2">
    <div className="flex items-center justify-between gap-x-2">
      <Label id={labelId(id)} htmlFor={id} size="small" weight="plus">
        {label}
      </Label>
      {aside}
    </div>
    {children}
    <div id={noteId(id)} className="flex flex-col gap-y-1 empty:hidden" aria-live="polite">
      {error && <Hint variant="error">{error}</Hint>}
      {hint && <Hint>{hint}</Hint>}
    </div>
  </div>
)

/** What ties an input to its note, and says that its value is refused. */
export const describedBy = (id: string, error?: string) => ({
  "aria-describedby": noteId(id),
  "aria-invalid": error !== undefined,
})

/** The label's own id, for inputs that are no HTML input and so cannot be named by `htmlFor`. */
export const labelId = (id: string) => `${id}-label`

const noteId = (id: string) => `${id}-note`
