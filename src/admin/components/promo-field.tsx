import { Button, Hint, Text, Textarea } from "@medusajs/ui"
import { useId, useRef } from "react"
import { flushSync } from "react-dom"
import { PLACEHOLDERS, PROMO_MAX_LENGTH, unknownPlaceholders } from "../../modules/backorder/domain/promo"
import { useText } from "../hooks/use-text"
import { insertAt } from "../lib/texts"
import { describedBy, Field } from "./field"

interface PromoFieldProps {
  label: string
  hint?: string
  placeholder?: string
  rows?: number
  value: string
  error?: string
  onChange: (value: string) => void
}

/** A promo in one language: how long it may still be, what can be put into it, and a word on what looks like it. */
export const PromoField = ({ label, hint, value, error, onChange, rows = 3, placeholder }: PromoFieldProps) => {
  const id = useId()
  const { area, insert, noteFocus } = useInsertion(value, onChange)
  return (
    <Field id={id} label={label} aside={<Counter length={value.trim().length} />} hint={hint} error={error}>
      <Textarea
        id={id}
        ref={area}
        value={value}
        rows={rows}
        placeholder={placeholder}
        onFocus={noteFocus}
        onChange={(event) => onChange(event.target.value)}
        {...describedBy(id, error)}
      />
      <Insertions label={label} onInsert={insert} />
      <Unknown promo={value} />
    </Field>
  )
}

/** Puts text in at the caret, and at the end of a field that nobody has been in yet. */
const useInsertion = (value: string, onChange: (value: string) => void) => {
  const area = useRef<HTMLTextAreaElement>(null)
  const hadFocus = useRef(false)
  const insert = (insertion: string) => {
    const field = area.current
    if (!field) {
      return
    }
    const end = { start: value.length, end: value.length }
    const selection = hadFocus.current ? { start: field.selectionStart, end: field.selectionEnd } : end
    const { text, caret } = insertAt(value, selection, insertion)
    // The caret is set in the new text, so that has to be there first.
    flushSync(() => onChange(text))
    field.focus()
    field.setSelectionRange(caret, caret)
  }
  return { area, insert, noteFocus: () => (hadFocus.current = true) }
}

const Insertions = ({ label, onInsert }: { label: string; onInsert: (placeholder: string) => void }) => {
  const { t } = useText()
  return (
    <div role="group" aria-label={t("settings.promo.insert_into", { label })} className="flex flex-wrap gap-2">
      {PLACEHOLDERS.map((placeholder) => (
        <Button
          key={placeholder}
          type="button"
          size="small"
          variant="secondary"
          aria-label={t("settings.promo.insert", { placeholder })}
          onClick={() => onInsert(placeholder)}
        >
          {placeholder}
        </Button>
      ))}
    </div>
  )
}

const Counter = ({ length }: { length: number }) => (
  <Text
    size="xsmall"
    className={`tabular-nums ${length > PROMO_MAX_LENGTH ? "text-ui-fg-error" : "text-ui-fg-subtle"}`}
  >
    {length}/{PROMO_MAX_LENGTH}
  </Text>
)

const Unknown = ({ promo }: { promo: string }) => {
  const { t } = useText()
  const unknown = unknownPlaceholders(promo)
  return (
    <div aria-live="polite" className="empty:hidden">
      {unknown.length > 0 && (
        <Hint>{t("settings.promo.unknown", { count: unknown.length, placeholders: unknown.join(", ") })}</Hint>
      )}
    </div>
  )
}
