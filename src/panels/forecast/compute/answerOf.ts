import { forecastSeries, type Computed, type Work } from './forecastSeries';

/** The result of one piece of work, or why there is none. */
export type Answer = { id: number } & ({ ok: true; computed: Computed } | { ok: false; message: string });

/** Does the work; one bad series never ends the others. */
export function answerOf(id: number, work: Work): Answer {
  try {
    return { id, ok: true, computed: forecastSeries(work) };
  } catch (error) {
    return { id, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
