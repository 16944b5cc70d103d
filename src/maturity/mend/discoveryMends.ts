import { toYaml } from '../../alerts';
import type { DiscoveredService } from '../../insight';
import type { Mend } from '../check/mend';

type RequestKind = 'rate' | 'errors' | 'duration';

/** Label that names a service where none of its signals says. */
const usualLabel = 'service';
const usualMetric = 'http_requests_total';

/** Drafts of discovery rules for the signals of requests that a service lacks: metric and labels are to be looked at. */
export function draftDiscoveryRules(service: DiscoveredService, missing: readonly RequestKind[]): Mend {
  const known = service.signals.find(({ rule }) => rule.kind === 'rate') ?? service.signals[0];
  const label = known?.rule.language === 'promql' ? known.labels.name : usualLabel;
  const metric = known?.rule.kind === 'rate' ? known.rule.metric : usualMetric;
  const id = service.name.replace(/[^a-zA-Z0-9]+/g, '-');
  const rules = missing.map((kind) => ({
    id: `${id}-${kind}`,
    language: 'promql',
    kind,
    scope: 'service',
    subject: [label],
    ...describeKind(kind, metric),
  }));
  return { kind: 'settings', path: 'insight.rules', yaml: toYaml({ rules }) };
}

function describeKind(kind: RequestKind, metric: string) {
  const rate = (matchers: string) => `sum by ($by) (rate(${metric}{${matchers}}[$window]))`;
  const histogram = 'http_request_duration_seconds_bucket';
  return {
    rate: { metric, expr: rate('$match'), unit: 'reqps', harm: 'both' },
    errors: {
      metric,
      expr: `${rate('$match, code=~"5.."')} / ${rate('$match')}`,
      unit: 'percentunit',
      harm: 'up',
      limit: 1,
    },
    duration: {
      metric: histogram,
      expr: `histogram_quantile(0.99, sum by ($by, le) (rate(${histogram}{$match}[$window])))`,
      unit: 's',
      harm: 'up',
    },
  }[kind];
}

/** An objective for a service, a little below what is usual for a start. */
export function draftSlo(service: string): Mend {
  return {
    kind: 'settings',
    path: 'insight.slos',
    yaml: toYaml({ slos: [{ service, objective: 0.995, window: '28d' }] }),
  };
}
