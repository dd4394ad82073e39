/** A key that went down, as the browser tells of it. */
export interface KeyPress {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
  repeat: boolean
  isComposing: boolean
  defaultPrevented: boolean
}

/** What is on the screen while a key goes down. */
export interface Surroundings {
  /** A menu, a drawer, a prompt: the key is meant for it. */
  isSomethingOpen: boolean
  /** A field has the focus. */
  isTyping: boolean
  /** Milliseconds since the letter before, if there was one. */
  sinceLetter: number
}

/** The dashboard's own shortcuts are of several letters: G, then O. What follows another letter so soon belongs to it. */
const SEQUENCE_MS = 500

/** Whether a key press is a letter, by itself or with Shift. */
export function isLetter({ key, ctrlKey, metaKey, altKey }: KeyPress): boolean {
  return /^\p{L}$/u.test(key) && !ctrlKey && !metaKey && !altKey
}

/**
 * @returns which command a key means, if any: only a single letter without modifiers that is meant for nothing else, as
 * what it does may change many products.
 */
export function commandFor<Command extends { shortcut: string }>(
  press: KeyPress,
  commands: Command[],
  { isSomethingOpen, isTyping, sinceLetter }: Surroundings
): Command | undefined {
  const isTaken = press.repeat || press.isComposing || press.defaultPrevented || press.shiftKey
  if (!isLetter(press) || isTaken || isSomethingOpen || isTyping || sinceLetter < SEQUENCE_MS) {
    return undefined
  }
  return commands.find(({ shortcut }) => shortcut.toLowerCase() === press.key.toLowerCase())
}
