import { minute } from '../../engine';
import type { RuleSpec } from '../../alerts';
import type { Signal } from '../../insight';
import { createQuery, expandMacros, findScrapeInterval } from '../../sources';

/** What a drafted rule is about. */
export interface DraftSubject {
  /** Service or node; empty for the whole. */
  subject: string;
  /** uid of the source that is watched. */
  source: string;
}

/** uid of the Foresight data source where a page does not know a better one. */
const foresight = 'foresight';
const maxNameLength = 190;

/** Signals that run full: a forecast tells when. */
const filling: ReadonlySet<string> = new Set([
  'disk',
  'volume',
  'memory',
  'heap',
  'connections',
  'fileDescriptors',
  'queue',
  'threads',
]);

/** A rule over a signal, for the page of rules: of what runs full, before it does; else where it is unlike its past. */
export function draftRule({ rule, expr }: Signal, { subject, source }: DraftSubject): RuleSpec {
  const { kind, harm, limit } = rule;
  const common = {
    folder: 'Foresight',
    severity: 'warning',
    for: '0s',
    foresight,
    source: { uid: source, query: createQuery(rule.language, fillMacros(expr)) },
    ...(subject !== '' && { labels: { service: subject } }),
  } as const;
  if (limit !== undefined && filling.has(kind)) {
    return {
      ...common,
      kind: 'runway',
      name: nameRule(subject, kind, 'reaches its limit soon'),
      group: 'Foresight, every 10m',
      interval: '10m',
      learning: { training: '21d', step: '1h' },
      limit,
      crossing: harm === 'down' ? 'below' : 'above',
      horizon: '7d',
      fires: { within: '3d' },
    };
  }
  return {
    ...common,
    kind: 'anomaly',
    name: nameRule(subject, kind, 'unusual'),
    group: 'Foresight, every 1m',
    interval: '1m',
    keepFiring: '10m',
    learning: { training: '7d', step: '1m' },
    direction: harm,
    quorum: { anomalous: 2, of: 3 },
  };
}

function nameRule(subject: string, kind: string, what: string): string {
  return `${subject === '' ? '' : `${subject}: `}${kind} ${what}`.slice(0, maxNameLength);
}

/** Grafana's macros, which alert rules do not know, with the values that they have at a rule's step. */
function fillMacros(expr: string): string {
  try {
    return expandMacros(expr, { step: minute, scrapeInterval: findScrapeInterval({}, undefined) }, '');
  } catch {
    return expr;
  }
}
