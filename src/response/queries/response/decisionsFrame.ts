import { tableFrame, type Frame, type TableColumn } from '../../../frames';
import { createMessage, render, type Language, type Message } from '../../../texts';
import { verdicts } from '../../decide';
import { listEvidence } from '../../evaluate/describeCandidate';
import type { Decided } from '../../evaluate/evaluateActions';
import { createPayload } from '../../handOff/payload';
import { stripAttempt, type ResponseFacts } from '../../records/facts';

const maxRows = 500;

interface DecisionsLayout {
  facts?: ResponseFacts;
  now: number;
  language: Language;
}

/** One row per action and target: what is due or suggested first. */
export function decisionsFrame(decided: readonly Decided[], { facts, now, language }: DecisionsLayout): Frame {
  const say = (message: Message) => render(message, { language });
  const rows = [...decided]
    .sort((a, b) => verdicts.indexOf(a.decision.verdict) - verdicts.indexOf(b.decision.verdict))
    .slice(0, maxRows);
  const columns: Array<TableColumn<Decided>> = [
    { name: 'Action', role: 'action', type: 'string', value: ({ candidate }) => candidate.action.id },
    { name: 'Target', role: 'target', type: 'string', value: ({ candidate }) => candidate.target },
    { name: 'Mode', role: 'mode', type: 'string', value: ({ candidate }) => candidate.action.mode },
    { name: 'Verdict', role: 'verdict', type: 'string', value: ({ decision }) => decision.verdict },
    { name: 'Gate', role: 'gate', type: 'string', value: ({ decision }) => decision.first?.gate ?? '' },
    { name: 'Reason', role: 'reason', type: 'string', value: (one) => say(explain(one, now)) },
    { name: 'Since', role: 'since', type: 'number', unit: 'dateTimeAsIso', value: findSince },
    { name: 'Expires', role: 'expires', type: 'number', unit: 'dateTimeAsIso', value: findExpiry },
    { name: 'State', role: 'state', type: 'string', value: (one) => findState(one, facts) },
    { name: 'Key', role: 'key', type: 'string', hidden: true, value: ({ decision }) => decision.key },
    {
      name: 'Evidence',
      role: 'evidence',
      type: 'string',
      hidden: true,
      value: ({ candidate }) => JSON.stringify(listEvidence(candidate)),
    },
    { name: 'Gates', role: 'gates', type: 'string', hidden: true, value: ({ decision }) => writeGates(decision, say) },
    {
      name: 'Parameters',
      role: 'parameters',
      type: 'string',
      hidden: true,
      value: (one) => JSON.stringify(createPayload(one.candidate, { key: one.decision.key, now }).parameters),
    },
    {
      name: 'Payload',
      role: 'payload',
      type: 'string',
      hidden: true,
      value: ({ candidate, decision }) => JSON.stringify(createPayload(candidate, { key: decision.key, now })),
    },
  ];
  return tableFrame(rows, columns, { kind: 'response', cutoff: now, part: 'decisions' });
}

const isQuiet = ({ decision }: Decided) => decision.verdict === 'quiet';
const findSince = (one: Decided) => (isQuiet(one) ? undefined : one.candidate.since);
const findExpiry = (one: Decided) => (isQuiet(one) ? undefined : one.decision.expires);

/** Why it is so, in one sentence. */
function explain({ candidate, decision }: Decided, now: number): Message {
  const { action, since } = candidate;
  const { verdict, first } = decision;
  if (verdict === 'quiet') {
    return now > since && action.trigger.pending > 0
      ? createMessage('response.pending', { span: { span: now - since }, needed: { span: action.trigger.pending } })
      : createMessage('response.quiet', {});
  }
  return first?.reason ?? createMessage('response.mode-passed', { mode: action.mode });
}

/** What became of the hand-off of this episode; empty where there was none. */
function findState({ decision }: Decided, facts: ResponseFacts | undefined): string {
  const acts = facts?.acts.filter(({ key }) => stripAttempt(key) === decision.key) ?? [];
  const act = acts[acts.length - 1];
  if (act === undefined) {
    return '';
  }
  const isHeldByEngine = act.by === 'grafana' || act.outcome === 'accepted';
  return act.verified ?? (isHeldByEngine ? 'handed-off' : (act.outcome ?? 'unknown'));
}

function writeGates({ gates }: Decided['decision'], say: (message: Message) => string): string {
  return JSON.stringify(gates.map(({ gate, passed, state, reason }) => ({ gate, passed, state, reason: say(reason) })));
}
