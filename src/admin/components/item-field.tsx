import { Input, Text } from "@medusajs/ui"
import { useId } from "react"
import { useItemPicker, type ItemPicker } from "../hooks/use-item-picker"
import { useText } from "../hooks/use-text"
import { errorText } from "../lib/error-text"
import type { ChosenItem } from "../lib/incoming-draft"
import { describedBy, Field } from "./field"

interface ItemFieldProps {
  value: ChosenItem | null
  error?: string
  onChange: (value: ChosenItem | null) => void
}

/** Chooses one of the inventory items, of which there may be too many for a menu: so they are searched for. */
export const ItemField = ({ value, error, onChange }: ItemFieldProps) => {
  const { t } = useText()
  const id = useId()
  const picker = useItemPicker(value, onChange)
  const { active } = picker
  return (
    <Field id={id} label={t("incoming.form.item")} error={error}>
      <div className="relative" onBlur={picker.leave}>
        <Input
          id={id}
          type="text"
          role="combobox"
          autoComplete="off"
          placeholder={t("incoming.form.find_item")}
          value={picker.text}
          aria-expanded={picker.isOpen}
          aria-controls={`${id}-items`}
          aria-autocomplete="list"
          aria-activedescendant={picker.isOpen && active ? `${id}-${active.id}` : undefined}
          onChange={(event) => picker.search(event.target.value)}
          onClick={picker.open}
          onKeyDown={picker.onKeyDown}
          {...describedBy(id, error)}
        />
        {picker.isOpen && <Items id={id} picker={picker} />}
      </div>
    </Field>
  )
}

/** A height, not a class that might not exist. */
const MAX_HEIGHT = { maxHeight: 260 }

const Items = ({ id, picker: { items, error, active, choose } }: { id: string; picker: ItemPicker }) => {
  const { t } = useText()
  return (
    <div
      className="bg-ui-bg-component shadow-elevation-flyout absolute inset-x-0 z-10 mt-1 overflow-y-auto rounded-lg p-1"
      style={MAX_HEIGHT}
    >
      <ul id={`${id}-items`} role="listbox" aria-label={t("incoming.form.item")}>
        {items?.map((item) => (
          <li
            key={item.id}
            id={`${id}-${item.id}`}
            role="option"
            aria-selected={item.id === active?.id}
            // The field keeps the focus, or the list would be gone before it is clicked.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(item)}
            className="hover:bg-ui-bg-component-hover aria-selected:bg-ui-bg-component-hover txt-compact-small cursor-pointer rounded-md px-2 py-1.5"
          >
            <span className="block break-words">{item.title}</span>
            {item.sku && <span className="txt-compact-xsmall text-ui-fg-subtle block break-words">{item.sku}</span>}
          </li>
        ))}
      </ul>
      {(error ?? items?.length === 0) && (
        <Text size="small" className="text-ui-fg-subtle px-2 py-1.5" role="status">
          {error ? errorText(error, t) : t("incoming.form.no_item")}
        </Text>
      )}
    </div>
  )
}
