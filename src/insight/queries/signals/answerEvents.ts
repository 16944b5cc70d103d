import { withNotices, type Frame } from '../../../frames';
import { defaultLanguage, render } from '../../../texts';
import { assessServices } from '../../fleet/assessServices';
import type { InsightContext, InsightDeps } from '../../fleet/context';
import type { FleetMember } from '../../fleet/fleet';
import type { SignalsQuery } from '../../fleet/queryFields';
import { newestStep } from '../../fleet/watch/readNewest';
import { eventsFrame } from '../services/eventsFrame';

/** The anomalies that the health of the service is made of, in one table. @throws the source's own error where nothing can be read. */
export async function answerEvents(context: InsightContext<SignalsQuery>, deps: InsightDeps): Promise<Frame> {
  const { query, request } = context;
  const { members, quietNodes, notices, present } = await assessServices(context, deps);
  const selected = [...members, ...quietNodes].filter(({ name }) => name === query.service || query.infrastructure);
  const provenance = { kind: 'anomalies', cutoff: present, step: newestStep, sources: deps.sources };
  const { language = defaultLanguage, from } = request;
  const frame = eventsFrame(selected.map(selectSignals(query)), { language, from }, provenance);
  const texts = notices.map((one) => ({ severity: 'warning' as const, text: render(one, { language }) }));
  return withNotices([frame], texts)[0];
}

function selectSignals({ signal }: SignalsQuery): (member: FleetMember) => FleetMember {
  return (member) => ({
    ...member,
    watched: member.watched.filter(({ state: { kind } }) => signal === '' || kind === signal),
  });
}
