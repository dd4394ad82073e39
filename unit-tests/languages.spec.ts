import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"
import i18n from "../src/admin/i18n"

const ADMIN = join(__dirname, "../src/admin")
const TEXTS: Record<string, { backorder: unknown }> = i18n
const OTHERS = Object.keys(TEXTS).filter((language) => language !== "en")

/** Every text by its key: `{ "settings.saved": "Saved" }`. */
function textsOf(language: string): Map<string, string> {
  const walk = (texts: unknown, path: string[]): [string, string][] =>
    typeof texts === "string"
      ? [[path.join("."), texts]]
      : Object.entries(texts as object).flatMap(([key, inner]) => walk(inner, [...path, key]))
  return new Map(walk(TEXTS[language].backorder, []))
}

/** What is put into a text: `{{count}}` and `%number%`, whatever their order. */
function placeholdersOf(text = ""): string[] {
  return (text.match(/{{\w+}}|%\w+%/g) ?? []).sort()
}

/** A language may have plural forms that English has not (French and Spanish: `_many`). */
function singleKey(key: string): string {
  return key.replace(/_(zero|two|few|many)$/, "_other")
}

describe("a language of the admin", () => {
  const english = textsOf("en")

  it("has a file of its own, and every file is a language", () => {
    const files = readdirSync(join(ADMIN, "i18n")).filter((file) => file !== "index.ts")
    expect(files.map((file) => file.replace(".ts", "")).sort()).toEqual(Object.keys(TEXTS).sort())
  })

  it.each(OTHERS)("has every text that English has, and no other: %s", (language) => {
    const own = textsOf(language)
    expect([...english.keys()].filter((key) => !own.has(key))).toEqual([])
    expect([...own.keys()].filter((key) => !english.has(singleKey(key)))).toEqual([])
    expect([...own].filter(([, text]) => !text.trim())).toEqual([])
  })

  it.each(OTHERS)("puts the same into every text: %s", (language) => {
    const differing = [...textsOf(language)].filter(
      ([key, text]) =>
        placeholdersOf(text).join() !== placeholdersOf(english.get(key) ?? english.get(singleKey(key))).join()
    )
    expect(differing).toEqual([])
  })
})

/** Attributes and properties whose value a person sees or hears. */
const VISIBLE = /^(label|title|placeholder|alt|hint|description|heading|tooltip|aria-label|aria-description)$/
const LETTERS = /\p{L}{2,}/u
/** The dashboard looks the label of a route up itself. */
const KEYS = textsOf("en")

/** The texts that stand in the source of a component itself. */
function visibleStrings(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(ADMIN, file), "utf8"), ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const text = visibleText(node)
    if (text !== null && LETTERS.test(text) && !KEYS.has(text)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      found.push(`${file}:${line + 1} ${text.trim()}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function visibleText(node: ts.Node): string | null {
  if (ts.isJsxText(node)) {
    return isKeyCap(node) ? null : node.text
  }
  if (!ts.isStringLiteral(node) && !ts.isNoSubstitutionTemplateLiteral(node) && !ts.isTemplateExpression(node)) {
    return null
  }
  return isSeen(node) ? (ts.isTemplateExpression(node) ? wordsOf(node) : node.text) : null
}

/** What is printed on a key of the keyboard is the same everywhere, as in the dashboard's own. */
function isKeyCap({ parent }: ts.JsxText): boolean {
  return ts.isJsxElement(parent) && parent.openingElement.tagName.getText() === "Kbd"
}

/** What of a template is text and not put in. */
function wordsOf({ head, templateSpans }: ts.TemplateExpression): string {
  return [head, ...templateSpans.map((span) => span.literal)].map((part) => part.text).join(" ")
}

/** Whether a person sees the string: between tags, in a visible attribute or property, or in a toast. */
function isSeen(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isJsxAttribute(parent)) {
    return VISIBLE.test(parent.name.getText())
  }
  if (ts.isPropertyAssignment(parent)) {
    return VISIBLE.test(parent.name.getText())
  }
  if (ts.isJsxExpression(parent)) {
    return ts.isJsxAttribute(parent.parent) ? VISIBLE.test(parent.parent.name.getText()) : true
  }
  if (ts.isConditionalExpression(parent) || ts.isParenthesizedExpression(parent)) {
    return parent.getChildAt(0) !== node && isSeen(parent)
  }
  if (ts.isBinaryExpression(parent)) {
    const shows = [
      ts.SyntaxKind.AmpersandAmpersandToken,
      ts.SyntaxKind.BarBarToken,
      ts.SyntaxKind.QuestionQuestionToken,
    ]
    return shows.includes(parent.operatorToken.kind) && isSeen(parent)
  }
  return ts.isCallExpression(parent) && /^toast\b/.test(parent.expression.getText())
}

describe("a component of the admin", () => {
  const files = readdirSync(ADMIN, { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.tsx?$/.test(file) && !file.startsWith("i18n") && !file.endsWith(".d.ts")
  )

  it("shows no text that is not in the languages' files", () => {
    expect(files.length).toBeGreaterThan(50)
    expect(files.flatMap(visibleStrings)).toEqual([])
  })
})
