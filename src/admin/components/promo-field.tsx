import { Button, Hint, Text, Textarea } from "@medusajs/ui"
import { useId, useRef } from "react"
import { PLACEHOLDERS, PROMO_MAX_LENGTH, unknownPlaceholders } from "../../modules/backorder/domain/promo"
import { useText } from "../hooks/use-text"
import { insertAt } from "../lib/texts"
import { describedBy, Field } from "./field"

interface PromoFieldProps {
  label: string
  value: string
  placeholder?: string
  error?: string
  onChange: (promo: string) => void
}

/** A promo with buttons that put its placeholders in at the caret, and how long it is. */
export const PromoField = ({ label, value, placeholder, error, onChange }: PromoFieldProps) => {
  const { t } = useText()
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const unknown = unknownPlaceholders(value)
  const insert = (insertion: string) => {
    const { selectionStart: start, selectionEnd: end } = area.current ?? { selectionStart: 0, selectionEnd: 0 }
    const { text, caret } = insertAt(value, { start, end }, insertion)
    onChange(text)
    // When the text is there: React writes it after this.
    requestAnimationFrame(() => {
      area.current?.focus()
      area.current?.setSelectionRange(caret, caret)
    })
  }
  return (
    <Field id={id} label={label} error={error}>
      <Textarea
        ref={area}
        id={id}
        value={value}
        rows={3}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
        {...describedBy(id, error)}
      />
      <div className="flex items-start justify-between gap-x-4">
        <div className="flex flex-wrap gap-2" role="group" aria-label={t("settings.promo.insert_of", { label })}>
          {PLACEHOLDERS.map((name) => (
            <Button
              key={name}
              type="button"
              size="small"
              variant="secondary"
              aria-label={t("settings.promo.insert", { placeholder: name })}
              title={t(`settings.promo.means.${name.slice(1, -1)}`)}
              onClick={() => insert(name)}
            >
              {name}
            </Button>
          ))}
        </div>
        <Text size="xsmall" className="text-ui-fg-subtle shrink-0 tabular-nums">
          {t("settings.promo.length", { count: value.trim().length, most: PROMO_MAX_LENGTH })}
        </Text>
      </div>
      {unknown.length > 0 && (
        <Hint>{t("settings.promo.unknown", { count: unknown.length, placeholders: unknown.join(", ") })}</Hint>
      )}
    </Field>
  )
}
