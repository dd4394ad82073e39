import { Select } from "@medusajs/ui"
import { useId } from "react"
import { useLocations } from "../hooks/use-locations"
import { useText } from "../hooks/use-text"
import { errorText } from "../lib/error-text"
import { READABLE } from "../lib/readable"
import { describedBy, Field, labelId } from "./field"

interface LocationFieldProps {
  /** The id of the location; "" = none is chosen. */
  value: string
  error?: string
  onChange: (value: string) => void
}

/** One of the shop's stock locations. */
export const LocationField = ({ value, error, onChange }: LocationFieldProps) => {
  const { t } = useText()
  const id = useId()
  const { data: locations = [], error: unread } = useLocations()
  const shown = error ?? (unread ? errorText(unread, t) : undefined)
  return (
    <Field id={id} label={t("incoming.form.location")} error={shown}>
      <div style={READABLE}>
        <Select value={value} onValueChange={onChange}>
          <Select.Trigger id={id} aria-labelledby={labelId(id)} {...describedBy(id, shown)}>
            <Select.Value placeholder={t("incoming.form.choose_location")} />
          </Select.Trigger>
          <Select.Content>
            {locations.map((location) => (
              <Select.Item key={location.value} value={location.value}>
                {location.label}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
    </Field>
  )
}
