import { withNotices, type Frame } from '../../frames';
import { defaultLanguage, render } from '../../texts';
import { planQuery } from '../../queries';
import { describeMissing } from '../discovery/describeMissing';
import type { InsightContext, InsightDeps } from './context';
import { dependenciesFrame, eventsFrame, healthFrames, servicesFrame } from './fleetFrames';
import { surveyFleet } from './surveyFleet';
import { trendFrames } from './trendFrames';
import { watchQuery } from './watchSignal';

/** The fleet as frames (see FleetPart), or for alert rules the health of each service as a number. */
export async function answerServices(context: InsightContext, deps: InsightDeps): Promise<Frame[]> {
  const fleet = await surveyFleet(context, deps);
  const { cutoff, step } = planQuery(watchQuery(context, { harm: 'both' }, 'anomalies'), context.request);
  const ahead = planQuery(watchQuery(context, { harm: 'both' }, 'forecast'), context.request);
  const provenance = {
    kind: 'services',
    cutoff,
    step,
    horizonEnd: ahead.cutoff + ahead.horizon * ahead.step,
    sources: deps.sources,
  };
  const { output } = context.query;
  if (output !== 'table' || context.request.forAlert) {
    return healthFrames(fleet.members, output === 'healthAhead' ? 'ahead' : 'now', provenance);
  }
  const missing = describeMissing(deps.discovery, deps.sources.logs !== undefined);
  const notices = [...fleet.notices, ...missing.map((one) => render(one, { language: defaultLanguage }))];
  const frames = [
    servicesFrame(fleet.members, cutoff, provenance),
    ...(await trendFrames(fleet.members, context, deps)),
    eventsFrame(fleet.members, provenance),
    dependenciesFrame(deps.discovery.dependencies, provenance),
  ];
  return withNotices(
    frames,
    notices.map((text) => ({ severity: 'info', text }))
  );
}
