import type { TimeRange } from '../../../engine';
import { joinFirings, type AlertHistory, type Firing } from '../../reading/operation/history/alertHistory';
import type { PastIncident } from '../../reading/operation/pastIncident';
import type { AlertRule } from '../../reading/operation/rules/alertRule';

/** A time in which alerts of one rule and service fired. */
export interface Episode extends TimeRange {
  rule: AlertRule;
  /** Empty where the labels name none. */
  service: string;
  isRight: boolean;
}

/** An alert may begin a little before an incident is seen, and last until it is over everywhere; ms. */
const grace = 10 * 60_000;

type OwnerOf = (labels: Firing['labels']) => string | undefined;

/** The episodes of rules, each right where it is of the time and, where both say one, of a service of an incident that is known. */
export function scoreEpisodes(
  rules: readonly AlertRule[],
  history: AlertHistory,
  { incidents, ownerOf }: { incidents: readonly PastIncident[]; ownerOf: OwnerOf }
): Episode[] {
  const sorted = [...incidents].sort((a, b) => a.from - b.from);
  return rules.flatMap((rule) => {
    const firings = history.rules.get(rule.id)?.firings ?? [];
    return [...groupByOwner(firings, ownerOf)].flatMap(([service, own]) =>
      joinFirings({ firings: own }).map(({ from, to }) => ({
        rule,
        service,
        from,
        to,
        isRight: sorted.some((incident) => overlaps({ from, to }, incident) && isAbout(service, incident)),
      }))
    );
  });
}

function groupByOwner(firings: readonly Firing[], ownerOf: OwnerOf): Map<string, Firing[]> {
  const owners = new Map<string, Firing[]>();
  firings.forEach((firing) => {
    const owner = ownerOf(firing.labels) ?? '';
    const own = owners.get(owner) ?? [];
    own.push(firing);
    owners.set(owner, own);
  });
  return owners;
}

/** Whether a time and an incident have some of it in common, or nearly. */
export function overlaps(span: TimeRange, incident: Pick<PastIncident, 'from' | 'to'>): boolean {
  return span.from <= incident.to + grace && span.to >= incident.from - grace;
}

/** Whether an alert of a service is about an incident; where either names nobody, it may be. */
export function isAbout(service: string, { services }: Pick<PastIncident, 'services'>): boolean {
  return service === '' || services.length === 0 || services.includes(service);
}
