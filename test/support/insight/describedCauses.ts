import type { DescribedCause, DescribedEvidence } from '../../../src/insight';
import { render, type Message } from '../../../src/texts';

/** A disk that is fuller than it was. */
export const evidence: DescribedEvidence = {
  signal: 'disk /data',
  strength: 2,
  deviation: 8,
  usual: 0.4,
  spread: 0.1,
  before: 0.4,
  peak: 0.9,
  onset: Date.UTC(2026, 0, 1, 13, 5),
  direction: 'up',
  unit: 'percentunit',
};
/** In English. */
export const renderEnglish = (message: Message | undefined) => message && render(message, { language: 'en-US' });
/** A service with this evidence. */
export const cause = (service: string, score: number, some: DescribedEvidence[] = [evidence]): DescribedCause => ({
  service,
  score,
  evidence: some,
});
