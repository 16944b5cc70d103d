import { createMessage, describeError, type Message } from '../../texts';
import type { RunRequest } from '../../queries';
import type { Evidence } from '../gates/gate';
import { isHeld, type Action } from '../settings/action';
import { readNumbers, type Reading } from './readNumbers';
import { readTargetValue } from './readTargetValue';
import type { ResponseRunDeps } from './responseDeps';

/** What evidence is gathered with. */
export interface EvidenceContext {
  request: RunRequest;
  deps: ResponseRunDeps;
  /** The share of past decisions that were useful; absent where it is not known. */
  precision?: number;
  /** Takes down why something is not known. */
  report: (reason: Message) => void;
}

/** A target for which a trigger was read. */
export interface TriggeredTarget {
  target: string;
  reading: Reading;
  /** Whether its trigger holds for several that have this target and other parameters. */
  isAmbiguous?: boolean;
}

type Labels = Readonly<Record<string, string>>;

/** What is known of the targets of an action, in their order; what fails is not known, and reported. Only held triggers are looked into. */
export async function gatherEvidence(
  action: Action,
  targets: readonly TriggeredTarget[],
  context: EvidenceContext
): Promise<Evidence[]> {
  const held = targets.filter(({ reading }) => isHeld(action.trigger, reading.value) || Number.isNaN(reading.value));
  const probabilities =
    held.length > 0 && action.minimum.probability !== undefined
      ? await tryTo(() => readProbabilities(action, context), action, context)
      : undefined;
  const incidents =
    held.length > 0 && action.needsIncident ? await tryTo(() => readIncidents(context), action, context) : undefined;
  return Promise.all(
    targets.map(async ({ target, reading }): Promise<Evidence> => {
      const { value, trust } = reading;
      const known = { value, ...(trust && { trust }), precision: context.precision };
      if (!held.some((one) => one.target === target)) {
        return { ...known, preconditions: [] };
      }
      return {
        ...known,
        probability: probabilities?.(reading.labels),
        incident: incidents?.(target),
        ...(await readValues(action, target, context)),
      };
    })
  );
}

async function tryTo<Value>(
  read: () => Promise<Value>,
  { id }: Action,
  { report, deps }: EvidenceContext
): Promise<Value | undefined> {
  try {
    return await read();
  } catch (error) {
    deps.signal.throwIfAborted();
    report(createMessage('response.check-failed', { action: id, reason: describeError(error) }));
    return undefined;
  }
}

async function readValues(action: Action, target: string, context: EvidenceContext) {
  const about = { label: action.target, target, now: context.request.now };
  const read = (query: Parameters<typeof readTargetValue>[0]) =>
    tryTo(() => readTargetValue(query, about, context.deps), action, context);
  const preconditions = await Promise.all(action.preconditions.map(async (one) => (await read(one)) ?? NaN));
  const { replicas } = action.limits;
  return { preconditions, ...(replicas && { replicas: await read(replicas) }) };
}

/** Of a trigger whose query has an output for it: the probability that the limit is reached. */
async function readProbabilities({ trigger }: Action, { request, deps }: EvidenceContext) {
  const readings = await readNumbers({ ...trigger.query, output: 'probability' }, request, deps);
  const byLabels = new Map(readings.map(({ labels, value }) => [formatLabels(labels), value]));
  return (labels: Labels) => byLabels.get(formatLabels(labels));
}

/** Whether an open incident hits a service. */
async function readIncidents({ request, deps }: EvidenceContext) {
  const readings = await readNumbers({ queryType: 'incidents', output: 'open' }, request, deps);
  const counts = new Map(readings.map(({ labels, value }) => [labels.service, value]));
  return (target: string) => (counts.get(target) ?? 0) > 0;
}

/** Labels as a key, whatever their order. */
export function formatLabels(labels: Labels): string {
  return JSON.stringify(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)));
}
