import type { IncidentRunDeps } from '../incidents';
import type { Report, RunRequest, SeriesQuery } from '../queries';
import { createMessage, describeError, MessageError, type Message } from '../texts';
import { adviseModel, type AdvisedModel } from './advise/adviseModel';
import { listTroubles, measureBadness, type Trouble } from './measure/listTroubles';
import { measureModel, type MeasuredModel, type MeasuredSeries } from './measure/measureModel';
import { listWatched } from './reading/listWatched';
import { toQualityQuery } from './reading/toQualityQuery';
import type { WatchedQuery } from './reading/watchedQuery';

/** A query whose forecasts were measured, or could not be. */
export interface MeasuredQuery {
  watched: WatchedQuery;
  /** Its query of quality; absent where the saved one cannot be read. */
  query?: SeriesQuery;
  measured: MeasuredModel;
  /** Per series, in that order. */
  troubles: Trouble[][];
  failure?: Message;
  advised?: AdvisedModel;
}

/** What is known of the models of a Grafana. */
export interface Models {
  queries: MeasuredQuery[];
  notices: Message[];
}

/** What is looked for. */
export interface ModelsOptions {
  where: 'all' | 'rule' | 'dashboard';
  limit: number;
  span: string;
  recent: string;
}

/** Changes are tried for so many of the poorest queries. */
const maxAdvised = 10;

/** Measures the models of all rules and dashboards and tries changes of the poorest. @throws SourceError, MessageError */
export async function measureModels(
  { where, limit, ...times }: ModelsOptions,
  request: RunRequest,
  { deps, report }: { deps: IncidentRunDeps; report: Report<Models> }
): Promise<Models> {
  if (deps.grafana === undefined) {
    throw new MessageError(deps.incidents.withheld ?? createMessage('models.no-grafana', {}));
  }
  const { configuration } = deps.grafana;
  const reading = createMessage('models.reading', {});
  const found = await listWatched(configuration, {
    where,
    onProgress: (done, total) => report({ done, total: Math.max(1, total), doing: reading }),
  });
  const chosen = found.queries.slice(0, limit);
  const left = found.queries.length - chosen.length;
  const notices = [...found.notices, ...(left > 0 ? [createMessage('models.left-out', { count: left })] : [])];
  const queries: MeasuredQuery[] = [];
  const total = chosen.length + Math.min(maxAdvised, chosen.length);
  for (const watched of chosen) {
    const doing = createMessage('models.measuring', { title: watched.title });
    report({ done: queries.length, total, doing }, { queries: [...queries], notices });
    queries.push(await measureOne(watched, times, { request, deps }));
  }
  await adviseAll(queries, {
    request,
    deps,
    onStep: (step, one) => {
      const doing = createMessage('models.trying', { title: one.watched.title });
      report({ done: chosen.length + step, total, doing }, { queries: [...queries], notices });
    },
  });
  return { queries, notices };
}

interface Measuring {
  request: RunRequest;
  deps: IncidentRunDeps;
}

/** A query that cannot be answered says why, and fails none of its neighbours. */
async function measureOne(
  watched: WatchedQuery,
  times: Pick<ModelsOptions, 'span' | 'recent'>,
  { request, deps }: Measuring
): Promise<MeasuredQuery> {
  const none = { watched, measured: { series: [], leftOut: 0 }, troubles: [] };
  try {
    const query = toQualityQuery(watched.model, watched.origin, times);
    const measured = await measureModel(query, request, deps);
    return { watched, query, measured, troubles: measured.series.map(({ quality }) => listTroubles(quality, query)) };
  } catch (failure) {
    deps.signal.throwIfAborted();
    return { ...none, failure: createMessage('models.failed', { reason: describeError(failure) }) };
  }
}

/** The series of a query whose forecasts are the poorest; undefined where all are as they should be. */
export function findWorst({ measured, troubles }: MeasuredQuery): MeasuredSeries | undefined {
  const badness = (i: number) => measureBadness(measured.series[i].quality, troubles[i]);
  const poor = measured.series.map((_, i) => i).filter((i) => troubles[i].length > 0);
  const [worst] = poor.sort((a, b) => badness(b) - badness(a));
  return worst === undefined ? undefined : measured.series[worst];
}

async function adviseAll(
  queries: MeasuredQuery[],
  { request, deps, onStep }: Measuring & { onStep(step: number, one: MeasuredQuery): void }
): Promise<void> {
  const badness = ({ measured, troubles }: MeasuredQuery) =>
    Math.max(...measured.series.map(({ quality }, i) => measureBadness(quality, troubles[i])));
  const poor = queries.filter((one) => findWorst(one) !== undefined).sort((a, b) => badness(b) - badness(a));
  for (const [step, one] of poor.slice(0, maxAdvised).entries()) {
    onStep(step, one);
    const worst = findWorst(one);
    if (one.query !== undefined && worst !== undefined) {
      one.advised = await adviseModel({ query: one.query, before: one.measured, worst }, request, deps);
    }
  }
}
