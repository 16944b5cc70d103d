import { minute, type TimeRange } from '../../../engine';
import { openCatalog, resolveService, type InsightContext } from '../../../insight';
import { refusesPartial } from '../../../queries';
import { withNotices, type Frame, type FrameNotice } from '../../../frames';
import { defaultLanguage, render, type Message } from '../../../texts';
import { addLikelyCauses } from '../../causes/addLikelyCauses';
import { hasIncidentId } from '../../grouping/createIncident';
import { findSimilar } from '../../grouping/findSimilar';
import { groupTroubles } from '../../grouping/groupTroubles';
import type { Incident } from '../../incident';
import type { IncidentDeps, IncidentRunDeps } from '../../incidentDeps';
import { readAlerts } from '../../reading/readAlerts';
import { readDeploys } from '../../reading/readDeploys';
import { readGraph } from '../../reading/readGraph';
import { listResponses } from '../../reading/listResponses';
import { listDone, readAllFeedback, readDone, readResponses } from '../../reading/readRecords';
import { margin, readTroubles, type SeenTroubles } from '../../reading/readTroubles';
import { findEnd } from '../../trouble';
import type { IncidentsQuery } from './fields';
import { hitFrame, incidentNumbers, incidentsFrame, similarFrame, timelineFrame } from './frames';

type IncidentContext = InsightContext<IncidentsQuery>;

/** What is looked at within this time shares what was read, ms. */
const shared = minute / 2;
/** The past of long ago changes little. */
const pastLifetime = 5 * minute;
/** Notices of one answer. */
const maxNotices = 10;

/** What one answer is made of. */
interface Answering {
  context: IncidentContext;
  deps: IncidentDeps;
  range: TimeRange;
}

/** What each output is, of incidents and their notices. */
type Layout = (answering: Answering) => Promise<{ frames: Frame[]; notices: Message[] }>;

const layouts: Readonly<Record<string, Layout>> = {
  table: layTables,
  timeline: layTables,
  services: layTables,
  similar: laySimilar,
  open: layNumbers,
  cause: layNumbers,
  likelihood: layNumbers,
};

/** Finds the incidents and answers from them. @throws SourceError where no source answers. */
export async function answer(given: IncidentContext, runDeps: IncidentRunDeps): Promise<Frame[]> {
  const opened = await openCatalog(given, runDeps);
  const deps = { ...opened, incidents: runDeps.incidents, grafana: runDeps.grafana };
  const context = resolveService(given, deps);
  const { from, to, now, language = defaultLanguage } = context.request;
  const end = Math.min(to, now);
  const { frames, notices } = await layouts[context.query.output]({ context, deps, range: { from, to: end } });
  const said = [...new Set(notices.map((one) => render(one, { language })))];
  const shown = said.slice(0, maxNotices).map((text): FrameNotice => ({ severity: 'info', text }));
  return withNotices(frames, shown);
}

/** Tables of incidents, of what was seen of them, and of the services of one. */
async function layTables({ context, deps, range }: Answering): Promise<{ frames: Frame[]; notices: Message[] }> {
  const { output, incident: id } = context.query;
  const { language = defaultLanguage } = context.request;
  const seen = await readSeen(range, context, deps);
  const found = selectIncidents(group(seen, deps), { context, range });
  const { deploys, notices } = await readDeploys(
    listHit(found),
    { ...range, from: range.from - margin, language },
    deps
  );
  const grouped = selectIncidents(group({ troubles: [...seen.troubles, ...deploys] }, deps), { context, range });
  const isWanted = ({ end, severity }: Incident) => id !== '' || (end === undefined && severity !== 'info');
  const span = { from: findFirst(grouped, range), to: range.to };
  const [causes, said, done] = await Promise.all([
    output === 'timeline'
      ? { incidents: grouped, notices: [] }
      : addLikelyCauses(grouped, { isWanted, to: range.to }, deps),
    readAllFeedback(span, deps),
    output === 'timeline' ? readResponses(span, deps) : { records: [], notices: [] },
  ]);
  const layout = { language, feedback: said.feedback, cutoff: range.to };
  const frame = {
    table: () => incidentsFrame(causes.incidents, layout),
    timeline: () => timelineFrame(grouped, listResponses(grouped, done.records, language), layout),
    services: () => hitFrame(causes.incidents[0], layout),
  }[output as 'table' | 'timeline' | 'services']();
  return {
    frames: [frame],
    notices: [...seen.notices, ...notices, ...causes.notices, ...said.notices, ...done.notices],
  };
}

/** Earlier incidents that are like one, by alerts of long ago, and by all that was seen of late. */
async function laySimilar({ context, deps, range }: Answering): Promise<{ frames: Frame[]; notices: Message[] }> {
  const { language = defaultLanguage } = context.request;
  const { settings, memory } = deps.incidents;
  const past = { from: range.from - settings.lookback, to: range.to };
  const key = JSON.stringify(['alerts', deps.sources, Math.floor(past.from / pastLifetime)]);
  const work = (signal: AbortSignal) => readAlerts(past, { ...deps, signal });
  const [seen, alerts] = await Promise.all([
    readSeen(range, context, deps),
    memory.get(key, work, { lifetime: pastLifetime, signal: deps.signal }),
  ]);
  const all = group({ troubles: [...seen.troubles, ...alerts.troubles] }, deps);
  const incident = all.find((one) => hasIncidentId(one, context.query.incident));
  const similar = incident ? findSimilar(incident, all, { anomaliesFrom: range.from - margin }) : [];
  const span = {
    from: findFirst(
      similar.map((one) => one.incident),
      past
    ),
    to: past.to,
  };
  const [said, done] = await Promise.all([readAllFeedback(span, deps), readDone(span, deps)]);
  const rows = similar.map((one) => ({ ...one, done: listDone(one.incident, done.records) }));
  const layout = { language, feedback: said.feedback, cutoff: range.to };
  const notices = [...seen.notices, ...alerts.notices, ...said.notices, ...done.notices];
  return { frames: [similarFrame(rows, layout)], notices };
}

/** Numbers of the incidents that go on, one per service; incidents that are no more than a hint do not count. */
async function layNumbers({ context, deps, range }: Answering): Promise<{ frames: Frame[]; notices: Message[] }> {
  const { output, service, candidates } = context.query;
  const present = { from: range.to, to: range.to };
  const seen = await readSeen(present, context, deps);
  const open = selectIncidents(group(seen, deps), { context, range: present }).filter(
    ({ end, severity }) => end === undefined && severity !== 'info'
  );
  const found =
    output === 'open'
      ? { incidents: open, notices: [] }
      : await addLikelyCauses(open, { isWanted: () => true, to: range.to }, deps);
  const of = (name: string) => found.incidents.filter(({ hit }) => hit.some((one) => one.service === name));
  const findCauseAt = (name: string) => of(name)[0]?.cause;
  const values: Readonly<Record<string, (name: string) => number>> = {
    open: (name) => of(name).length,
    cause: (name) => candidates.indexOf(findCauseAt(name)?.service ?? '') + 1,
    likelihood: (name) => findCauseAt(name)?.likelihood ?? 0,
  };
  const known = deps.discovery.services.map(({ name }) => name);
  const names = service !== '' ? [service] : [...new Set([...known, ...listHit(open)])].sort();
  return { frames: incidentNumbers(names, output, values[output]), notices: [...seen.notices, ...found.notices] };
}

/** What was seen; whoever looks at the same at the same time shares it. */
function readSeen(range: TimeRange, context: IncidentContext, deps: IncidentDeps): Promise<SeenTroubles> {
  const { query, request } = context;
  const { step, training, horizon, falseAlarmsPerWeek } = query;
  const learning = { step, training, horizon, falseAlarmsPerWeek, language: request.language };
  const times = [range.to === range.from ? 'present' : Math.floor(range.from / minute), Math.floor(range.to / shared)];
  const key = JSON.stringify(['seen', deps.sources, learning, refusesPartial(context), ...times]);
  const work = (signal: AbortSignal) => readTroubles(range, context, { ...deps, signal });
  return deps.incidents.memory.get(key, work, { lifetime: shared, signal: deps.signal });
}

function group({ troubles }: Pick<SeenTroubles, 'troubles'>, { discovery, incidents }: IncidentDeps): Incident[] {
  return groupTroubles(troubles, readGraph(discovery), { gap: incidents.settings.gap });
}

/** Those of the range that the query is about. */
function selectIncidents(
  incidents: readonly Incident[],
  { context: { query }, range }: Pick<Answering, 'context' | 'range'>
): Incident[] {
  return incidents.filter(
    (one) =>
      one.start <= range.to &&
      findEnd(one) >= range.from &&
      (query.incident === '' || hasIncidentId(one, query.incident)) &&
      (query.service === '' || one.hit.some(({ service }) => service === query.service))
  );
}

function listHit(incidents: readonly Incident[]): Set<string> {
  return new Set(incidents.flatMap(({ hit }) => hit.map(({ service }) => service)));
}

function findFirst(incidents: readonly Incident[], { from }: TimeRange): number {
  return incidents.reduce((first, { start }) => Math.min(first, start), from);
}
