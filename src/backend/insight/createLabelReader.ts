import type { AskLabels, InsightSource } from '../../insight';
import { createQuery } from '../../sources';
import type { Settings } from '../settings';
import { createSource } from '../sources';

/** What was there within this time is there: a service that just fell silent is not forgotten. */
const lookBack = 3_600_000;
const step = 600_000;

/** Asks the sources which label sets a query gave within the last hour. */
export function createLabelReader(
  settings: Settings,
  sources: { metrics: InsightSource; logs?: InsightSource },
  now: number
): AskLabels {
  const to = Math.floor(now / step) * step + step;
  return async ({ language, expr }) => {
    const source = language === 'promql' ? sources.metrics : sources.logs;
    if (!source) {
      return [];
    }
    const series = await createSource(settings, source.uid).query({
      query: createQuery(language, expr),
      from: to - lookBack,
      to,
      step,
      // Others wait for the same answer: the source's own timeout alone ends it.
      signal: new AbortController().signal,
    });
    return series.map(({ labels }) => labels);
  };
}
