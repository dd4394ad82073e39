import { useState } from "react"
import { useBeforeUnload, useBlocker } from "react-router-dom"

/**
 * Asks before changes are lost: by closing the form, by a link to another page, by "back", and by leaving the dashboard,
 * where the browser asks.
 *
 * @param isEdited - whether there is anything to lose.
 * @param onClose - closes the form.
 */
export const useUnsavedChanges = (isEdited: boolean, onClose: () => void) => {
  const [isClosing, setClosing] = useState(false)
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isEdited && currentLocation.pathname !== nextLocation.pathname
  )
  useBeforeUnload((event) => isEdited && event.preventDefault())
  return {
    /** Whether the merchant is being asked. */
    isAsking: isClosing || blocker.state === "blocked",
    close: () => (isEdited ? setClosing(true) : onClose()),
    stay: () => {
      setClosing(false)
      blocker.reset?.()
    },
    leave: () => {
      setClosing(false)
      blocker.proceed?.()
      onClose()
    },
  }
}
