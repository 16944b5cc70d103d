import { day } from '../../../engine';
import { describeEvidence, describeRanking, findCauses, type FoundCauses, type RankedService } from '../../../insight';
import { createMessage, render, type Language } from '../../../texts';
import { anyText, object, optional } from '../../../schema';
import { openInsight } from '../../insight';
import type { ResourceRequest } from '../../protocol/wire/messages';
import { insightRequest } from './discovery';
import { historyReader } from '../historyReader';
import { findRequestLanguage, readBody, type Answer, type ResourceDeps } from './resource';
import { checkSpan, spanEntries } from './timeSpan';

const bodySchema = object({
  ...spanEntries,
  symptom: optional(anyText()),
  metrics: optional(anyText()),
  logs: optional(anyText()),
});

const maxIncidentDays = 7;

const limit = {
  maxMs: maxIncidentDays * day,
  describeTooLong: (days: string) => createMessage('request.long-incident', { days, max: maxIncidentDays }),
};

/** Services by how likely they caused an incident in a range of time. */
export async function causes(request: ResourceRequest, deps: ResourceDeps): Promise<Answer> {
  const { metrics, logs, ...given } = readBody(request.body, bodySchema);
  // An incident may go on: nothing was observed yet of what lies ahead.
  const incident = { ...given, to: Math.min(given.to, deps.now()) };
  checkSpan(incident, limit);
  const insight = insightRequest(request, deps);
  const found = await openInsight({ ...insight, metrics, logs }, deps);
  const readHistory = historyReader(deps.history, insight);
  const ranking = await findCauses(incident, { ...found, readHistory, signal: deps.signal });
  return { status: 200, body: renderRanking(ranking, findRequestLanguage(request)) };
}

/** The ranking with its reasons and evidence in words. */
function renderRanking({ services, notices, step }: FoundCauses, language: Language) {
  const inWords = (service: RankedService) => ({
    ...service,
    reason: describeRanking(service)
      .map((message) => render(message, { language }))
      .join(' '),
    evidence: service.evidence.map((one) => ({ ...one, text: render(describeEvidence(one), { language }) })),
  });
  const texts = notices.map((notice) => render(notice, { language }));
  return { services: services.map(inWords), notices: texts, step };
}
