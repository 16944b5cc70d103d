import { withNotices, type Frame } from '../../frames';
import type { AnsweredSeries, LayoutContext, Results, SeriesQueryType } from '../queryType';
import type { HistorySeries } from '../history/series';
import { isEvidenceNumber } from '../evidence/evidence';
import { evidenceFrames } from '../evidence/evidenceFrames';
import { collectNotices } from './collectNotices';

/**
 * The answer as its query type lays it out, with the notices on its series on the first frame. Where nothing can be said
 * of any series: one frame without fields, which alerting reads as NoData.
 */
export async function buildFrames(
  type: SeriesQueryType,
  context: LayoutContext,
  { history, results }: { history: HistorySeries[]; results: Results[] }
): Promise<Frame[]> {
  const names = makeUnique(history.map(({ name }) => name));
  const answered = history.map((one, i): AnsweredSeries => ({
    name: names[i],
    index: i,
    labels: one.labels,
    unit: one.unit,
    history: one,
    results: results[i],
  }));
  const { frames: layOut, measure } = await type.loadFrames();
  const { evidence } = context.query;
  const frames = isEvidenceNumber(evidence)
    ? evidenceFrames(
        context,
        answered.map((one) => ({ one, evidence: measure?.(context, one) ?? {} })),
        evidence
      )
    : layOut(context, answered);
  return withNotices(frames.length > 0 ? frames : [noData], collectNotices(answered, context));
}

/** Nothing can be said: alerting reads it as NoData. */
export const noData: Frame = { name: '', fields: [], meta: { type: 'timeseries-multi', typeVersion: [0, 1] } };

/** The names with a count behind repeated ones: bands find their other edge by name. */
function makeUnique(names: string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
