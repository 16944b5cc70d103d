import { hour, severities } from '../../../engine';
import { withNotices, type Frame } from '../../../frames';
import { getDefaultQuery, refusePartial, refusesPartial, run, type QueryContext } from '../../../queries';
import {
  createMessage,
  defaultLanguage,
  describeError,
  MessageError,
  renderNotices,
  type Notice,
} from '../../../texts';
import { resolveService, type InsightDeps, type InsightRunDeps } from '../../fleet/context';
import { findLogPatterns, type FoundPatterns } from '../../logs/findLogPatterns';
import { createExpectations } from '../../logs/settings/knownPatterns';
import type { LogPattern } from '../../logs/logPattern';
import type { LogPatternsQuery } from '../../logs/logQueryFields';
import { checkLogQuery, countLines, selectText } from '../../logs/logql';
import { createServiceNames } from '../../logs/mining/nameServices';
import { planLogs } from '../../logs/planLogs';
import { readDeployedVersions } from '../../logs/readDeployedVersions';
import { selectStreams, type LogSelection } from '../../logs/selectStreams';
import { withDeploys } from '../../logs/states/describePattern';
import { newPatternFrames } from './newPatternFrames';
import { patternEventsFrame } from './patternEventsFrame';
import type { PatternLayout } from './patternLayout';
import { patternsFrame } from './patternsFrame';
import { volumeFrame } from './volumeFrame';

type Context = QueryContext<LogPatternsQuery>;

/** What an answer of many patterns is laid out as, by output; the others are of one pattern. */
const layouts: Readonly<Record<string, (found: FoundPatterns, layout: PatternLayout) => Frame[]>> = {
  patterns: (found, layout) => [patternsFrame(found, layout), volumeFrame(found, layout)],
  events: (found, layout) => [patternEventsFrame(found, layout)],
  newPatterns: newPatternFrames,
};

/**
 * The patterns of log lines, or what one of them is like beside its own past.
 * @throws SourceError where the source does not answer, MessageError where no lines are asked for.
 */
export async function answer(given: Context, deps: InsightRunDeps): Promise<Frame[]> {
  const catalog = await tryOpenCatalog(given, deps);
  const context: Context = catalog
    ? { ...given, query: { ...given.query, ...resolveService(given, catalog).query } }
    : given;
  const selection = selectStreams(context.query, catalog);
  return Object.hasOwn(layouts, context.query.output)
    ? answerPatterns(context, selection, { ...deps, catalog })
    : answerOnePattern(context, selection, deps);
}

/** What discovery found; without it, patterns are found all the same. @throws where the query was cancelled. */
async function tryOpenCatalog({ query }: Context, deps: InsightRunDeps): Promise<InsightDeps | undefined> {
  try {
    const { source, logs } = query;
    return { ...deps, ...(await deps.openCatalog({ metrics: '', logs: source.uid || logs.uid })) };
  } catch {
    deps.signal.throwIfAborted();
    return undefined;
  }
}

async function answerPatterns(
  context: Context,
  selection: LogSelection,
  { catalog, ...deps }: InsightRunDeps & { catalog: InsightDeps | undefined }
): Promise<Frame[]> {
  const { query, request } = context;
  const plan = planLogs(query, request);
  const found = await findLogPatterns(
    {
      selection,
      plan,
      level: severities.find((one) => one === query.level),
      onlyNew: query.output === 'newPatterns',
      ...(query.output === 'patterns' && { drawnIntervalMs: request.intervalMs }),
      falseAlarmsPerWeek: query.falseAlarmsPerWeek,
      isExpected: createExpectations(deps.logs.settings, query.ignored),
      nameService: createServiceNames(catalog?.discovery),
    },
    deps
  );
  if (found.partial && refusesPartial(context)) {
    throw refusePartial(found.notices[0]);
  }
  const named = await nameDeploys(withKnownServices(selectService(found, query), query, catalog), plan, catalog);
  const expr = typeof selection.query.expr === 'string' ? selection.query.expr : undefined;
  const frames = layouts[query.output](named.found, {
    query,
    request,
    plan,
    expr,
    hasExamples: deps.logs.settings.examples,
  });
  return withNotices(frames, renderNotices([...found.notices, ...named.notices], request.language ?? defaultLanguage));
}

/** Of a query of the user's own, the patterns of the service that is asked for. */
function selectService(found: FoundPatterns, { service }: LogPatternsQuery): FoundPatterns {
  const isOfService = ({ services }: LogPattern) => services.length === 0 || services.includes(service);
  return service === '' ? found : { ...found, patterns: found.patterns.filter(isOfService) };
}

/** With the services that have streams, also where none of their lines was read. */
function withKnownServices(
  found: FoundPatterns,
  { service }: LogPatternsQuery,
  catalog: InsightDeps | undefined
): FoundPatterns {
  const known = catalog?.discovery.services ?? [];
  const own = known.filter(
    ({ name, signals }) => (service === '' || name === service) && signals.some(({ rule }) => rule.language === 'logql')
  );
  return { ...found, services: [...new Set([...found.services, ...own.map(({ name }) => name)])].sort() };
}

/** New patterns with the version that they came with; versions that cannot be read give a notice. */
async function nameDeploys(
  found: FoundPatterns,
  { from, to }: { from: number; to: number },
  catalog: InsightDeps | undefined
): Promise<{ found: FoundPatterns; notices: Notice[] }> {
  const services = new Set(found.patterns.flatMap(({ state, services: own }) => (state === 'new' ? own : [])));
  if (!catalog || services.size === 0) {
    return { found, notices: [] };
  }
  try {
    const deploys = await readDeployedVersions(services, { from: from - hour, to }, catalog);
    return { found: { ...found, patterns: withDeploys(found.patterns, deploys) }, notices: [] };
  } catch (error) {
    catalog.signal.throwIfAborted();
    const notice = createMessage('missing.deploys', { reason: describeError(error) });
    return { found, notices: [{ severity: 'warning', ...notice }] };
  }
}

/** One pattern's counts as the anomalies of any series are answered. */
async function answerOnePattern(
  { query, request }: Context,
  { uid, query: lines }: LogSelection,
  deps: InsightRunDeps
): Promise<Frame[]> {
  if (query.pattern === '') {
    throw new MessageError(createMessage('logs.no-pattern', { output: query.output }));
  }
  const expr = String(lines.expr ?? '');
  checkLogQuery(expr);
  const { step, training, falseAlarmsPerWeek, partialData } = query;
  const counting = { ...lines, expr: countLines(selectText(expr, query.pattern), '$__interval') };
  const output = query.output as 'bands' | 'anomalyFlag' | 'anomalyScore';
  const anomalies = { ...getDefaultQuery('anomalies'), step, training, falseAlarmsPerWeek, partialData, output };
  return run({ ...anomalies, source: { uid }, query: counting, bounds: { lower: 0 } }, request, deps);
}
