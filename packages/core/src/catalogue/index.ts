import { annualSummary } from "./annual-summary.ts"
import { briefing } from "./briefing.ts"
import { budgetExecution } from "./budget-execution.ts"
import { circular } from "./circular.ts"
import { debrief } from "./debrief.ts"
import { debriefIntegrity } from "./debrief-integrity.ts"
import { feasibility } from "./feasibility.ts"
import { financialAnalysis } from "./financial-analysis.ts"
import { govWorkReport } from "./gov-work-report.ts"
import { halfYearSummary } from "./half-year-summary.ts"
import { leaderSpeech } from "./leader-speech.ts"
import { minutes } from "./minutes.ts"
import { notice } from "./notice.ts"
import { operationAnalysis } from "./operation-analysis.ts"
import { partyBuilding } from "./party-building.ts"
import { performanceSelfEvaluation } from "./performance-self-evaluation.ts"
import { projectClosing } from "./project-closing.ts"
import { rectification } from "./rectification.ts"
import { request } from "./request.ts"
import { researchReport } from "./research-report.ts"
import { safetySummary } from "./safety-summary.ts"
import { trainingSummary } from "./training-summary.ts"
import { unionSummary } from "./union-summary.ts"
import { workPlan } from "./work-plan.ts"
import { workersCongressReport } from "./workers-congress-report.ts"
import type { ReportType } from "./report-type.ts"

export { genericHeadings } from "./generic-headings.ts"
export type { FigureTemplate, Heading, ReportType } from "./report-type.ts"

/** Every report type, in menu order. */
export const reportTypes: readonly ReportType[] = [
  annualSummary,
  halfYearSummary,
  unionSummary,
  debrief,
  debriefIntegrity,
  workPlan,
  workersCongressReport,
  govWorkReport,
  leaderSpeech,
  researchReport,
  feasibility,
  briefing,
  request,
  notice,
  minutes,
  rectification,
  safetySummary,
  partyBuilding,
  financialAnalysis,
  projectClosing,
  operationAnalysis,
  budgetExecution,
  performanceSelfEvaluation,
  trainingSummary,
  circular,
]
export { inline, skeletonOf } from "./skeleton.ts"
