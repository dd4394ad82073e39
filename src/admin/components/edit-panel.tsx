import { Button, Drawer, Prompt } from "@medusajs/ui"
import { type FormEvent, type KeyboardEvent, type ReactNode } from "react"
import { useSavingForm, type Send } from "../hooks/use-saving-form"
import { useText } from "../hooks/use-text"
import { useUnsavedChanges } from "../hooks/use-unsaved-changes"
import { SidePanel } from "./side-panel"

interface EditPanelProps {
  title: ReactNode
  description?: ReactNode
  /** Whether something would be lost by closing. */
  isEdited: boolean
  canSave: boolean
  /** What the button is called that saves, where that is not "Save". */
  saveLabel?: string
  /** Whether the mutation that saves is under way. */
  isPending: boolean
  /** Saves, and closes when that has worked. */
  onSubmit: Send
  onClose: () => void
  /** The fields. */
  children: ReactNode
}

/** A form beside the page. Cmd+Enter or Ctrl+Enter saves; changes are never lost without a question. */
export const EditPanel = ({ title, description, saveLabel, onClose, children, ...form }: EditPanelProps) => {
  const { t } = useText()
  const { form: element, fields, isSaving, save } = useSavingForm(form.isPending, form.onSubmit)
  const unsaved = useUnsavedChanges(form.isEdited && !isSaving, onClose)
  const submit = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault()
    if (form.canSave) {
      save()
      // What complains does so once it has been drawn again.
      setTimeout(() => element.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus())
    }
  }
  return (
    <SidePanel title={title} description={description} onClose={unsaved.close}>
      <form
        ref={element}
        tabIndex={-1}
        noValidate
        onSubmit={submit}
        // Before the field that has the focus: a date keeps its keys to itself.
        onKeyDownCapture={(event) => event.key === "Enter" && (event.metaKey || event.ctrlKey) && submit(event)}
        className="flex flex-1 flex-col overflow-hidden outline-none"
        aria-busy={isSaving}
      >
        <Drawer.Body className="overflow-y-auto">
          <div ref={fields} className="flex flex-col gap-y-6">
            {children}
          </div>
        </Drawer.Body>
        <Drawer.Footer>
          <Button type="button" size="small" variant="secondary" onClick={unsaved.close}>
            {t("actions.cancel")}
          </Button>
          <Button type="submit" size="small" disabled={!form.canSave} isLoading={isSaving}>
            {saveLabel ?? t("actions.save")}
          </Button>
        </Drawer.Footer>
      </form>
      <UnsavedPrompt {...unsaved} />
    </SidePanel>
  )
}

/** Worded as the dashboard asks in its own forms. */
export const UnsavedPrompt = ({ isAsking, stay, leave }: ReturnType<typeof useUnsavedChanges>) => {
  const { t } = useText()
  return (
    <Prompt open={isAsking} variant="confirmation" onOpenChange={(open) => !open && stay()}>
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{t("unsaved.title")}</Prompt.Title>
          <Prompt.Description>{t("unsaved.description")}</Prompt.Description>
        </Prompt.Header>
        <Prompt.Footer>
          <Prompt.Cancel type="button" onClick={stay}>
            {t("actions.cancel")}
          </Prompt.Cancel>
          <Prompt.Action type="button" onClick={leave}>
            {t("actions.continue")}
          </Prompt.Action>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
