import * as v from 'valibot';
import { checkIds, checkWeights } from '../check/weights';
import { outcomes } from '../check/check';
import type { AssessedResult } from './assessedResult';

const kind = 'foresight-assessment';
const version = 1;
/** More results than any assessment has. */
const maxResults = 200_000;
const maxName = 500;

const saved = v.object({
  kind: v.literal(kind),
  version: v.literal(version),
  made: v.number(),
  results: v.pipe(
    v.array(
      v.object({
        // Of another version of the plugin, there may be checks that this one does not know.
        check: v.pipe(v.string(), v.maxLength(100)),
        service: v.pipe(v.string(), v.maxLength(maxName)),
        team: v.pipe(v.string(), v.maxLength(maxName)),
        outcome: v.picklist(outcomes),
        share: v.nullish(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
        weight: v.pipe(v.number(), v.minValue(0)),
      })
    ),
    v.maxLength(maxResults)
  ),
});

/** An assessment that was kept, to compare another one with. */
export interface SavedAssessment {
  /** ms. */
  made: number;
  results: AssessedResult[];
}

/** An assessment as JSON that can be read again. */
export function saveAssessment({ made, results }: SavedAssessment): object {
  return {
    kind,
    version,
    made,
    results: results.map(({ check, service, team, outcome, share, weight }) => ({
      check,
      service,
      team,
      outcome,
      share: share ?? null,
      weight,
    })),
  };
}

/** The assessment that a file keeps; undefined where it keeps none. Checks that are not known are left out. */
export function readSavedAssessment(given: unknown): SavedAssessment | undefined {
  const read = v.safeParse(saved, given);
  if (!read.success) {
    return undefined;
  }
  const { made, results } = read.output;
  return {
    made,
    results: results.flatMap(({ check: name, share, ...one }): AssessedResult[] => {
      const check = checkIds.find((id) => id === name);
      return check === undefined
        ? []
        : [{ ...one, check, level: checkWeights[check].level, ...(share != null && { share }) }];
    }),
  };
}
