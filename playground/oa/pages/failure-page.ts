import { html } from "hono/html"
import type { Person } from "../people.ts"
import { page, type Html } from "./page.ts"

/** What went wrong, and the way on. */
export function failurePage(
  person: Person, title: string, message: string, way: string, problems: readonly string[],
): Html {
  return page({
    title,
    person,
    body: html`
<section class="failure">
  <h1>${title}</h1>
  <p>${message}</p>
  ${problems.length > 0 ? html`<ul>${problems.map(each => html`<li>${each}</li>`)}</ul>` : ""}
  <a class="button" href="${way}">继续</a>
</section>`,
  })
}
