import { createForesight, startProgress, type Foresight } from '../../../cli';
import type { IncidentKind } from '../../../dev/demo/incidents';
import type { Arguments } from '../readArguments';
import type { Clock } from '../observe/clock';
import { openPages } from '../observe/openPages';
import { observeIncident } from '../observe/observeIncident';
import { observeQuiet } from '../observe/observeQuiet';
import { startClampedSource } from '../observe/startClampedSource';
import { createDefaultRule, watchRule } from '../observe/watchRule';
import { listIncidentLines, summariseIncidents, summariseQuiet, type Outcome, type ScoredIncident } from '../report';
import { scoreIncident } from '../score/scoreIncident';
import { recording, type ScheduledIncident } from './schedule';
import { startRecordedShop } from './startRecordedShop';

/** The signal that each kind shows in, where it begins. */
const signals: Record<IncidentKind, string> = {
  errors: 'errors',
  latency: 'duration',
  leak: 'memory',
  traffic: 'rate',
};

type RecordedPages = ReturnType<typeof openPages>;

/** Replays the recorded shop's incidents and quiet days. */
export async function runDemo(options: Arguments): Promise<Outcome> {
  const shop = await startRecordedShop(options);
  const clock: Clock = { now: recording.quiet.from };
  const source = await startClampedSource(shop.url, clock);
  // Rules are evaluated with what was there at each evaluation, wherever the clock stands.
  const foresight = createForesight({ servers: [{ kind: 'prometheus', url: shop.url, token: '' }], workers: 0 });
  const pages = openPages(source.url, clock);
  try {
    const quiet = options.only.includes('quiet') ? await observeQuietDays(pages, clock, options) : [];
    const scored = options.only.includes('incidents') ? await observeAll(pages, clock, { foresight, options }) : [];
    const summary = [...(scored.length > 0 ? summariseIncidents(scored) : []), ...quiet];
    return { lines: listIncidentLines(scored), summary };
  } finally {
    await foresight.close();
    source.stop();
    await shop.stop();
  }
}

async function observeAll(
  pages: RecordedPages,
  clock: Clock,
  { foresight, options }: { foresight: Foresight; options: Arguments }
): Promise<ScoredIncident[]> {
  const { kinds, parts } = options;
  const incidents = recording.incidents.filter(({ kind, part }) => kinds.includes(kind) && parts.includes(part));
  const progress = startProgress(`${incidents.length} incidents are replayed`, process.stderr);
  const scored: ScoredIncident[] = [];
  for (const incident of incidents) {
    const score = scoreIncident(incident, await observeIncident(incident, pages, clock));
    scored.push({ name: describe(incident), score, rule: await watch(incident, pages, foresight) });
    progress.update(scored.length / incidents.length);
  }
  progress.finish();
  return scored;
}

function describe({ kind, part, occurrence }: ScheduledIncident): string {
  return `${kind}, ${part}, ${occurrence === 1 ? 'first' : 'second'}`;
}

async function watch(incident: ScheduledIncident, pages: RecordedPages, foresight: Foresight) {
  const signal = await pages.findSignal(incident.service, signals[incident.kind]);
  return signal && watchRule(createDefaultRule(signal), incident, foresight);
}

async function observeQuietDays(pages: RecordedPages, clock: Clock, { every }: Arguments): Promise<string[]> {
  const progress = startProgress('Quiet days are replayed', process.stderr);
  const score = await observeQuiet(pages, clock, { ...recording.quiet, every, onProgress: progress.update });
  progress.finish();
  return summariseQuiet(score, every);
}
