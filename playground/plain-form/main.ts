// A form as servers have always written it. The script is all that was added; the lines below only show what a server
// would get.

import "@tianbao/element"

document.querySelector("form")?.addEventListener("submit", event => {
  event.preventDefault()
  const form = event.currentTarget as HTMLFormElement
  const entries = [...new FormData(form, event.submitter)].map(([name, value]) => `${name}=${String(value)}`)
  document.querySelector("#sent")?.replaceChildren(entries.join("\n"))
})
