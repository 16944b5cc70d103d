import { minute } from '../../engine';
import type { AskLabels, InsightSource } from '../../insight';
import type { SourceAnswer } from '../../queries';
import { createQuery } from '../../sources';
import type { Settings } from '../settings';
import { createMessage, type Message } from '../../texts';
import { createSource } from '../sources';

interface LabelReaderDeps {
  /** ms. */
  now: number;
  signal: AbortSignal;
  /** Told of every failure. */
  noteRefusal: (error: unknown) => void;
}

/** Asks the sources which label sets a query gives at the end of this minute: what began a moment ago is among them. */
export function createLabelReader(
  settings: Settings,
  sources: { metrics: InsightSource; logs?: InsightSource },
  { now, signal, noteRefusal }: LabelReaderDeps
): AskLabels {
  const at = Math.ceil(now / minute) * minute;
  return async ({ language, expr }) => {
    const source = language === 'promql' ? sources.metrics : sources.logs;
    if (!source) {
      return { labels: [] };
    }
    try {
      const query = createQuery(language, expr);
      const own = createSource(settings, source.uid);
      const answer = await own.query({ query, from: at, to: at, step: minute, signal });
      return { labels: answer.series.map(({ labels }) => labels), missing: findMissing(answer, source.name) };
    } catch (error) {
      noteRefusal(error);
      throw error;
    }
  };
}

/** Why labels may be missing of an answer. */
function findMissing({ skipped, notices, partial }: SourceAnswer, name: string): Message | undefined {
  const isCut = skipped.named.length > 0;
  const cut = isCut ? createMessage('history.truncated', { name }) : undefined;
  return partial ? notices[0] : cut;
}
