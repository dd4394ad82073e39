import { Document, isScalar, visit } from "yaml"
import packageJson from "../package.json"
import { ROUTES } from "../src/api/routes"
import { Components, type JsonSchema } from "./components"
import { extensions } from "./extensions"
import { operationOf, pathOf } from "./operation"
import { sharedRefusals } from "./refusals"

const DESCRIPTION = [
  `The routes that ${packageJson.name} adds to a Medusa 2 store.`,
  "Quantities are units, and may be parts of one.",
  "`x-extensible-enum` has the codes of today; treat one that you do not know as news of a later version.",
  "`x-codes` are those that the `details` of a refusal may have.",
  "`x-extends-core` is what the plugin adds to routes of Medusa itself: to their query, to their answers (at these places,",
  "unless `fields` leave it out) and to their refusals.",
].join(" ")

const SECURITY = {
  api_token: { type: "http", scheme: "basic", description: "A secret API key as the name of the user." },
  jwt_token: { type: "http", scheme: "bearer" },
  cookie_auth: { type: "apiKey", in: "cookie", name: "connect.sid" },
  publishable_key: { type: "apiKey", in: "header", name: "x-publishable-api-key" },
}

/** OpenAPI 3.1 of all our routes, made of the table that the middlewares are made of. */
export function openApi(): JsonSchema {
  const components = new Components()
  const paths: Record<string, JsonSchema> = {}
  for (const route of ROUTES) {
    const path = pathOf(route)
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route, components) }
  }
  const added = extensions(components)
  const responses = sharedRefusals(components)
  return {
    openapi: "3.1.0",
    info: { title: packageJson.name, version: packageJson.version, description: DESCRIPTION },
    servers: [{ url: "/" }],
    paths,
    "x-extends-core": added,
    components: { securitySchemes: SECURITY, responses, schemas: components.schemas() },
  }
}

/** The same as docs/openapi.yaml has it. */
export function openApiYaml(): string {
  const document = new Document(openApi(), { aliasDuplicateObjects: false })
  document.commentBefore = " Written by `npm run openapi`, from src/api/routes and src/api/contracts."
  visit(document, {
    Seq: (_key, list) => {
      list.flow = list.items.every(isScalar)
    },
  })
  return document.toString({ lineWidth: 120 })
}
