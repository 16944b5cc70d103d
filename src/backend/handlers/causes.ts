import { findCauses, type FoundCauses } from '../../insight';
import { openInsight } from '../insight';
import type { ResourceRequest } from '../protocol/wire/messages';
import { insightRequest } from './discovery';
import { historyReader } from './historyReader';
import { readBody, readRange, refuse, type Answer, type ResourceDeps } from './resource';

const longest = 7 * 86_400_000;

/** Services by how likely they caused an incident in a range of time. */
export async function causes(request: ResourceRequest, deps: ResourceDeps): Promise<Answer<FoundCauses>> {
  const { from, to, symptom, metrics, logs } = readBody(request.body, '{ from, to }');
  const incident = readRange(from, to);
  if (incident.to - incident.from > longest) {
    const days = ((incident.to - incident.from) / 86_400_000).toFixed(1);
    throw refuse(400, `The incident lasts ${days} days; at most 7 are compared with what went before. Shorten it.`);
  }
  const asked = insightRequest(request, deps);
  const found = await openInsight({ ...asked, metrics: textOf(metrics), logs: textOf(logs) }, deps);
  const readHistory = historyReader(deps.history, asked);
  const { signal } = deps;
  return {
    status: 200,
    body: await findCauses({ ...incident, symptom: textOf(symptom) }, { ...found, readHistory, signal }),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
