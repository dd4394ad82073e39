import medusa from "@medusajs/eslint-plugin"
import { defineConfig, globalIgnores } from "eslint/config"
import tseslint from "typescript-eslint"

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

export default defineConfig(
  globalIgnores([
    "**/node_modules/",
    "**/.medusa/",
    "**/dist/",
    "**/coverage/",
    "static/",
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
