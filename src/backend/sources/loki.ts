import type { Source, SourceHealth } from '../../queries';
import type { Connection } from './connection';
import { failedCheck, prometheusMaxPoints } from './prometheus';
import { queryMatrix, readExpr } from './rangeQuery';
import { httpText } from './upstream';

/** Loki's default limit (max_query_length) is 30 d and 1 h; two days are left for the query's own range. */
export const lokiMaxRange = 28 * 86_400_000;

const form = 'application/x-www-form-urlencoded';

/** Loki's metric queries. */
export function lokiSource(uid: string, connection: Connection): Source {
  return {
    uid,
    maxPointsPerRequest: prometheusMaxPoints,
    maxRangePerRequest: () => lokiMaxRange,
    async query(request) {
      const body = new URLSearchParams({
        query: readExpr(request.query, request.step, connection.name),
        // Loki reads whole numbers as nanoseconds, unlike Prometheus.
        start: `${request.from}000000`,
        end: `${request.to}000000`,
        step: String(request.step / 1000),
      });
      return queryMatrix(
        connection,
        {
          path: 'loki/api/v1/query_range',
          method: 'POST',
          contentType: form,
          body: body.toString(),
          signal: request.signal,
        },
        request
      );
    },
    check: (signal) => checkLoki(connection, signal),
  };
}

async function checkLoki(connection: Connection, signal: AbortSignal): Promise<SourceHealth> {
  try {
    const query = new URLSearchParams({ query: 'vector(1)' });
    const text = await httpText(connection, { path: `loki/api/v1/query?${query}`, method: 'GET', signal });
    if (JSON.parse(text).status !== 'success') {
      throw new SyntaxError();
    }
    return { ok: true, message: `${connection.name} answers queries.` };
  } catch (error) {
    return failedCheck(connection, error);
  }
}
