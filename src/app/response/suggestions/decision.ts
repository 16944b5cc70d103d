import type { DataFrame } from '@grafana/data';
import * as v from 'valibot';
import { findPart, readNotices, readRows, type TableReader } from '../../../frames';

/** What one gate was asked and said. */
export interface GateAnswer {
  gate: string;
  /** Whether it lets the action pass in its mode. */
  passed: boolean;
  /** passed, failed or unknown: what it found out. */
  state: string;
  /** A sentence. */
  reason: string;
}

/** What is decided for one action and one target. */
export interface Decision {
  /** Action and target. */
  id: string;
  action: string;
  target: string;
  verdict: string;
  mode: string;
  /** The first gate that did not let it pass; empty where all did. */
  gate: string;
  /** Why, a sentence. */
  reason: string;
  /** All gates in the order in which they were asked. */
  gates: GateAnswer[];
  /** JSON. */
  evidence: string;
  /** JSON: parameters exactly as they would be sent. */
  parameters: string;
  /** JSON: all that would be sent; empty where it is not known. */
  payload: string;
  /** When the trouble began, ms. */
  since: number;
  /** Idempotency key: what is handed over under the same one is done once. */
  key: string;
  /** Until when a hand-off holds, ms. */
  expires: number;
  /** The last record of this key, such as handed-off; empty for none. */
  state: string;
  /** Id of an incident that it is about; empty where none is known. */
  incident: string;
  /** It takes back what did not help: a person may approve it whatever its mode. */
  isReversal: boolean;
}

const verdictsByUrgency = ['due', 'suggested', 'refused', 'quiet'];
const rank = ({ verdict }: Decision) => (verdictsByUrgency.indexOf(verdict) + 99) % 99;

/** The decisions of an answer, the most urgent first, and what its reader should know. */
export function readDecisions(frames: DataFrame[]): { decisions: Decision[]; notices: string[] } {
  const table = findPart(frames, 'decisions');
  const decisions = readRows(table).map(readDecision);
  return {
    decisions: decisions.sort((a, b) => rank(a) - rank(b) || a.id.localeCompare(b.id)),
    notices: table ? readNotices(table) : [],
  };
}

function readDecision({ text, number }: TableReader): Decision {
  const [action, target] = [text('action'), text('target')];
  return {
    id: `${action}/${target}`,
    action,
    target,
    verdict: text('verdict'),
    mode: text('mode'),
    gate: text('gate'),
    reason: text('reason'),
    gates: readGates(text('gates')),
    evidence: text('evidence'),
    parameters: text('parameters'),
    payload: text('payload'),
    since: number('since'),
    key: text('key'),
    expires: number('expires'),
    state: text('state'),
    incident: text('incident'),
    isReversal: isReversal(text('payload')),
  };
}

const reversal = v.pipe(v.string(), v.parseJson(), v.object({ reversal: v.string() }));

function isReversal(payload: string): boolean {
  return v.is(reversal, payload);
}

const gateAnswers = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(
    v.object({
      gate: v.string(),
      passed: v.boolean(),
      state: v.fallback(v.string(), ''),
      reason: v.fallback(v.string(), ''),
    })
  )
);

function readGates(json: string): GateAnswer[] {
  const read = v.safeParse(gateAnswers, json);
  return read.success ? read.output : [];
}
