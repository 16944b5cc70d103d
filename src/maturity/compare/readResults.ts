import { findPart, readRows } from '../../frames';
import { outcomes } from '../check/check';
import { checkIds, checkWeights } from '../check/weights';
import type { AssessedResult } from './assessedResult';

/** A result as an answer tells it, in the language of that. */
export interface ReadResult extends AssessedResult {
  title: string;
  found: string;
}

type ReadableFrames = ReadonlyArray<NonNullable<Parameters<typeof readRows>[0]>>;

/** The results of an answer of checks; what is no check that is known is left out. */
export function readResults(frames: ReadableFrames): ReadResult[] {
  const rows = readRows(findPart(frames, 'checks'));
  return rows.flatMap((row): ReadResult[] => {
    const check = checkIds.find((id) => id === row.text('check'));
    const outcome = outcomes.find((one) => one === row.text('outcome'));
    const [share, weight] = [row.number('share'), row.number('weight')];
    return check === undefined || outcome === undefined
      ? []
      : [
          {
            check,
            outcome,
            level: checkWeights[check].level,
            weight,
            service: row.text('service'),
            team: row.text('team'),
            title: row.text('title'),
            found: row.text('found'),
            ...(Number.isFinite(share) && { share }),
          },
        ];
  });
}
