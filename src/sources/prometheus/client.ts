import type { Source, SourceHealth } from '../../queries';
import type { AllowedSource, Connection, ConnectionSettings } from '../http/connection';
import { directConnection } from '../http/directConnection';
import { httpText } from '../http/httpRequest';
import { describeFailedCheck } from '../http/sourceFailure';
import { getSeriesLimit } from '../reading/selectSeries';
import { readMetadata } from '../rangeQuery/readMetadata';
import { identifyMatrix, maxPointsPerRequest, queryMatrix, readExpr } from '../rangeQuery/rangeQuery';

const form = 'application/x-www-form-urlencoded';

/** A server that speaks Prometheus' HTTP API: Prometheus, Mimir, Thanos, VictoriaMetrics. */
export function prometheusClient(source: AllowedSource, settings: ConnectionSettings): Source {
  const connection = directConnection(source, settings);
  return {
    uid: source.uid,
    maxPointsPerRequest,
    identify: (request) => identifyMatrix(request, source),
    async query(request) {
      const body = new URLSearchParams({
        query: readExpr(request, source),
        start: String(request.from / 1000),
        end: String(request.to / 1000),
        step: String(request.step / 1000),
        // Known since Prometheus 3.0; others pass over it.
        limit: String(getSeriesLimit(request.selection)),
      });
      return queryMatrix(
        connection,
        {
          path: 'api/v1/query_range',
          method: 'POST',
          contentType: form,
          body: body.toString(),
          signal: request.signal,
        },
        request
      );
    },
    readMetadata: (request) => readMetadata(connection, 'api/v1', request),
    check: (signal) => checkPrometheus(connection, signal),
  };
}

/** A trivial query is what every server of the kind answers; its version is told where it says one. */
async function checkPrometheus(connection: Connection, signal: AbortSignal): Promise<SourceHealth> {
  try {
    const answer = await httpText(connection, {
      path: 'api/v1/query',
      method: 'POST',
      contentType: form,
      body: 'query=vector(1)',
      signal,
    });
    if (JSON.parse(answer).status !== 'success') {
      throw new SyntaxError();
    }
    return { ok: true, message: `${connection.name} answers queries${await readVersion(connection, signal)}.` };
  } catch (error) {
    return describeFailedCheck(connection, error);
  }
}

async function readVersion(connection: Connection, signal: AbortSignal): Promise<string> {
  try {
    const text = await httpText(connection, { path: 'api/v1/status/buildinfo', method: 'GET', signal });
    const { version } = JSON.parse(text).data;
    return typeof version === 'string' ? ` (version ${version.slice(0, 40)})` : '';
  } catch {
    return '';
  }
}
