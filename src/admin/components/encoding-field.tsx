import { Label, Select } from "@medusajs/ui"
import { useId } from "react"
import { ENCODINGS } from "../../modules/backorder/domain/csv/encodings"
import { useText } from "../hooks/use-text"

/** Stands for none: a choice of the list cannot be empty. */
const DETECT = "detect"

interface EncodingFieldProps {
  /** Empty = it is detected. */
  value: string
  disabled?: boolean
  onChange: (encoding: string) => void
}

/** How the text of a file is encoded, where it is not detected rightly. */
export const EncodingField = ({ value, disabled, onChange }: EncodingFieldProps) => {
  const { t } = useText()
  const id = useId()
  return (
    <div className="flex flex-col gap-y-2">
      <Label htmlFor={id} size="small" weight="plus">
        {t("imports.encoding.label")}
      </Label>
      <Select
        value={value || DETECT}
        disabled={disabled}
        onValueChange={(chosen) => onChange(chosen === DETECT ? "" : chosen)}
      >
        <Select.Trigger id={id}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          <Select.Item value={DETECT}>{t("imports.encoding.detect")}</Select.Item>
          {ENCODINGS.map((name) => (
            <Select.Item key={name} value={name}>
              {name}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}
