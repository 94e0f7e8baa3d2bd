// Ties a draft to an editor: reads the document for it, puts what it found into the document when the person says so, and
// says where the text is kept.

import { documentTitle, figuresIn, isBlank, parseReport } from "@tianbao/core"
import type { Node } from "@tiptap/pm/model"
import { nothing, html, type TemplateResult } from "lit/html.js"
import type { Desk } from "../desk.ts"
import { download } from "../chrome/download.ts"
import { adopt } from "../style/adopt.ts"
import { wordsOf, type Locale } from "../words.ts"
import { draftNotice, restoredNotice } from "./draft-banner.ts"
import { draftEn, draftStateText, draftZh, type DraftWords } from "./draft-words.ts"
import style from "./drafts.css?inline"
import { openDrafts, type FoundDraft } from "./drafts.ts"
import type { DraftContent } from "./revision.ts"

/** What a keeper needs of its editor. */
export interface DraftHost {
  readonly root: ShadowRoot
  readonly desk: Desk
  readonly key: string
  /** The page's revision of the text that it gave, or null. */
  readonly revision: string | null
  locale(): Locale
  /** The HTML string, for a copy that is downloaded. */
  value(): string
  /** What is said is another than before, or who may write. */
  changed(): void
}

/** An editor's draft. */
export interface DraftKeeper {
  /** Another window writes: here the text can only be read. */
  readonly isElsewhere: boolean
  /** Where the text is kept, for the line below it. */
  readonly state: string
  /** What is to be said over the text. */
  notice(): TemplateResult | null
  /** Names the text as it is now. */
  mark(): number
  /** The person changed the text. */
  changed(): void
  /** The page gave another text. */
  loaded(revision: string | null): void
  /** The page stored the text of a mark. */
  saved(revision: string | number, mark: number): void
  /** The page took the text of a mark for good: the draft is wiped. */
  submitted(mark: number): Promise<void>
  close(): Promise<void>
}

/** Keeps an editor's text in the browser. */
export function keepDrafts({ root, desk, key, revision, locale, value, changed }: DraftHost): DraftKeeper {
  adopt(root, style)
  let restored: FoundDraft | null = null
  /** What the notice of a restored draft was told of: it goes when the person works on. */
  let restoredDoc: Node | null = null
  const words = (): DraftWords => locale() === "en" ? draftEn : draftZh
  const drafts = openDrafts({ key, revision, read: () => contentOf(desk.read()), onChange: changed })

  function put({ json, title }: DraftContent): boolean {
    const { schema } = desk.editor
    const result = parseReport(schema, json, {}, wordsOf(locale()).messages)
    if (result.ok) desk.put(result.doc)
    else {
      const source = new Blob([json], { type: "application/json" })
      desk.cover({ name: `${title || "报告"}.json`, source, problems: result.problems, salvaged: result.salvaged })
    }
    return result.ok
  }

  function restore(draft: FoundDraft): void {
    if (!put(draft)) return
    drafts.restored(draft)
    restored = draft
    restoredDoc = desk.editor.state.doc
    changed()
  }

  function goBack(): void {
    const { given } = drafts
    restored = null
    if (given) put(given)
    changed()
  }

  function forget(): void {
    restored = null
    changed()
  }

  return {
    get isElsewhere() { return drafts.state.is === "elsewhere" },
    get state() { return draftStateText(drafts.state, words()) },
    notice() {
      if (restored && restoredDoc !== desk.editor.state.doc) restored = null
      const said = draftNotice(drafts, words(), {
        restore,
        discard: draft => void drafts.discard(draft),
        setAside: () => drafts.setAside(),
        takeOver: () => drafts.takeOver(),
        retry: () => void drafts.flush(),
        download: () => {
          const { title } = contentOf(desk.read())
          download(new File([value()], `${title || "报告"}.html`, { type: "text/html;charset=utf-8" }))
        },
      })
      const back = restored ? restoredNotice(restored, words(), { back: goBack, close: forget }) : nothing
      return said || restored ? html`${said ?? nothing}${back}` : null
    },
    mark: () => drafts.mark(),
    changed: () => drafts.changed(),
    loaded: next => drafts.loaded(next),
    saved: (next, mark) => drafts.saved(next, mark),
    submitted: mark => drafts.submitted(mark),
    close: () => drafts.close(),
  }
}

function contentOf(doc: Node): DraftContent {
  const figures = figuresIn(doc)
  return {
    json: JSON.stringify(doc.toJSON()),
    filled: figures.filter(({ node }) => !isBlank(node)).length,
    total: figures.length,
    title: documentTitle(doc),
  }
}
