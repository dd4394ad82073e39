import { EllipsisHorizontal } from "@medusajs/icons"
import { DropdownMenu, IconButton } from "@medusajs/ui"
import { useRef, type ReactNode } from "react"

interface Action {
  icon: ReactNode
  label: string
  onClick: () => void
}

/**
 * The menu at the end of a section's heading, as the dashboard's sections have it. What is chosen happens when the menu
 * has closed and its button has the focus again, so that a drawer that opens gives the focus back to the button.
 *
 * @param name - says whose menu it is to those who do not see where it stands.
 */
export const ActionMenu = ({ name, actions }: { name: string; actions: Action[] }) => {
  const trigger = useRef<HTMLButtonElement>(null)
  const chosen = useRef<Action | null>(null)
  const finish = (event: Event) => {
    event.preventDefault()
    trigger.current?.focus()
    chosen.current?.onClick()
    chosen.current = null
  }
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <IconButton ref={trigger} size="small" variant="transparent" aria-label={name}>
          <EllipsisHorizontal />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content onCloseAutoFocus={finish}>
        {actions.map((action) => (
          <DropdownMenu.Item
            key={action.label}
            onSelect={() => (chosen.current = action)}
            className="[&_svg]:text-ui-fg-subtle flex items-center gap-x-2"
          >
            {action.icon}
            <span>{action.label}</span>
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
