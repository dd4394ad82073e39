import { useSearchParams } from "react-router-dom"
import { changedParams } from "../lib/address"

/** One value in the address and a way to change it, so that "back" undoes the step and a reload keeps it. */
export const useAddressParam = (name: string) => {
  const [params, setParams] = useSearchParams()
  const set = (value: string | null, options?: { replace: boolean }) =>
    setParams((before) => changedParams(before, { [name]: value }), options)
  return [params.get(name), set] as const
}
