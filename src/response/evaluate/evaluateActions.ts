import type { RunRequest } from '../../queries';
import { createMessage, describeError, type Message } from '../../texts';
import { decide, formatKey, type Decision } from '../decide';
import type { Candidate, GateInput } from '../gates/gate';
import { readParameters } from '../gates/safety/parameters';
import { formatSubject, type ResponseFacts } from '../records/facts';
import { isHeld, type Action } from '../settings/action';
import { formatLabels, gatherEvidence, type TriggeredTarget } from './gatherEvidence';
import { isSilenced } from './matchSilences';
import { readNumbers, type Reading } from './readNumbers';
import { measurePrecision } from './measurePrecision';
import { readSurroundings, type Surroundings } from './readSurroundings';
import type { ResponseRunDeps } from './responseDeps';

/** Targets of one action that are decided about. */
const maxTargets = 100;

/** A decision and what it was made of. */
export interface Decided {
  candidate: Candidate;
  decision: Decision;
}

/** All that was decided, and with what. */
export interface Evaluation {
  decided: Decided[];
  surroundings: Surroundings;
  /** What its reader should know. */
  notices: Message[];
  /** Actions whose trigger could not be read, with the reason: nothing is said of them. */
  failures: Array<{ action: string; error: unknown }>;
}

/** Which actions and targets; empty = all. */
export interface Wanted {
  action: string;
  target: string;
}

interface Context {
  request: RunRequest;
  deps: ResponseRunDeps;
}

/** Decides about all targets of the wanted actions at present. Records nothing. */
export async function evaluateActions(wanted: Wanted, context: Context): Promise<Evaluation> {
  const notices: Message[] = [];
  const report = (notice: Message) => {
    notices.push(notice);
  };
  const surroundings = await readSurroundings(context.request.now, context.deps, report);
  const { actions } = context.deps.response.settings;
  const selected = [...actions.values()].filter(({ id }) => wanted.action === '' || id === wanted.action);
  const failures: Evaluation['failures'] = [];
  const candidates = await Promise.all(
    selected.map(async (action) => {
      try {
        return await listCandidates(action, { ...context, wanted, surroundings, report });
      } catch (error) {
        context.deps.signal.throwIfAborted();
        failures.push({ action: action.id, error });
        report(createMessage('response.trigger-failed', { action: action.id, reason: describeError(error) }));
        return [];
      }
    })
  );
  const decided = decideAll(candidates.flat(), surroundings, context);
  return { decided, surroundings, notices, failures };
}

/** The same decisions by what is recorded by now. */
export function decideAll(
  candidates: Candidate[],
  { facts }: Pick<Surroundings, 'facts'>,
  { request, deps }: Context
): Decided[] {
  const { settings } = deps.response;
  const named = candidates.map((candidate) => nameEpisode(candidate, facts));
  const input = (candidate: Candidate): GateInput => ({ ...candidate, facts, now: request.now, settings });
  return named.map((candidate) => ({ candidate, decision: decide(input(candidate)) }));
}

/** An episode that is recorded has the time and key of its first record, whoever wrote that. */
function nameEpisode(candidate: Candidate, facts: ResponseFacts | undefined): Candidate {
  const subject = { action: candidate.action.id, target: candidate.target };
  const episode = facts?.episodes.get(formatSubject(subject));
  if (!episode || candidate.reversalOf !== undefined) {
    return candidate;
  }
  const seconds = Number(/\/(\d+)(?:#\d+)?$/.exec(episode.key)?.[1]);
  const since = Number.isFinite(seconds) ? seconds * 1000 : candidate.since;
  return { ...candidate, since, key: formatKey({ ...subject, since }) };
}

interface ListContext extends Context {
  wanted: Wanted;
  surroundings: Surroundings;
  report: (notice: Message) => void;
}

async function listCandidates(action: Action, context: ListContext): Promise<Candidate[]> {
  const { request, deps, surroundings, wanted } = context;
  const { now } = request;
  const readings = await readNumbers(action.trigger.query, request, deps);
  const targets = chooseTargets(action, readings, context);
  const precision = measurePrecision(action, context);
  const evidence = await gatherEvidence(action, targets, { ...context, precision });
  const triggered = targets.map(({ target, reading, isAmbiguous }, i): Candidate => {
    const subject = { action: action.id, target };
    const since = deps.response.memory.note(formatSubject(subject), isHeld(action.trigger, reading.value), now) ?? now;
    const silenced = findSilence(surroundings, { ...reading.labels, ...subject, foresight_action: action.id }, now);
    const key = formatKey({ ...subject, since });
    const base = { action, target, labels: reading.labels, since, key, isAmbiguous };
    return { ...base, evidence: { ...evidence[i], silenced } };
  });
  const reversals = await listReversals(action, context);
  const taken = new Set(reversals.map(({ target }) => target));
  return [...triggered.filter(({ target }) => !taken.has(target)), ...reversals].filter(
    ({ target }) => wanted.target === '' || target === wanted.target
  );
}

function findSilence({ silences }: Surroundings, labels: Readonly<Record<string, string>>, now: number) {
  return silences && isSilenced(silences, labels, now);
}

/** One series per target, in the order of their labels: the first that holds, or else the first. */
function chooseTargets(action: Action, readings: Reading[], { report }: ListContext): TriggeredTarget[] {
  const targets = new Map<string, Reading>();
  const sorted = readings
    .filter(({ labels, value }) => (labels[action.target] ?? '') !== '' && !Number.isNaN(value))
    .sort((a, b) => (formatLabels(a.labels) < formatLabels(b.labels) ? -1 : 1));
  for (const reading of sorted) {
    const target = reading.labels[action.target];
    const known = targets.get(target);
    if (!known || (!isHeld(action.trigger, known.value) && isHeld(action.trigger, reading.value))) {
      targets.set(target, reading);
    }
  }
  const holding = sorted.filter(({ value }) => isHeld(action.trigger, value));
  const ambiguous = findAmbiguous(action, holding);
  const all = [...targets].map(([target, reading]) => ({ target, reading, isAmbiguous: ambiguous.has(target) }));
  const held = (one: TriggeredTarget) => (isHeld(action.trigger, one.reading.value) ? 0 : 1);
  if (all.length > maxTargets) {
    report(createMessage('response.many-targets', { action: action.id, count: all.length, max: maxTargets }));
  }
  return all.sort((a, b) => held(a) - held(b)).slice(0, maxTargets);
}

/** Targets of which several would be handed over, with other parameters: one action must not stand for two. */
function findAmbiguous(action: Action, readings: Reading[]): Set<string> {
  const parameters = new Map<string, string>();
  const found = new Set<string>();
  for (const { labels } of readings) {
    const target = labels[action.target];
    const own = JSON.stringify(readParameters(action, labels));
    if ((parameters.get(target) ?? own) !== own) {
      found.add(target);
    }
    parameters.set(target, own);
  }
  return found;
}

/** What would take back actions that did not help, for as long as these are locked. */
async function listReversals(action: Action, context: ListContext): Promise<Candidate[]> {
  const { deps, surroundings, request } = context;
  const locks = [...(surroundings.facts?.locks.values() ?? [])].filter(
    (lock) => deps.response.settings.actions.get(lock.action)?.reversal === action.id
  );
  const targets = locks.map(({ target, evidence }) => ({
    target,
    reading: { labels: readLabels(evidence.labels), value: NaN },
  }));
  const evidence = await gatherEvidence(action, targets, context);
  return locks.map(({ target, key, time }, i) => {
    const subject = { action: action.id, target };
    const { labels } = targets[i].reading;
    const silenced = findSilence(surroundings, { ...labels, ...subject, foresight_action: action.id }, request.now);
    return {
      action,
      target,
      labels,
      since: time,
      key: formatKey({ ...subject, since: time }),
      evidence: { ...evidence[i], silenced },
      reversalOf: key,
    };
  });
}

function readLabels(given: unknown): Record<string, string> {
  const entries = Object.entries(Object(given)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string'
  );
  return Object.fromEntries(entries);
}
