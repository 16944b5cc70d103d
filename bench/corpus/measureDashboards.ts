import { listDashboards, resolveDashboard, type DashboardLookups, type FoundQuery } from '../../src/alerts';
import { errorMessage } from '../../src/engine';
import { countReasons } from './countReasons';
import { evaluateExpressions } from './evaluateExpressions';
import { isLogql } from './isLogql';
import type { Document } from './listDocuments';
import { share, type Measure } from './measure';

interface Surroundings {
  url: string;
  lookups: DashboardLookups;
  /** When expressions are evaluated, s. */
  time: number;
}

/** How much of a folder of dashboards can be used: queries that are found, and what a Prometheus with their metrics says of them. */
export async function measureDashboards(documents: Document[], surroundings: Surroundings): Promise<Measure> {
  const queries: FoundQuery[] = [];
  const reasons: string[] = [];
  const unread: string[] = [];
  const listed = documents.map(({ values }) => listDashboards(values));
  unread.push(...listed.flatMap(({ skipped }) => skipped.map(({ reason }) => reason)));
  for (const { value } of listed.flatMap(({ dashboards }) => dashboards)) {
    try {
      const found = await resolveDashboard(value, { lookups: surroundings.lookups });
      queries.push(...found.queries);
      reasons.push(...found.skipped.map(({ reason }) => reason));
    } catch (error) {
      unread.push(errorMessage(error));
    }
  }
  const all = queries.map(({ query }) => fillMacros(query.expr));
  const exprs = all.filter((expr) => !isLogql(expr));
  const evaluations = await evaluateExpressions(surroundings.url, exprs, surroundings.time);
  const outcomes = exprs.map((expr) => evaluations.get(expr));
  const count = (outcome: string) => outcomes.filter((one) => one?.outcome === outcome).length;
  const refused = outcomes.flatMap((one) => (one?.outcome === 'refused' ? [one.message] : []));
  const targets = queries.length + reasons.length;
  return {
    line: {
      part: 'dashboards',
      files: documents.length,
      found: targets,
      usable: queries.length,
      share: share(queries.length, targets),
      data: count('data'),
      empty: count('empty'),
      refused: count('refused'),
      'of Loki': all.length - exprs.length,
    },
    reasons: [
      ...countReasons(unread).map(([reason, times]) => ({ part: 'dashboards', what: 'unread', reason, times })),
      ...countReasons(reasons).map(([reason, times]) => ({ part: 'dashboards', what: 'skipped', reason, times })),
      ...countReasons(refused).map(([reason, times]) => ({ part: 'dashboards', what: 'refused', reason, times })),
    ],
  };
}

/** Macros that sources fill in by their step. */
function fillMacros(expr: string): string {
  return expr.replace(/\$__rate_interval/g, '5m').replace(/\$__interval/g, '1m');
}
