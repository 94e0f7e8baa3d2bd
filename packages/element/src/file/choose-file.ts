/** Asks for a file of these kinds; null where none was chosen. */
export function chooseFile(document: Document, accept: string): Promise<File | null> {
  const input = document.createElement("input")
  input.type = "file"
  input.accept = accept
  return new Promise(resolve => {
    input.addEventListener("change", () => resolve(input.files?.[0] ?? null))
    input.addEventListener("cancel", () => resolve(null))
    input.click()
  })
}
