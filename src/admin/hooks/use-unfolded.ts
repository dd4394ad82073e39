import { useState } from "react"
import { recall, remember } from "../lib/remembered"

/** Whether something is unfolded: as it was last left, and folded at first. */
export const useUnfolded = (name: string) => {
  const [unfolded, setUnfolded] = useState(() => recall(name) === "unfolded")
  const toggle = () => {
    remember(name, unfolded ? "folded" : "unfolded")
    setUnfolded(!unfolded)
  }
  return [unfolded, toggle] as const
}
