import medusa from "@medusajs/eslint-plugin"
import { defineConfig, globalIgnores } from "eslint/config"
import tseslint from "typescript-eslint"
import { fingerprintOf } from "./scripts/fingerprint.mjs"

/**
 * The preset of Medusa brings ignores of its own that would hide our specs. Its rules are about what Medusa loads, and
 * so are for src only: a demo or a test may throw a plain Error.
 */
const medusaRules = medusa.configs.recommended.filter((block) => !("ignores" in block) || "rules" in block)

/**
 * A promise that nobody waits for is a mistake that tests rarely see and only types can tell. The screens go without:
 * they wait for nothing, and their types alone would take as long as everything else.
 */
const typed = {
  // What these rules find in a file depends on the types of others, and the cache looks at one file at a time and at the
  // configuration: so this is part of the configuration.
  settings: { types: fingerprintOf(["src", "unit-tests", "integration-tests", "demo", "bench", "openapi"]) },
  languageOptions: {
    parserOptions: {
      project: "./tsconfig.lint.json",
      tsconfigRootDir: import.meta.dirname,
    },
  },
  rules: {
    "@typescript-eslint/await-thenable": "error",
    "@typescript-eslint/no-floating-promises": "error",
    "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
  },
}

/**
 * Imports go one way: admin to contracts and domain; api, subscribers, jobs and hooks to workflows, to steps, to the
 * module; domain imports nothing. Types may come from deeper inside the module than what is called: the service has the doors.
 */
const room = (files, message, patterns) => ({
  files,
  rules: {
    "@typescript-eslint/no-restricted-imports": [
      "error",
      { patterns: patterns.map((pattern) => ({ message, ...pattern })) },
    ],
  },
})

const DOORS = {
  regex:
    "/modules/backorder/(core-tables/(?!positions)|reconcile|imports|incoming/|claims|checkout|settings-store|sql)",
  allowTypeImports: true,
  message: "The database is reached by the doors of the module's service.",
}

const above = (...rooms) => ({ regex: `^(\\.\\./)+(${rooms.join("|")})(/|$)` })

const rooms = [
  room(["src/modules/backorder/domain/*.ts"], "The domain imports nothing but itself.", [
    { regex: "^(?!\\./|bignumber\\.js$)" },
  ]),
  room(["src/modules/backorder/domain/*/*.ts"], "The domain imports nothing but itself.", [
    { regex: "^(?!\\./|\\.\\./[^.])" },
  ]),
  {
    ...room(["src/modules/**/*.ts"], "The module knows nothing of what is built on it.", [
      above("workflows", "api", "admin", "subscribers", "jobs", "links"),
    ]),
    ignores: ["src/modules/backorder/index.ts", "src/modules/backorder/domain/**"],
  },
  room(["src/workflows/**/*.ts"], "Workflows know nothing of who starts them.", [
    above("api", "admin", "subscribers", "jobs", "links"),
    DOORS,
  ]),
  room(["src/subscribers/*.ts", "src/jobs/*.ts", "src/api/**/*.ts"], "They start workflows and read; no more.", [
    above("admin"),
    DOORS,
  ]),
  room(["src/api/contracts/*.ts"], "Contracts are shapes.", [
    above("workflows", "admin", "views", "middlewares"),
    DOORS,
  ]),
  room(["src/admin/**/*.{ts,tsx}"], "The admin knows contracts and domain.", [
    { regex: "/workflows/|/api/(?!contracts)|/modules/backorder/(?!domain/)" },
  ]),
]

export default defineConfig(
  globalIgnores([
    "**/node_modules/",
    "**/.medusa/",
    "**/dist/",
    "**/coverage/",
    "static/",
    "public/",
    "src/modules/*/migrations/",
  ]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.{ts,tsx,mjs,js}"],
    extends: [tseslint.configs.recommended],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      eqeqeq: ["error", "always"],
    },
  },
  { files: ["**/*.js"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  ...rooms,
  {
    files: ["src/**/*.{ts,tsx}"],
    extends: [medusaRules],
    rules: {
      "no-console": "error",
      // Our service's public methods are one transaction each, and its private ones take part in their caller's.
      "@medusajs/use-inject-manager-on-public-methods": "off",
      "@medusajs/medusa-context-on-context-param": "off",
      // A step's id is its export in kebab case, "-step" included: a workflow and its only step are two things.
      "@medusajs/step-id-kebab-case": "off",
      // The read-only side of a link names its column by `{ ...linkable.toJSON(), primaryKey }`, which the rule misses.
      "@medusajs/link-uses-linkable-properties": "off",
    },
  },
  // `super(...arguments)` is how Medusa wants the constructor of a module service.
  { files: ["src/modules/*/service.ts"], rules: { "prefer-rest-params": "off" } },
  { files: ["**/*.ts"], ignores: ["src/admin/**", "examples/**"], ...typed }
)
