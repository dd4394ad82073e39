import { DatePicker } from "@medusajs/ui"
import { useMemo } from "react"
import { fromPickerDate, toPickerDate } from "../lib/dates"
import { READABLE } from "../lib/readable"
import { describedBy, labelId } from "./field"

interface DayPickerProps {
  /** Of the `Field` that names it. */
  id: string
  /** `YYYY-MM-DD`. */
  value: string | null
  error?: string
  /** The first day that can be picked. */
  min?: string
  onChange: (value: string | null) => void
}

/** The dashboard's field for a calendar date. */
export const DayPicker = ({ id, value, error, min, onChange }: DayPickerProps) => {
  // The picker takes each new Date for a new value, also when it is the same day.
  const date = useMemo(() => toPickerDate(value), [value])
  const first = useMemo(() => toPickerDate(min ?? null) ?? undefined, [min])
  return (
    <div style={READABLE}>
      <DatePicker
        value={date}
        minValue={first}
        aria-labelledby={labelId(id)}
        onChange={(picked) => onChange(fromPickerDate(picked))}
        {...describedBy(id, error)}
      />
    </div>
  )
}
