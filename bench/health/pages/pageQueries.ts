import { hour } from '../../../src/engine';
import { createInsightQuery } from '../../../src/insight';

/** What a page asks for, and how far its range reaches beyond the present, ms. All begin a day before it. */
export interface PageQuery {
  model: ReturnType<typeof createInsightQuery>;
  ahead: number;
}

/** The queries of the pages, as their scenes send them. */
export const pageQueries = {
  overview: (): PageQuery => ({ model: createInsightQuery({ queryType: 'services' }), ahead: 0 }),
  service: (service: string): PageQuery => ({
    model: createInsightQuery({ queryType: 'services', service }),
    ahead: 12 * hour,
  }),
  events: (service: string): PageQuery => ({
    model: createInsightQuery({
      queryType: 'signals',
      service,
      infrastructure: true,
      analysis: 'anomalies',
      output: 'events',
    }),
    ahead: 12 * hour,
  }),
};

/** What Grafana makes of 24 and of 36 hours in 800 points. */
export const resolution = { maxDataPoints: 800, intervalMs: 120_000 };
