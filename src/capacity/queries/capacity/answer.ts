import { numberFrames, withNotices, withProgress, type AnswerProgress, type Frame } from '../../../frames';
import { describeMissing, openCatalog, resolveName, resolveService, type InsightDeps } from '../../../insight';
import type { Followed } from '../../../queries';
import { createMessage, defaultLanguage, MessageError, render, type Language, type Message } from '../../../texts';
import { listLeftOut } from '../../assess/assessCapacity';
import type { AssessedResource, Assessment } from '../../assess/assessment';
import type { PlanBacktest } from '../../backtest/backtestPlan';
import type { CapacityRunDeps } from '../../capacityDeps';
import { computeWhatIf } from '../../whatIf/computeWhatIf';
import { backtestFrame, describeBacktest } from './layout/backtestFrame';
import { curveFrames } from './layout/curveFrame';
import { flowFrame } from './layout/flowFrame';
import { readGrowth } from './growth';
import type { LayoutOptions } from './layout/layoutOptions';
import { planFrame } from './layout/planFrame';
import { readLeadTimes } from './readLeadTimes';
import { whatIfFrame } from './layout/whatIfFrame';
import { followBacktest, followPlan, type CapacityContext } from './work';

/** Notices of one answer. */
const maxNotices = 12;

interface Answered {
  frames: Frame[];
  notices: Message[];
}

/** Answers from a plan as far as it is made. @throws SourceError where no source answers. */
export async function answer(given: CapacityContext, deps: CapacityRunDeps): Promise<Frame[]> {
  // What is asked for is checked before anything is worked out.
  const growth = readGrowth(given.query.growth);
  const leadTimes = readLeadTimes(given.query.leadTime, deps.capacity);
  const opened = await openCatalog(given, deps);
  const context = resolveService(given, opened);
  const { query, request } = context;
  const { language = defaultLanguage } = request;
  const layout: LayoutOptions = {
    language,
    cutoff: Math.min(request.to, request.now),
    leadTimes,
    service: query.service,
    signal: query.signal,
    sources: opened.sources,
  };
  const { frames, notices, progress } =
    query.output === 'backtest'
      ? await answerBacktest(context, deps, layout)
      : await answerPlan({ context, opened, growth: resolveGrowth(growth, opened) }, deps, layout);
  const missing = describeMissing(opened.discovery, true);
  const shown = [...notices, ...missing].slice(0, maxNotices);
  const noticed = withNotices(
    frames,
    shown.map((one) => ({ severity: 'info', text: render(one, { language }) }))
  );
  return withProgress(noticed, progress && describeProgress(progress, language));
}

/** Services by their whole names. @throws MessageError where one is not known, or may be one of several. */
function resolveGrowth(written: ReturnType<typeof readGrowth>, { discovery }: InsightDeps): Map<string, number> {
  return new Map(
    written.map(({ service, share }) => {
      const found = resolveName(service, discovery);
      if ('name' in found) {
        return [found.name, share];
      }
      const known = {
        list: (found.candidates.length > 0 ? found.candidates : discovery.services.map(({ name }) => name)).slice(
          0,
          10
        ),
      };
      throw new MessageError(
        createMessage(found.candidates.length > 0 ? 'services.ambiguous' : 'services.unknown', { service, known })
      );
    })
  );
}

type Progressing = Answered & { progress: Followed<unknown>['progress'] };

async function answerBacktest(
  context: CapacityContext,
  deps: CapacityRunDeps,
  layout: LayoutOptions
): Promise<Progressing> {
  const { value, progress } = await followBacktest(context, deps);
  const done: PlanBacktest = value ?? { made: layout.cutoff, rows: [] };
  return { frames: [backtestFrame(done, layout)], notices: value ? describeBacktest(value) : [], progress };
}

interface Planning {
  context: CapacityContext;
  opened: InsightDeps;
  growth: ReadonlyMap<string, number>;
}

async function answerPlan(
  { context, growth }: Planning,
  deps: CapacityRunDeps,
  layout: LayoutOptions
): Promise<Progressing> {
  const { value, finished, progress } = await followPlan(context, deps);
  const { output } = context.query;
  if (context.request.forAlert && (value === undefined || finished === undefined)) {
    const { done = 0, total = 1 } = progress ?? {};
    throw new MessageError(createMessage('work.in-progress', { done, total }));
  }
  if (value === undefined) {
    return { frames: [planFrame([], layout)], notices: [], progress };
  }
  return { ...(await layOut(output, value, { growth, layout })), progress };
}

async function layOut(
  output: string,
  assessment: Assessment,
  { growth, layout }: { growth: ReadonlyMap<string, number>; layout: LayoutOptions }
): Promise<Answered> {
  const notices = [...assessment.notices, ...listLeftOut(assessment)];
  const own = assessment.resources.filter(createFilter(layout, assessment));
  switch (output) {
    case 'whatIf': {
      const rows = (await computeWhatIf(assessment, growth)).filter(({ assessed }) => own.includes(assessed));
      return { frames: [whatIfFrame(rows, layout)], notices };
    }
    case 'flow':
      return { frames: [flowFrame(assessment, growth, layout)], notices: [...notices, ...describeFlow(assessment)] };
    case 'curve':
      return { frames: curveFrames(own, layout), notices };
    case 'runway':
    case 'probability':
    case 'utilisation':
      return { frames: capacityNumbers(own, output), notices };
    default:
      return { frames: [planFrame(own, layout)], notices };
  }
}

/** The service or node that is asked for with the nodes that it runs on, and the kind of signal. */
function createFilter({ service, signal }: LayoutOptions, { reading }: Assessment): (one: AssessedResource) => boolean {
  return ({ resource: { subject, isNode, rule } }) =>
    (signal === '' || rule.kind === signal) &&
    (service === '' || subject === service || (isNode && (reading.placed.get(subject) ?? []).includes(service)));
}

function describeFlow({ flow }: Assessment): Message[] {
  const { countedShare, unknown } = flow;
  const names = unknown.slice(0, 5).map(({ caller, callee }) => `${caller} > ${callee}`);
  return [
    ...(countedShare === 1
      ? []
      : [createMessage('capacity.counted-share', { share: { figure: countedShare, unit: 'percentunit' } })]),
    ...(unknown.length === 0
      ? []
      : [createMessage('capacity.unknown-calls', { count: unknown.length, names: { list: names } })]),
  ];
}

function describeProgress(
  { done, total, doing }: NonNullable<Followed<unknown>['progress']>,
  language: Language
): AnswerProgress {
  return { done, total, doing: doing ? render(doing, { language }) : '' };
}

/** One number per resource with a limit, for alert rules: labelled by its service or node, kind and part. */
function capacityNumbers(
  resources: readonly AssessedResource[],
  name: 'runway' | 'probability' | 'utilisation'
): Frame[] {
  const rows = resources.flatMap((assessed) => {
    const { resource, runway, busy, now } = assessed;
    const { subject, isNode, rule, part } = resource;
    const labels = {
      [isNode ? 'node' : 'service']: subject,
      signal: rule.kind,
      ...(part !== '' && { resource: part }),
    };
    const values = {
      runway: runway?.p50,
      probability: runway?.probability,
      utilisation: rule.limit !== undefined && rule.limit > 0 ? Math.max(busy, now) / rule.limit : undefined,
    };
    const value = values[name];
    return value === undefined ? [] : [{ one: { name: [subject, rule.kind, part].join(' ').trim(), labels }, value }];
  });
  const config = name === 'runway' ? { unit: 's', decimals: 0 } : { unit: 'percentunit' };
  return numberFrames(rows, { name, config, value: ({ value }) => value }, () => ({ kind: 'capacity' }));
}
