import { toast } from "@medusajs/ui"
import { errorText } from "../lib/error-text"
import { useIsMounted } from "./use-is-mounted"
import { useText } from "./use-text"

/** What happens when a change is done, or refused, also when what asked for it has gone from the screen by then. */
export interface Afterwards<Result = unknown> {
  onDone: (result: Result) => void
  onRefused?: (error: Error) => void
}

interface FormEnd {
  /** Says that it is saved. */
  say: () => void
  close: () => void
  /** The heading of a refusal. */
  failed: string
}

/**
 * How the save of a form ends. A form that was closed meanwhile cannot show why it was refused, so a toast does; and it closes
 * nothing any more, since another form may be open by then.
 */
export const useFormEnd = ({ say, close, failed }: FormEnd): Required<Afterwards> => {
  const { t } = useText()
  const isMounted = useIsMounted()
  return {
    onDone: () => {
      say()
      if (isMounted()) {
        close()
      }
    },
    onRefused: (error) => {
      if (!isMounted()) {
        toast.error(failed, { description: errorText(error, t) })
      }
    },
  }
}
