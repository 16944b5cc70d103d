import { minute } from '../../../engine';
import type { Followed, Report } from '../../../queries';
import { openCatalog, resolveService, type InsightContext, type InsightRunDeps } from '../../../insight';
import { formatDuration } from '../../../schema';
import { createMessage } from '../../../texts';
import { assessCapacity, type AssessOptions } from '../../assess/assessCapacity';
import type { Assessment } from '../../assess/assessment';
import { backtestPlan, maxAge, type PlanBacktest } from '../../backtest/backtestPlan';
import type { CapacityDeps, CapacityRunDeps } from '../../capacityDeps';
import { planTimes } from '../../reading/planTimes';
import { readReading } from '../../reading/readReading';
import type { CapacityQuery } from './fields';

/** A plan serves so long: what it looks at changes within weeks. */
const lifetime = 10 * minute;
/** A range that ended so short a time ago is the present. */
const recent = 15 * minute;

export type CapacityContext = InsightContext<CapacityQuery>;

/** The plan as far as it is made. */
export function followPlan(context: CapacityContext, deps: CapacityRunDeps): Promise<Followed<Assessment>> {
  return follow(context, deps, { name: 'plan', make: makePlan });
}

/** A plan of earlier, against what came since, as far as it is made. */
export function followBacktest(context: CapacityContext, deps: CapacityRunDeps): Promise<Followed<PlanBacktest>> {
  return follow(context, deps, { name: 'backtest', make: makeBacktest });
}

/** What a plan is made of and told by. */
interface Making {
  context: CapacityContext;
  deps: CapacityDeps;
  options: AssessOptions;
  /** The time as of which it is made, ms. */
  at: number;
}

interface Work<Value> {
  name: string;
  make(making: Making, report: Report<Value>): Promise<Value>;
}

function follow<Value>(
  context: CapacityContext,
  deps: CapacityRunDeps,
  { name, make }: Work<Value>
): Promise<Followed<Value>> {
  const { query, request } = context;
  const { source, horizon, training, step, service, partialData } = query;
  const headroom = query.headroom > 0 ? query.headroom : deps.capacity.headroom;
  const present = Math.min(request.to, request.now);
  const isPresent = request.now - present < recent;
  const key = {
    name,
    source: source.uid,
    horizon,
    training,
    step,
    service,
    headroom,
    partialData,
    at: isPresent ? 0 : present,
  };
  const work = async (own: InsightRunDeps, report: Report<Value>): Promise<Value> => {
    const opened = { ...(await openCatalog(context, own)), capacity: deps.capacity };
    const resolved = resolveService(context, opened);
    const options = { horizon, training, step, headroom, service: resolved.query.service };
    return make({ context: resolved, deps: opened, options, at: present }, report);
  };
  return deps.longWork.follow(JSON.stringify(['capacity', key]), work, { lifetime });
}

async function makePlan({ context, deps, options, at }: Making, report: Report<Assessment>): Promise<Assessment> {
  const plan = planTimes(options, context.request, at);
  const reading = await readReading(plan, deps, (done, total) =>
    report(describeProgress('capacity.reading', done, 2 * total))
  );
  return assessCapacity(reading, { options, deps }, (done, total, partial) =>
    report(describeProgress('capacity.assessing', total + done, 2 * total), partial)
  );
}

async function makeBacktest(
  { context, deps, options, at }: Making,
  report: Report<PlanBacktest>
): Promise<PlanBacktest> {
  const present = planTimes(options, context.request, at);
  const age = Math.min(maxAge, present.horizon * present.step);
  const earlier = planTimes(
    { ...options, horizon: formatDuration(age), step: formatDuration(present.step) },
    context.request,
    at - age
  );
  const then = await readReading(earlier, deps, (done, total) =>
    report(describeProgress('capacity.reading', done, 3 * total))
  );
  const came = { ...present, historyFrom: earlier.cutoff };
  const now = await readReading(came, deps, (done, total) =>
    report(describeProgress('capacity.reading', total + done, 3 * total))
  );
  const assessment = await assessCapacity(then, { options, deps }, (done, total) =>
    report(describeProgress('capacity.assessing', 2 * total + done, 3 * total))
  );
  return backtestPlan(assessment, now.resources);
}

function describeProgress(code: 'capacity.reading' | 'capacity.assessing', done: number, total: number) {
  return { done: Math.min(done, total), total, doing: createMessage(code, {}) };
}
