// The DOM that ProseMirror's parser and its parse rules read, where there is none: parse5 builds the tree, by the same
// algorithm as browsers; this adds to its elements what the rules ask for. Nothing global is touched.

import { compile, selectAll, selectOne } from "css-select"
import { Element, Text, type Document, type AnyNode, type ChildNode, type Node } from "domhandler"
import { textContent } from "domutils"
import { parse } from "parse5"
import { adapter } from "parse5-htmlparser2-tree-adapter"

/** Reads HTML into an inert tree and gives its body. Deeper than 512 levels, where browsers stop nesting, and beyond
 * `elements` elements it says so instead. */
export type ParseBody = (html: string, elements: number) => HTMLElement | "tooDeep" | "tooManyNodes"

export const parseBody: ParseBody = (html, elements) => {
  const templates = new Map<Element, Document>()
  let made = 0
  let depth = 0
  let exceeded: "tooDeep" | "tooManyNodes" | null = null
  const stop = (reason: "tooDeep" | "tooManyNodes"): never => {
    exceeded = reason
    throw new RangeError(reason)
  }
  try {
    const document = parse(`<!doctype html><body>${html}`, {
      scriptingEnabled: false,
      treeAdapter: {
        ...adapter,
        createElement(name, namespace, attrs) {
          if (++made > elements) stop("tooManyNodes")
          const attribs = Object.fromEntries(attrs.map(attr => [attr.name, attr.value]))
          return new ParsedElement(name, attribs, namespace)
        },
        adoptAttributes: () => {},
        // As in browsers, what a template holds is not in the tree.
        setTemplateContent: (template, content) => void templates.set(template, content),
        getTemplateContent: template => templates.get(template) ?? adapter.createDocumentFragment(),
        onItemPush: () => void (++depth > 512 && stop("tooDeep")),
        onItemPop: () => void depth--,
      },
    })
    return selectOne("body", document.children) as unknown as HTMLElement
  } catch (error) {
    if (exceeded) return exceeded
    throw error
  }
}

class ParsedElement extends Element {
  // Lists that stand right in a list are moved out one after the other: no search from the start each time.
  #near = 0
  readonly namespaceURI: string

  constructor(name: string, attribs: Element["attribs"], namespaceURI: string) {
    super(name, attribs)
    this.namespace = this.namespaceURI = namespaceURI
  }

  get nodeName(): string {
    return this.namespaceURI.endsWith("/xhtml") ? this.name.toUpperCase() : this.name
  }

  override get tagName(): string {
    return this.nodeName
  }

  get ownerDocument(): object {
    return { createTextNode: (text: string) => new Text(text) }
  }

  get textContent(): string {
    return textContent(this)
  }

  get style(): object {
    return readStyle(this.getAttribute("style") ?? "")
  }

  getAttribute(name: string): string | null {
    return Object.hasOwn(this.attribs, name) ? this.attribs[name] ?? null : null
  }

  hasAttribute(name: string): boolean {
    return Object.hasOwn(this.attribs, name)
  }

  setAttribute(name: string, value: string): void {
    this.attribs[name] = value
  }

  getAttributeNames(): readonly string[] {
    return Object.keys(this.attribs)
  }

  removeAttribute(name: string): void {
    delete this.attribs[name]
  }

  matches(selector: string): boolean {
    return compiled(selector)(this)
  }

  closest(selector: string): ParsedElement | null {
    for (let node: AnyNode | null = this; node instanceof ParsedElement; node = node.parent) {
      if (node.matches(selector)) return node
    }
    return null
  }

  querySelector(selector: string): AnyNode | null {
    return selectOne(compiled(selector), this)
  }

  querySelectorAll(selector: string): readonly AnyNode[] {
    return selectAll(compiled(selector), this)
  }

  appendChild<T extends ChildNode>(child: T): T {
    if (child.parent instanceof ParsedElement) child.parent.removeChild(child)
    child.parent = this
    child.prev = this.children.at(-1) ?? null
    if (child.prev) child.prev.next = child
    this.children.push(child)
    return child
  }

  removeChild<T extends ChildNode>(child: T): T {
    let index = this.children.indexOf(child, this.#near)
    if (index < 0) index = this.children.lastIndexOf(child, this.#near)
    this.children.splice(index, 1)
    this.#near = index
    if (child.prev) child.prev.next = child.next
    if (child.next) child.next.prev = child.prev
    child.parent = child.prev = child.next = null
    return child
  }

  override cloneNode<T extends Node>(this: T, deep = false): T {
    return copyOf(this as unknown as ParsedElement, deep) as unknown as T
  }
}

function copyOf(element: ParsedElement, deep: boolean): ParsedElement {
  const copy = new ParsedElement(element.name, { ...element.attribs }, element.namespaceURI)
  if (deep) for (const child of element.children) copy.appendChild(child.cloneNode(true))
  return copy
}

const selectors = new Map<string, (element: AnyNode) => boolean>()

function compiled(selector: string): (element: AnyNode) => boolean {
  let matches = selectors.get(selector)
  if (!matches) selectors.set(selector, matches = compile<AnyNode, Element>(selector))
  return matches
}

/** An element's declarations, as far as parse rules ask: by name and in camel case, "" where there is none. Shorthands
 * are not taken apart. */
function readStyle(text: string): object {
  const values = new Map<string, string>()
  for (const declaration of text.split(";")) {
    const colon = declaration.indexOf(":")
    const name = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase()
    const value = declaration.slice(colon + 1).split("!", 1)[0]?.trim() ?? ""
    if (name && value) values.set(name, /^[a-z -]+$/i.test(value) ? value.toLowerCase() : value)
  }
  const get = (name: string): string => values.get(name) ?? ""
  return new Proxy({}, {
    get: (_, key) => key === "length" ? values.size
      : key === "getPropertyValue" ? get
      : key === "item" ? (index: number) => [...values.keys()][index] ?? ""
      : get(String(key).replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)),
  })
}
