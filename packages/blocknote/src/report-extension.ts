import { createExtension, type ExtensionFactoryInstance } from "@blocknote/core"
import type { ReportRole } from "@tianbao/core"
import { reportPlugins, type ReportOptions } from "@tianbao/editor"
import { Extension } from "@tiptap/core"

/** Where BlockNote's blocks lie: a document's group of containers, one a block, each with a group for what is nested. */
const roles: Readonly<Record<string, ReportRole>> = { blockGroup: "page", blockContainer: "page" }

/** Numbers, figures, slash commands and checks for a BlockNote editor: `useCreateBlockNote({ schema, extensions:
 * [reportExtension()] })`. BlockNote has a slash menu of its own, so ours opens on ;; unless `triggers` says otherwise. */
export function reportExtension(options: ReportOptions = {}): ExtensionFactoryInstance {
  return createExtension({
    key: "report",
    tiptapExtensions: [Extension.create({
      name: "report",
      // Above BlockNote's keymaps: a title's and a figure's keys are ours, all others pass.
      priority: 1000,
      extendNodeSchema: ({ name }) => roles[name] ? { reportRole: roles[name] } : {},
      addProseMirrorPlugins() {
        return reportPlugins(this.editor.schema, { triggers: [";;", "；；"], ...options, headingViews: false })
      },
    })],
  })
}
