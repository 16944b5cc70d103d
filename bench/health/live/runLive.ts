import { incidentChoices } from '../../../dev/demo/incidents';
import type { Arguments } from '../readArguments';
import { listIncidentLines, summariseIncidents, type Outcome, type ScoredIncident } from '../report';
import type { RuleScore } from '../score/ruleScore';
import { scoreIncident } from '../score/scoreIncident';
import { connectGrafana } from './connectGrafana';
import { startIncident, type StartedIncident } from './startIncident';
import { takeLook, type LiveLook } from './takeLook';

const pollMs = 5000;
const leadMs = 60_000;
const recoveryMs = 45 * 60_000;

/** Starts each kind of incident twice, `gap` apart, in a running demo, and polls Grafana every five seconds. */
export async function runLive(options: Arguments, progress: (text: string) => void): Promise<Outcome> {
  const grafana = connectGrafana(options.url, process.env.GRAFANA_TOKEN?.trim() ?? '');
  const choices = incidentChoices.filter(({ kind }) => options.kinds.includes(kind));
  const plan = [0, 1].flatMap((round) =>
    choices.map((choice, place) => ({
      ...choice,
      after: leadMs + round * options.gap + (place * options.gap) / choices.length,
    }))
  );
  const began = Date.now();
  const started: StartedIncident[] = [];
  const looks: LiveLook[] = [];
  const end = began + plan[plan.length - 1].after + options.length + Math.min(recoveryMs, options.gap);
  for (let next = began; next < end; next = Math.max(next + pollMs, Date.now())) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, next - Date.now())));
    const due = plan[started.length];
    if (due && Date.now() >= began + due.after) {
      started.push(await startIncident(options.demo, due, options.length));
      progress(`${started.length} of ${plan.length}: ${due.label}`);
    }
    const watched = started[started.length - 1]?.service ?? plan[0].service;
    await takeLook(grafana, watched).then(
      (look) => looks.push(look),
      (error: Error) => progress(`A look failed: ${error.message}`)
    );
  }
  return describe(started, looks, options.gap);
}

function describe(started: StartedIncident[], looks: LiveLook[], gap: number): Outcome {
  const scored = started.map((incident, place): ScoredIncident => {
    const until = Math.min(incident.to + recoveryMs, incident.from + gap - pollMs);
    const own = looks.filter(({ time }) => time >= incident.from - leadMs && time <= until);
    const observed = own.map(({ page, events, ...look }) =>
      page?.service === incident.service ? { ...look, page, events } : look
    );
    const occurrence = place < started.length / 2 ? 'first' : 'second';
    return {
      name: `${incident.kind}, live, ${occurrence}`,
      score: scoreIncident(incident, observed),
      rule: scoreRule(incident, own),
      notified: scoreNotification(incident, own),
    };
  });
  return { lines: listIncidentLines(scored), summary: summariseIncidents(scored) };
}

/** How the first rule that names the service followed; undefined where Grafana tells of no such rule. */
function scoreRule({ service, from, to }: StartedIncident, looks: LiveLook[]): RuleScore | undefined {
  const stated = looks.flatMap(({ time, rules }) => {
    const own = (rules ?? []).filter(({ text }) => text.includes(service));
    return own.length > 0
      ? [{ time, isFiring: own.some(({ state }) => state === 'firing'), interval: own[0].interval }]
      : [];
  });
  if (stated.length === 0) {
    return undefined;
  }
  const fired = stated.find(({ time, isFiring }) => time >= from && isFiring);
  const last = stated.filter(({ isFiring }) => isFiring).pop();
  const isOver = last !== stated[stated.length - 1];
  return {
    evaluations: fired ? Math.ceil((fired.time - from) / 1000 / fired.interval) : NaN,
    resolvedAfter: last === undefined ? NaN : isOver ? Math.max(0, last.time - to) / 60_000 : Infinity,
  };
}

/** Seconds until the Alertmanager had an alert that names the service; NaN = never, undefined where it does not tell. */
function scoreNotification({ service, from }: StartedIncident, looks: LiveLook[]): number | undefined {
  const known = looks.filter(({ notified }) => notified !== undefined);
  const first = known.find(
    ({ time, notified = [] }) => time >= from && notified.some((labels) => labels.includes(service))
  );
  return known.length === 0 ? undefined : first ? (first.time - from) / 1000 : NaN;
}
