/** How a form is saved, as far as its edits have to know. */
interface Save {
  isPending: boolean
  /** Forgets how the last save ended; one that is under way would be lost sight of, and could be sent once more. */
  reset: () => void
}

/**
 * What an edit of a form does: it forgets why the last save was refused, which was about what was sent then. While a save is
 * under way there are no edits, whatever is typed: the form will close over them.
 */
export const editing =
  <Value>({ isPending, reset }: Save, apply: (value: Value) => void) =>
  (value: Value): void => {
    if (!isPending) {
      reset()
      apply(value)
    }
  }
