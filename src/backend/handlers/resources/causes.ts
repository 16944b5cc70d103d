import { day } from '../../../engine';
import {
  describeEvidence,
  describeFailures,
  findCauses,
  listReasonsAgainst,
  listReasonsFor,
  resolveName,
  summarizeRanking,
  type Discovery,
  type DrawnService,
  type FoundCauses,
} from '../../../insight';
import { createMessage, render, type Language, type Message } from '../../../texts';
import { anyText, object, optional } from '../../../schema';
import { openInsight } from '../../insight';
import type { ResourceRequest } from '../../protocol/wire/messages';
import { historyReader } from '../historyReader';
import { createLogAccess } from '../access/logAccess';
import { HttpError } from './httpError';
import { createExecutor } from '../../workers';
import {
  findBulkCaller,
  findRequestLanguage,
  readBody,
  readRequestSettings,
  type Answer,
  type ResourceDeps,
} from './resource';
import { checkSpan, spanEntries } from './timeSpan';

const maxNameLength = 500;
const name = optional(anyText('a text', maxNameLength));

const bodySchema = object({ ...spanEntries, service: name, symptom: name, metrics: name, logs: name });

const maxIncidentDays = 7;
/** Further ones are hardly suspect. */
const maxServices = 20;
const maxSignalsPerService = 10;
const maxKnown = 10;

const limit = {
  maxMs: maxIncidentDays * day,
  describeTooLong: (days: string) => createMessage('request.long-incident', { days, max: maxIncidentDays }),
};

/**
 * What most likely caused the trouble of a service (default: of any) that was seen to begin at `from`, in the kind of signal
 * `symptom` where given, and ended at `to`, which may lie ahead: a verdict, the suspects with what speaks for and against each, and their signals to draw.
 */
export async function causes(request: ResourceRequest, deps: ResourceDeps): Promise<Answer> {
  const { metrics, logs, ...given } = readBody(request.body, bodySchema);
  const now = deps.now();
  // An incident may go on: nothing was observed yet of what lies ahead.
  const incident = { ...given, to: Math.min(given.to, now) };
  checkSpan(incident, limit);
  const settings = await readRequestSettings(request, deps);
  const found = await openInsight({ settings, metrics, logs }, deps);
  const service = requireService(given.service, found.discovery);
  const readHistory = historyReader(deps.history, settings, deps.noteRefusal);
  const executor = createExecutor(deps.pool, findBulkCaller(request));
  const reading = { ...found, readHistory, logs: createLogAccess(settings, deps), executor, signal: deps.signal, now };
  const causes = await findCauses({ ...incident, service }, reading);
  return { status: 200, body: renderCauses(causes, findRequestLanguage(request)) };
}

/** The whole name of the service or node. @throws HttpError where it is not known or one of several, or the source that would know it failed. */
function requireService(service = '', discovery: Discovery): string {
  const { services, nodes, failures } = discovery;
  const known = [...services, ...nodes].map((one) => one.name);
  const found = resolveName(service, discovery);
  if ('name' in found) {
    return found.name;
  }
  if (service === '' && known.length > 0) {
    return service;
  }
  if (found.candidates.length > 0) {
    throw new HttpError(409, createMessage('services.ambiguous', { service, known: { list: found.candidates } }));
  }
  const [failure] = describeFailures({ failures });
  if (failure) {
    throw new HttpError(502, failure);
  }
  if (service === '') {
    return service;
  }
  const listed = known.length > 0 ? { list: known.slice(0, maxKnown) } : createMessage('services.none-found', {});
  throw new HttpError(404, createMessage('services.unknown', { service, known: listed }));
}

/** The causes with all that is said of them in words, for readers that have no texts of their own. */
function renderCauses({ services, notices, ...causes }: FoundCauses, language: Language) {
  const say = (message: Message) => render(message, { language });
  const describe = (service: DrawnService) => ({
    ...service,
    reasons: listReasonsFor(service).map(say),
    against: listReasonsAgainst(service, services[0]).map(say),
    evidence: service.evidence.slice(0, maxSignalsPerService).map(({ values, ...one }) => ({
      ...one,
      text: say(describeEvidence(one)),
      ...(values && { values: Array.from(values) }),
    })),
  });
  return {
    ...causes,
    summary: say(summarizeRanking({ ...causes, services })),
    services: services.slice(0, maxServices).map(describe),
    notices: notices.map(say),
  };
}
