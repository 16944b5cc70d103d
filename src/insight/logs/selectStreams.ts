import { isMapping } from '../../schema';
import { createQuery } from '../../sources';
import { createMessage, MessageError } from '../../texts';
import type { Signal } from '../discovery/discovery';
import type { InsightDeps } from '../fleet/context';
import { checkLogQuery, isLogQuery } from './logql';

/** Whose log lines are looked at, and where. */
export interface LogSelection {
  uid: string;
  /** The source's own query. */
  query: Record<string, unknown>;
}

/** A query of log lines. */
interface LogQuery {
  source: { uid: string };
  logs: { uid: string };
  query: Record<string, unknown>;
  service: string;
}

/** Every stream of Loki 3 has this label; it stands in where nothing was found. */
const anyStream = '{service_name=~".+"}';

/**
 * The source and query of what is asked for: the query as it is, or the streams that discovery found of the service, or of all
 * services. @throws MessageError where no source of logs is known, the service has no streams, or the query gives no lines.
 */
export function selectStreams(
  { source, logs, query, service }: LogQuery,
  catalog: Pick<InsightDeps, 'discovery' | 'sources'> | undefined
): LogSelection {
  const uid = source.uid || logs.uid || catalog?.sources.logs?.uid;
  if (uid === undefined || uid === '') {
    throw new MessageError(createMessage('logs.no-source', {}));
  }
  const isGiven = Object.keys(query).length > 0 && query.expr !== '';
  return { uid, query: isGiven ? nameType(query) : createQuery('logql', findSelector(service, catalog)) };
}

/** A query that says no type of data source is of Loki, where it is LogQL: files and alert rules name none. */
function nameType(query: Record<string, unknown>): Record<string, unknown> {
  const type = isMapping(query.datasource) ? query.datasource.type : undefined;
  const isTyped = typeof type === 'string' && type !== '';
  if (isTyped || typeof query.expr !== 'string' || !isLogQuery(query.expr)) {
    return query;
  }
  return { ...query, datasource: createQuery('logql', query.expr).datasource };
}

/** Checks a query that is written in LogQL. @throws MessageError where it gives no lines. */
export function checkSelection({ query }: LogSelection): void {
  checkLogQuery(String(query.expr ?? ''));
}

function findSelector(service: string, catalog: Pick<InsightDeps, 'discovery'> | undefined): string {
  if (!catalog) {
    return anyStream;
  }
  const { services, fleet } = catalog.discovery;
  if (service === '') {
    // All streams of a rule name their service by one label, whatever else tells whose they are.
    const label = findLogSignal(fleet)?.labels.name;
    return label === undefined ? anyStream : `{${label}=~".+"}`;
  }
  const found = findLogSignal(services.find(({ name }) => name === service)?.signals);
  if (!found) {
    throw new MessageError(createMessage('logs.no-streams', { service }));
  }
  return `{${found.match}}`;
}

/** The signal that selects the log streams of a service, or of all services; undefined where there is none. */
export function findLogSignal(signals: readonly Signal[] = []): Signal | undefined {
  return signals.find(({ rule }) => rule.language === 'logql');
}
