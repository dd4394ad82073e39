import { commandFor, type KeyPress, type Surroundings } from "../src/admin/lib/shortcuts"

const DISABLE = { shortcut: "n" }
const FREE: Surroundings = { isSomethingOpen: false, isTyping: false, sinceLetter: Infinity }

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  isComposing: false,
  defaultPrevented: false,
  ...more,
})

describe("a letter", () => {
  it("is a command, also where Caps Lock is on", () => {
    expect(commandFor(press("n"), [{ shortcut: "y" }, DISABLE], FREE)).toBe(DISABLE)
    expect(commandFor(press("N"), [DISABLE], FREE)).toBe(DISABLE)
  })

  it("that is no command does nothing", () => {
    expect(commandFor(press("x"), [DISABLE], FREE)).toBeUndefined()
    expect(commandFor(press("Escape"), [{ shortcut: "Escape" }], FREE)).toBeUndefined()
  })

  it.each([
    ["with a modifier", { ctrlKey: true }],
    ["with another modifier", { metaKey: true }],
    ["with Alt", { altKey: true }],
    ["with Shift", { shiftKey: true }],
    ["that is held down", { repeat: true }],
    ["of a character that is still being composed", { isComposing: true }],
    ["that somebody else has taken", { defaultPrevented: true }],
  ])("%s is none", (_how, more) => {
    expect(commandFor(press("n", more), [DISABLE], FREE)).toBeUndefined()
  })

  it.each([
    ["something is open", { isSomethingOpen: true }],
    ["somebody types into a field", { isTyping: true }],
    ["it follows another, as in the dashboard's own G N", { sinceLetter: 499 }],
  ])("is none while %s", (_what, more) => {
    expect(commandFor(press("n"), [DISABLE], { ...FREE, ...more })).toBeUndefined()
  })

  it("is one again half a second after another", () => {
    expect(commandFor(press("n"), [DISABLE], { ...FREE, sinceLetter: 500 })).toBe(DISABLE)
  })
})
