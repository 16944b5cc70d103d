import { createMessage, MessageError } from '../../texts';
import { refusePartial, refusesPartial, type QueryContext, type RunDeps } from '../../queries';
import { describeFailures } from '../discovery/describeMissing';
import type { Discovery } from '../discovery/discovery';
import { resolveName } from '../discovery/identity/resolveName';
import type { Language } from '../discovery/rules/signalRule';
import type { InsightQuery } from './queryFields';
import type { LogAccess } from '../logs/logAccess';
import type { Slo } from '../slo/slo';

/** A source that signals are read from. */
export interface InsightSource {
  uid: string;
  name: string;
}

/** What discovery found, and where. */
export interface Catalog {
  discovery: Discovery;
  sources: { metrics: InsightSource; logs?: InsightSource };
}

/** What a run of queries of services and signals needs beside what all runs need. */
export interface InsightRunDeps extends RunDeps {
  slos: readonly Slo[];
  /** The services in these sources, by their uids; an empty uid = as configured. @throws SourceError */
  openCatalog(asked: { metrics: string; logs: string }): Promise<Catalog>;
  /** What log lines are read with. */
  logs: LogAccess;
}

/** What services and signals are answered from. */
export interface InsightDeps extends RunDeps, Catalog {
  slos: readonly Slo[];
  /** Absent where no log lines can be read. */
  logs?: LogAccess;
}

/** One query of services or signals with its times. */
export type InsightContext<Asked extends InsightQuery = InsightQuery> = QueryContext<Asked>;

/**
 * The services and signals that a query looks at, with what they are answered from.
 * @throws SourceError also where some may be missing, since a source says so, and the query refuses partial data.
 */
export async function openCatalog(context: InsightContext, deps: InsightRunDeps): Promise<InsightDeps> {
  const { source, logs } = context.query;
  const catalog = await deps.openCatalog({ metrics: source.uid, logs: logs.uid });
  const [missing] = describeFailures({ failures: catalog.discovery.failures.filter((one) => one.isPartial) });
  if (missing && refusesPartial(context)) {
    throw refusePartial(missing);
  }
  return { ...deps, ...catalog };
}

/**
 * The query with the whole name of the service that it names by the end of one; a name that nobody has stays.
 * @throws MessageError where it may be one of several.
 */
export function resolveService<Asked extends InsightQuery>(
  context: InsightContext<Asked>,
  { discovery }: Pick<InsightDeps, 'discovery'>
): InsightContext<Asked> {
  const { service } = context.query;
  const found = resolveName(service, discovery);
  if ('name' in found) {
    return { ...context, query: { ...context.query, service: found.name } };
  }
  if (found.candidates.length > 0) {
    throw new MessageError(createMessage('services.ambiguous', { service, known: { list: found.candidates } }));
  }
  return context;
}

/** The uid of the source that speaks a language; undefined where none is configured. */
export function findSource({ metrics, logs }: InsightDeps['sources'], language: Language): string | undefined {
  return language === 'promql' ? metrics.uid : logs?.uid;
}
