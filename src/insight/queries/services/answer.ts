import { withNotices, type Frame } from '../../../frames';
import { defaultLanguage, render } from '../../../texts';
import { planQuery } from '../../../queries';
import { describeMissing } from '../../discovery/describeMissing';
import {
  openCatalog,
  resolveService,
  type InsightContext,
  type InsightDeps,
  type InsightRunDeps,
} from '../../fleet/context';
import { eventsFrame } from './eventsFrame';
import { dependenciesFrame, healthFrames, servicesFrame } from './frames';
import { assessServices } from '../../fleet/assessServices';
import { trendFrames } from './trendFrames';
import { watchQuery } from '../../fleet/watch/analyseSignal';

/** Finds the services and answers from them. @throws SourceError where no source answers. */
export async function answer(context: InsightContext, deps: InsightRunDeps): Promise<Frame[]> {
  return answerServices(context, await openCatalog(context, deps));
}

/**
 * The fleet as frames (see FleetPart), or for alert rules the health of each service as a number.
 * @throws MessageError where the queried service may be one of several.
 */
export async function answerServices(given: InsightContext, deps: InsightDeps): Promise<Frame[]> {
  const context = resolveService(given, deps);
  const fleet = await assessServices(context, deps);
  const { step } = planQuery(watchQuery(context, { harm: 'both' }, 'anomalies'), context.request);
  const ahead = planQuery(watchQuery(context, { harm: 'both' }, 'forecast'), context.request);
  const provenance = {
    kind: 'services',
    cutoff: fleet.present,
    step,
    horizonEnd: ahead.cutoff + ahead.horizon * ahead.step,
    sources: deps.sources,
  };
  const { output } = context.query;
  if (output !== 'table') {
    return healthFrames(fleet.members, output === 'healthAhead' ? 'ahead' : 'now', provenance);
  }
  const missing = describeMissing(deps.discovery, deps.sources.logs !== undefined);
  const { language = defaultLanguage } = context.request;
  const frames = [
    servicesFrame(fleet.members, { present: fleet.present, language }, provenance),
    ...(await trendFrames(fleet.members, context, deps)),
    eventsFrame([...fleet.members, ...fleet.quietNodes], { language, from: context.request.from }, provenance),
    dependenciesFrame(deps.discovery.dependencies, provenance),
  ];
  return withNotices(
    frames,
    [...fleet.notices, ...missing].map((one) => ({ severity: 'info', text: render(one, { language }) }))
  );
}
