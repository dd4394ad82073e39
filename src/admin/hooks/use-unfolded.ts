import { useState } from "react"
import { recall, remember } from "../lib/remembered"

/** Whether something is unfolded: as it was last left and folded at first, unless it is asked for. */
export const useUnfolded = (name: string, isAskedFor = false) => {
  const [unfolded, setUnfolded] = useState(() => isAskedFor || recall(name) === "unfolded")
  const toggle = () => {
    remember(name, unfolded ? "folded" : "unfolded")
    setUnfolded(!unfolded)
  }
  return [unfolded, toggle] as const
}
