import { day, minute, type TimeRange } from '../../engine';
import { decide, formatKey } from '../decide';
import type { GateInput } from '../gates/gate';
import type { GateName } from '../gates/registry';
import type { Act } from '../records/facts';
import { isHeld, type Action } from '../settings/action';
import type { FindStop } from './readStops';

/** The values of a trigger for one target, at `start`, `start + interval` and so on (ms); NaN = none. */
export interface TriggerSeries {
  target: string;
  labels: Readonly<Record<string, string>>;
  values: Float64Array;
}

/** The values of a trigger over the past. */
export interface PastTrigger {
  start: number;
  interval: number;
  count: number;
  series: TriggerSeries[];
}

/** A time in which a trigger held for long enough, and what would have been done. */
export interface DryEpisode {
  target: string;
  /** ms; the end is the first evaluation at which it no longer held. */
  start: number;
  end: number;
  /** When it would have been handed over, ms; absent where a gate stopped it throughout. */
  acted?: number;
  /** The first gate that stopped it; absent where none ever did. */
  gate?: GateName;
  /** The known incident in which it was, or would have been, handed over. */
  incident?: TimeRange;
}

/** What an action would have done. */
export interface DryRun {
  /** In the order in which they began. */
  episodes: DryEpisode[];
  acted: number;
  /** Of these, in known incidents. */
  hits: number;
  /** The least time from the begin of a known incident to the hand-off in it, ms; below 0 before it. */
  earliest?: number;
  /** How many episodes each gate stopped, for a time or throughout. */
  gates: ReadonlyMap<GateName, number>;
}

/** What comes so long before a known incident was about it: a forecast may be early. */
const maxLead = 30 * minute;

/** What is known of the past beside the trigger. */
export interface RehearsedPast {
  /** Incidents. */
  known: readonly TimeRange[];
  freeze: readonly TimeRange[];
  findStop?: FindStop;
}

/**
 * What an action would have done over the past, by the gates that decide live: stops, its times, limits and parameters. What is known of the
 * present alone counts as passed, the mode is that which acts by itself, and what was handed over has helped.
 */
export function rehearseAction(
  action: Action,
  past: PastTrigger,
  { known, freeze, findStop = () => undefined }: RehearsedPast
): DryRun {
  const rehearsal: Rehearsal = {
    action: withoutPresent(action),
    acts: [],
    episodes: [],
    stopped: new Map(),
    freeze: [...freeze],
    findStop,
  };
  const targets = past.series.map((series): TargetState => ({ series, since: NaN }));
  for (let row = 0; row <= past.count; row++) {
    const now = past.start + row * past.interval;
    targets.forEach((target) => stepTarget(target, { value: target.series.values[row] ?? NaN, now }, rehearsal));
  }
  return summarize(rehearsal, known);
}

/** What is carried from one evaluation to the next. */
interface Rehearsal {
  action: Action;
  acts: Act[];
  episodes: DryEpisode[];
  stopped: Map<GateName, Set<DryEpisode>>;
  freeze: TimeRange[];
  findStop: FindStop;
}

interface TargetState {
  series: TriggerSeries;
  /** Since when the trigger holds, ms; NaN where it does not. */
  since: number;
  episode?: DryEpisode;
}

/** One evaluation of one target. */
function stepTarget(state: TargetState, { value, now }: { value: number; now: number }, rehearsal: Rehearsal): void {
  const { action, episodes, stopped } = rehearsal;
  if (!isHeld(action.trigger, value)) {
    Object.assign(state.episode ?? {}, { end: now });
    Object.assign(state, { since: NaN, episode: undefined });
    return;
  }
  state.since = Number.isNaN(state.since) ? now : state.since;
  if (now - state.since < action.trigger.pending || state.episode?.acted !== undefined) {
    return;
  }
  state.episode ??= addEpisode(episodes, { target: state.series.target, start: state.since, end: now });
  const gate = tryToAct({ ...state, value, now }, rehearsal);
  if (gate === undefined) {
    state.episode.acted = now;
  } else {
    state.episode.gate ??= gate;
    stopped.set(gate, (stopped.get(gate) ?? new Set()).add(state.episode));
  }
}

function addEpisode(episodes: DryEpisode[], episode: DryEpisode): DryEpisode {
  episodes.push(episode);
  return episode;
}

/** The action as one that acts by itself, without what nobody knows of the past. */
function withoutPresent(action: Action): Action {
  const { replicaShare: _, replicas: __, ...limits } = action.limits;
  return {
    ...action,
    mode: 'auto',
    engine: { id: action.engine.id, kind: 'webhook', url: 'http://localhost', timestamp: false, approves: false },
    minimum: {},
    preconditions: [],
    needsIncident: false,
    limits,
  };
}

interface Attempt {
  series: TriggerSeries;
  since: number;
  value: number;
  now: number;
}

/** Decides about one target at one time, and keeps what is handed over: the gate that stops it, undefined where none does. */
function tryToAct(
  { series: { target, labels }, since, value, now }: Attempt,
  { action, acts, freeze, findStop }: Rehearsal
): GateName | undefined {
  const key = formatKey({ action: action.id, target, since });
  const recent = acts.filter(({ time }) => time > now - day);
  const stop = findStop(now);
  const facts = { acts: recent, stop, locks: new Map(), episodes: new Map(), cleared: new Map(), isCut: false };
  const evidence = { value, preconditions: [], silenced: false };
  const settings = { stopped: false, freeze };
  const input: GateInput = { action, target, labels, since, key, evidence, now, facts, settings };
  const { verdict, first } = decide(input);
  if (verdict === 'due') {
    acts.push({ id: acts.length, key, action: action.id, target, time: now, by: 'grafana', author: '', evidence: {} });
  }
  return first?.gate;
}

function summarize({ episodes, stopped }: Rehearsal, known: readonly TimeRange[]): DryRun {
  const placed = episodes.map((episode) => {
    const at = episode.acted ?? episode.start;
    const incident = known.find(({ from, to }) => at >= from - maxLead && at < to);
    return incident ? { ...episode, incident } : episode;
  });
  const acted = placed.filter((episode) => episode.acted !== undefined);
  const delays = acted.flatMap(({ acted: at = NaN, incident }) => (incident ? [at - incident.from] : []));
  return {
    episodes: placed,
    acted: acted.length,
    hits: delays.length,
    ...(delays.length > 0 && { earliest: Math.min(...delays) }),
    gates: new Map([...stopped].map(([gate, some]) => [gate, some.size])),
  };
}
