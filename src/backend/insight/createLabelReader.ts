import { minute } from '../../engine';
import type { AskLabels, InsightSource } from '../../insight';
import { createQuery } from '../../sources';
import type { Settings } from '../settings';
import { createSource } from '../sources';

/** Asks the sources which label sets a query gives at the end of this minute: what began a moment ago is among them. */
export function createLabelReader(
  settings: Settings,
  sources: { metrics: InsightSource; logs?: InsightSource },
  { now, signal }: { now: number; signal: AbortSignal }
): AskLabels {
  const at = Math.ceil(now / minute) * minute;
  return async ({ language, expr }) => {
    const source = language === 'promql' ? sources.metrics : sources.logs;
    if (!source) {
      return [];
    }
    const { series } = await createSource(settings, source.uid).query({
      query: createQuery(language, expr),
      from: at,
      to: at,
      step: minute,
      signal,
    });
    return series.map(({ labels }) => labels);
  };
}
