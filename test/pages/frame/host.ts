// A page of an office system that may load no editor, only the frame's client.

import { createReportFrame } from "../../../packages/element/src/frame/report-frame.ts"

declare global {
  interface Window {
    createReportFrame: typeof createReportFrame
  }
}
window.createReportFrame = createReportFrame
