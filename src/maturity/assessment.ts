import { day } from '../engine';
import { describeFailures, type Catalog } from '../insight';
import type { Report } from '../queries';
import { createMessage, type Message } from '../texts';
import type { CheckResult } from './check/check';
import { checks } from './check/checks';
import { runChecks } from './check/runChecks';
import type { InstrumentationResult } from './instrumentation/instrumentationRule';
import { assessInstrumentation } from './instrumentation/assessInstrumentation';
import type { MaturityRunDeps } from './maturityDeps';
import { readEvidence } from './reading/readEvidence';
import type { Evidence } from './reading/evidence';

/** What was found of an installation at one time. */
export interface Assessment {
  /** ms. */
  at: number;
  results: CheckResult[];
  /** The open score, which is never part of ours. */
  instrumentation: InstrumentationResult[];
  /** What it was made from, for roadmaps. */
  evidence: Evidence;
  /** What of it could not be read. */
  notices: Message[];
}

export interface AssessmentRequest {
  /** uids; empty = as configured. */
  metrics: string;
  logs: string;
  weeks: number;
  /** ms. */
  now: number;
}

const week = 7 * day;

/** Assesses everything that there is: all services, all checks. @throws SourceError where no source of metrics is allowed. */
export async function assess(
  { metrics, logs, weeks, now }: AssessmentRequest,
  deps: MaturityRunDeps,
  report: Report<Assessment>
): Promise<Assessment> {
  const catalog = await deps.openCatalog({ metrics, logs });
  const evidence = await readEvidence(
    {
      catalog,
      now,
      range: { from: now - weeks * week, to: now },
      report: (done, total) => report({ done, total, doing: createMessage('maturity.reading', {}) }),
    },
    deps
  );
  return {
    at: now,
    results: runChecks(checks, evidence),
    instrumentation: assessInstrumentation(evidence),
    evidence,
    notices: listNotices(catalog),
  };
}

function listNotices({ discovery, sources }: Catalog): Message[] {
  return [
    ...describeFailures(discovery),
    ...(discovery.services.length === 0
      ? [createMessage('maturity.empty', { name: sources.metrics.name, rules: discovery.unused.length })]
      : []),
    ...(sources.logs ? [] : [createMessage('maturity.no-logs', {})]),
  ];
}
