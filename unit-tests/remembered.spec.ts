import { recall, remember } from "../src/admin/lib/remembered"

describe("what a browser remembers", () => {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
  const useStorage = (value: object | undefined) =>
    Object.defineProperty(globalThis, "localStorage", { value, configurable: true, writable: true })

  afterEach(() => useStorage(undefined))

  it("is kept under a name of the plugin's own", () => {
    useStorage(storage)
    expect(recall("orders_list")).toBeNull()
    remember("orders_list", "unfolded")
    expect(recall("orders_list")).toBe("unfolded")
    expect([...kept.keys()]).toEqual(["medusa-plugin-backorder:orders_list"])
  })

  it("is nothing where it keeps nothing, and that breaks nothing", () => {
    const full = () => {
      throw new Error("QuotaExceededError")
    }
    useStorage({ getItem: full, setItem: full })
    expect(() => remember("orders_list", "unfolded")).not.toThrow()
    expect(recall("orders_list")).toBeNull()
  })
})
