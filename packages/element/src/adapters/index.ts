export { bindWeaver, type WfForm } from "./weaver.ts"
export { bindLandray, type ComParameter } from "./landray.ts"
export {
  cap4Component, cap4Widget, type Cap4Component, type Cap4Data, type Cap4Instance, type Cap4Setting,
} from "./seeyon.ts"
export { o2oaField, type O2oaField } from "./o2oa.ts"
export type { ReportField } from "./report-field.ts"
