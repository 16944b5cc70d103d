import type { TimeRange } from '../../engine';
import { createOwnerFinder, type Catalog } from '../../insight';
import type { MaturityRunDeps } from '../maturityDeps';
import { createReading } from './createReading';
import type { Evidence, Subjects } from './evidence';
import { operationSteps, readOperation } from './operation/readOperation';
import { readTeams } from './readTeams';
import { readTelemetry, telemetrySteps } from './telemetry/readTelemetry';

/** How far an assessment has come. */
export type ReportSteps = (done: number, total: number) => void;

export interface EvidenceRequest {
  /** What discovery found, and where. */
  catalog: Catalog;
  /** ms. */
  now: number;
  range: TimeRange;
  report: ReportSteps;
}

/** Reads once all that checks look at. What cannot be read says why, and the rest goes on. */
export async function readEvidence(
  { catalog, now, range, report }: EvidenceRequest,
  deps: MaturityRunDeps
): Promise<Evidence> {
  const { settings } = deps.maturity;
  const total = 1 + telemetrySteps + operationSteps;
  let done = 0;
  const advance = () => report(++done, total);
  const reading = createReading({ ...deps, sources: catalog.sources, now });
  const ownerOf = createOwnerFinder({ services: catalog.discovery.services, nodes: [] });
  const subjects: Subjects = {
    ...catalog,
    slos: deps.slos,
    ownerOf,
    teamOf: await readTeams(reading, settings, { ...catalog, ownerOf }),
  };
  advance();
  const telemetry = await readTelemetry(reading, subjects, { range, advance });
  const operation = await readOperation({ subjects, telemetry, range, now, reading, advance }, deps);
  return { ...subjects, now, range, settings, telemetry, operation };
}
