import { day } from '../../engine';
import { findCauses, type FoundCauses } from '../../insight';
import { anyText, object, optional } from '../../schema';
import { openInsight } from '../insight';
import type { ResourceRequest } from '../protocol/wire/messages';
import { insightRequest } from './discovery';
import { historyReader } from './historyReader';
import { readBody, type Answer, type ResourceDeps } from './resource';
import { checkSpan, spanEntries } from './timeSpan';

const bodySchema = object({
  ...spanEntries,
  symptom: optional(anyText()),
  metrics: optional(anyText()),
  logs: optional(anyText()),
});

const limit = {
  maxMs: 7 * day,
  describeTooLong: (days: string) =>
    `The incident lasts ${days} days; at most 7 are compared with what went before. Shorten it.`,
};

/** Services by how likely they caused an incident in a range of time. */
export async function causes(request: ResourceRequest, deps: ResourceDeps): Promise<Answer<FoundCauses>> {
  const { metrics, logs, ...incident } = readBody(request.body, bodySchema);
  checkSpan(incident, limit);
  const insight = insightRequest(request, deps);
  const found = await openInsight({ ...insight, metrics, logs }, deps);
  const readHistory = historyReader(deps.history, insight);
  return { status: 200, body: await findCauses(incident, { ...found, readHistory, signal: deps.signal }) };
}
