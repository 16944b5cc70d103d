import { numberFrames, type Frame } from '../../frames';
import { describeRun } from '../layout/provenance';
import type { AnsweredSeries, LayoutContext } from '../queryType';
import type { Evidence, EvidenceNumber } from './evidence';

/** One number of each series that has it. */
export function evidenceFrames(
  context: LayoutContext,
  rows: Array<{ one: AnsweredSeries; evidence: Evidence }>,
  name: EvidenceNumber
): Frame[] {
  return numberFrames(rows, { name, config: {}, value: ({ evidence }) => evidence[name] }, () => describeRun(context));
}
