import type { Source, SourceHealth } from '../../queries';
import type { AllowedSource, Connection, ConnectionSettings } from '../http/connection';
import { directConnection } from '../http/directConnection';
import { httpText } from '../http/httpRequest';
import { describeFailedCheck } from '../http/sourceFailure';
import { readMetadata } from '../rangeQuery/readMetadata';
import { identifyMatrix, maxPointsPerRequest, queryMatrix, readExpr } from '../rangeQuery/rangeQuery';
import { loki } from './definition';
import { createLogReader } from './logReader';

const form = 'application/x-www-form-urlencoded';

/** Loki's metric queries. */
export function lokiClient(source: AllowedSource, settings: ConnectionSettings): Source {
  const connection = directConnection(source, settings);
  return {
    uid: source.uid,
    maxPointsPerRequest,
    maxRangePerRequest: () => loki.language.maxRangeMs,
    identify: (request) => identifyMatrix(request, source),
    async query(request) {
      const body = new URLSearchParams({
        query: readExpr(request, source),
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
    readMetadata: (request) => readMetadata(connection, 'loki/api/v1', request),
    logs: createLogReader(connection),
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
    return describeFailedCheck(connection, error);
  }
}
