import type { DataFrame } from '@grafana/data';
import type { KnownIncident } from '../../../alerts';
import { hour } from '../../../engine';
import { findPart, readNotices, readRows, type TableReader } from '../../../frames';

/** One time in which the trigger held for a target, and what would have been decided. */
export interface PastDecision {
  /** When it would have been decided, ms. */
  from: number;
  to: number;
  action: string;
  target: string;
  /** due or suggested: it would have been done, or proposed; refused: a gate did not let it pass. */
  verdict: string;
  /** The first gate that did not let it pass; empty for what would have been done. */
  gate: string;
  reason: string;
  /** The known incident that it is about, by feedback that the data source has read. */
  incident?: KnownIncident;
}

/** How often a gate was the first to stop a decision. */
export interface GateCount {
  gate: string;
  count: number;
}

/** What would have been decided over the past. */
export interface DryRun {
  /** By time. */
  decisions: PastDecision[];
  notices: string[];
}

/** What is decided so long before an incident begins has foreseen it, ms. */
const maxLead = hour;

/** Reads the answer to a query of past decisions. */
export function readDryRun(frames: DataFrame[]): DryRun {
  const table = findPart(frames, 'replay');
  const decisions = readRows(table).map(readDecision);
  return {
    decisions: decisions.filter(({ from }) => Number.isFinite(from)).sort((a, b) => a.from - b.from),
    notices: table ? readNotices(table) : [],
  };
}

function readDecision({ text, number }: TableReader): PastDecision {
  const acted = number('time');
  const from = Number.isFinite(acted) ? acted : number('start');
  const to = number('end');
  const incident = readIncident(text('incident'));
  return {
    from,
    to: Number.isFinite(to) ? Math.max(from, to) : from,
    action: text('action'),
    target: text('target'),
    verdict: text('verdict'),
    gate: text('gate'),
    reason: text('reason'),
    ...(incident && { incident }),
  };
}

/** A range in ISO 8601, such as `2026-11-12T13:30:00Z/2026-11-12T18:30:00Z`. */
function readIncident(text: string): KnownIncident | undefined {
  const [from, to] = text.split('/').map((time) => Date.parse(time));
  return from < to ? { title: text, from, to } : undefined;
}

/** The incidents that somebody named, and those that the data source knew of, each once. */
export function joinIncidents(named: KnownIncident[], decisions: PastDecision[]): KnownIncident[] {
  const others = decisions.flatMap(({ incident }) => incident ?? []);
  const byTime = new Map([...others, ...named].map((one) => [`${one.from}/${one.to}`, one]));
  return [...byTime.values()].sort((a, b) => a.from - b.from);
}

/** Whether it would have been done, by itself or by a person. */
export function isActed({ verdict }: PastDecision): boolean {
  return verdict === 'due' || verdict === 'suggested';
}

/** How often each gate was the first to say no, the most frequent first. */
export function countGates(decisions: PastDecision[]): GateCount[] {
  const counts = new Map<string, number>();
  decisions
    .filter((one) => !isActed(one) && one.gate !== '')
    .forEach(({ gate }) => counts.set(gate, (counts.get(gate) ?? 0) + 1));
  return [...counts].map(([gate, count]) => ({ gate, count })).sort((a, b) => b.count - a.count);
}

/** What the decisions would have been worth. */
export interface DryRunScore {
  /** How often it would have acted. */
  acted: number;
  /** How often of these in a known incident, or not long before. */
  inIncidents: number;
  /** The least time from the begin of an incident to an act in it, ms; negative = before. Undefined where none was met. */
  earliest?: number;
  /** Known incidents in which it would not have acted. */
  missed: KnownIncident[];
}

/** Whether an act is in an incident, or not long before it. */
export function isWithin({ from }: PastDecision, incident: KnownIncident): boolean {
  return from >= incident.from - maxLead && from <= incident.to;
}

/** Sets what would have been done against the incidents that are known. */
export function scoreDryRun(decisions: PastDecision[], incidents: KnownIncident[]): DryRunScore {
  const acts = decisions.filter(isActed);
  const delays = incidents.flatMap((incident) =>
    acts.filter((act) => isWithin(act, incident)).map(({ from }) => from - incident.from)
  );
  return {
    acted: acts.length,
    inIncidents: acts.filter((act) => incidents.some((incident) => isWithin(act, incident))).length,
    ...(delays.length > 0 && { earliest: Math.min(...delays) }),
    missed: incidents.filter((incident) => !acts.some((act) => isWithin(act, incident))),
  };
}
