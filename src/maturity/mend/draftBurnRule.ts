import type { RuleSpec } from '../../alerts';
import { day } from '../../engine';
import type { Signal } from '../../insight';
import { parseDuration } from '../../queries';
import { createQuery } from '../../sources';

interface BurnSubject {
  service: string;
  objective: number;
  window: string;
  source: string;
}

const maxNameLength = 190;

/** A rule on the error budget of a service, for the page of rules; it takes windows of a month. */
export function draftBurnRule({ rule, expr }: Signal, { service, objective, window, source }: BurnSubject): RuleSpec {
  const days = Math.round(parseDuration(window, 'window') / day);
  return {
    kind: 'sloBurn',
    name: `${service}: error budget burns`.slice(0, maxNameLength),
    folder: 'Foresight',
    group: 'Foresight, every 1m',
    interval: '1m',
    for: '0s',
    severity: 'critical',
    foresight: 'foresight',
    source: { uid: source, query: createQuery(rule.language, expr.split('$__rate_interval').join('$window')) },
    labels: { service },
    objective,
    period: days >= 28 && days <= 31 ? `${days}d` : '28d',
    exhaustedWithin: '3d',
  };
}
