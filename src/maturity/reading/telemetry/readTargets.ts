import { mapKnown, type Known } from '../known';
import type { Reading } from '../createReading';
import type { Subjects } from '../evidence';
import type { Target } from './telemetryEvidence';

/** How well each target was scraped within the last day. */
export const targetsExpr = 'avg_over_time(up[1d])';

/** Whom the source scrapes, and how well; none where metrics are pushed to it. */
export async function readTargets(reading: Reading, { ownerOf }: Pick<Subjects, 'ownerOf'>): Promise<Known<Target[]>> {
  return mapKnown(await reading.sample('promql', targetsExpr), (samples) =>
    samples.map(({ labels, value }) => {
      const { instance = '', job = '', ...others } = labels;
      // The instance is an address of the target, and of no node.
      const service = ownerOf({ ...others, job });
      return { job, instance, up: value, ...(service !== undefined && { service }) };
    })
  );
}
