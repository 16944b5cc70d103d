import { day, median, minute } from '../../../engine';
import { createMessage, type Message } from '../../../texts';
import type { Gap } from '../listGaps';
import type { PastIncident } from '../../reading/operation/pastIncident';
import type { Benefit, BenefitIncident } from '../roadmap';
import type { BacktestedRule } from './backtestMends';
import { listLacking } from './incidentsLacking';

/**
 * What an incident adds to a benefit: it would have been caught; it would have been caught earlier; what is missing was missing
 * in it, which says less. A check's weight decides where nothing else does.
 */
export const benefitWeights = { caught: 1, earlier: 0.5, lacking: 0.25, ofWeight: 0.05 } as const;

/** An alert that fires for longer before an incident has nothing to do with it. */
const maxLead = day;
/** Less is no gain. */
const minLead = minute;

/** What a gap's closing is good for, by the strongest evidence that there is. */
export function measureBenefit(
  gap: Gap,
  incidents: readonly PastIncident[],
  rules: readonly BacktestedRule[] = []
): Benefit {
  const usual = benefitWeights.ofWeight * gap.weight * (1 - gap.share);
  if (rules.length > 0) {
    return measureRules(rules, incidents, usual);
  }
  const lacking = listLacking(gap, incidents).map(({ id, title }): BenefitIncident => ({
    id,
    title,
    effect: 'lacking',
  }));
  const values = { lacking: lacking.length, incidents: countIncidents(incidents) };
  return {
    value: usual + benefitWeights.lacking * lacking.length,
    ...(lacking.length > 0
      ? { basis: 'evidence', text: createMessage('roadmap.benefit-evidence', values) }
      : { basis: 'weight', text: createMessage('roadmap.benefit-weight', { weight: gap.weight }) }),
    incidents: lacking,
    leadTime: null,
    falsePerWeek: null,
  };
}

function countIncidents({ length }: readonly PastIncident[]): Message {
  return createMessage('roadmap.count-incidents', { count: length });
}

function measureRules(rules: readonly BacktestedRule[], incidents: readonly PastIncident[], usual: number): Benefit {
  const found = incidents.flatMap((incident) => findEffect(rules, incident));
  const gained = found.flatMap(({ lead }) => (lead === undefined ? [] : [lead]));
  const earlier = gained.length;
  const caught = found.length - earlier;
  const falsePerWeek = rules.reduce((sum, { report }) => sum + report.falsePerWeek, 0);
  const worth = benefitWeights.caught * caught + benefitWeights.earlier * earlier;
  const values = {
    rules: rules.length,
    caught,
    incidents: countIncidents(incidents),
    alarms: { figure: falsePerWeek },
  };
  return {
    // Whoever is woken for nothing soon looks no more.
    value: usual + worth / (1 + falsePerWeek),
    basis: 'backtest',
    text:
      earlier === 0
        ? createMessage('roadmap.benefit-caught', values)
        : createMessage('roadmap.benefit-earlier', { ...values, earlier, lead: { span: median(gained) } }),
    incidents: found.map(({ incident: { id, title }, lead }) => ({
      id,
      title,
      effect: lead === undefined ? 'caught' : 'earlier',
    })),
    leadTime: earlier > 0 ? median(gained) : null,
    falsePerWeek,
  };
}

/** What the rules would have changed in an incident: `lead` where its own alert was later, ms. */
function findEffect(
  rules: readonly BacktestedRule[],
  incident: PastIncident
): Array<{ incident: PastIncident; lead?: number }> {
  const first = findFirstAlert(rules, incident);
  if (first === undefined) {
    return [];
  }
  if (incident.alertedAt === undefined) {
    return [{ incident }];
  }
  const lead = incident.alertedAt - first;
  return lead >= minLead ? [{ incident, lead }] : [];
}

/** When the first alert of any of the rules would have fired that has to do with an incident, ms. */
function findFirstAlert(rules: readonly BacktestedRule[], { id, services, from }: PastIncident): number | undefined {
  const starts = rules
    .filter(({ service }) => service === '' || services.includes(service))
    .flatMap(({ report }) => report.episodes)
    .filter((episode) => episode.incidents.includes(id) && episode.from >= from - maxLead)
    .map((episode) => episode.from);
  return starts.length === 0 ? undefined : Math.min(...starts);
}
