import type { Source, SourceAnswer, SourceHealth, SourceRequest } from '../../queries';
import {
  checkHeaders,
  misconfigured,
  type AllowedSource,
  type Connection,
  type ConnectionSettings,
} from '../http/connection';
import { httpText } from '../http/httpRequest';
import { describeFailedCheck, quoteUpstream } from '../http/sourceFailure';
import { refuseRangeMacros } from '../rangeQuery/macros';
import { createSeriesSelector } from '../reading/selectSeries';
import { readFrame } from './grafanaFrames';
import { createLogReader } from './logReader';
import { buildModel, listLanguages, queryPayload } from './models';
import { nameUnknown, requestFrames } from './requestFrames';

/**
 * Grafana's Prometheus data source raises the step where a range holds more than 11,000 points, and rounds it up to at
 * most its double: below half of that the step stays as addressed.
 */
const grafanaMaxPoints = 5_000;

/** A data source of this Grafana, through Grafana's own query API. */
export function grafanaClient(source: AllowedSource, settings: ConnectionSettings): Source {
  const connection = grafanaConnection(source, settings);
  const { uid } = source;
  return {
    uid,
    maxPointsPerRequest: grafanaMaxPoints,
    maxRangePerRequest: (query) => listLanguages(query)[0]?.maxRangeMs,
    identify: ({ query, step }) => buildModel(uid, { query, step }),
    async query(request) {
      refuseRangeMacros(JSON.stringify(request.query), connection.name);
      const body = JSON.stringify(queryPayload(uid, request));
      return nameUnknown(uid, connection, queryFrames(connection, body, request));
    },
    logs: createLogReader(uid, connection),
    check: (signal) => checkGrafana(uid, connection, signal),
  };
}

/** Reads the series of an answer while it arrives. @throws SourceError */
async function queryFrames(
  connection: Connection,
  body: string,
  { signal, selection }: SourceRequest
): Promise<SourceAnswer> {
  const selector = createSeriesSelector(selection);
  const said = await requestFrames(connection, { body, signal }, (frame) => {
    const { annotations, series } = readFrame(connection, frame);
    series.forEach(selector.add);
    return annotations;
  });
  return { ...selector.take(), ...said };
}

/** Asks the data source's own health check; where it has none, that the data source exists is as much as can be told. */
async function checkGrafana(uid: string, connection: Connection, signal: AbortSignal): Promise<SourceHealth> {
  try {
    const path = `api/datasources/uid/${encodeURIComponent(uid)}/health`;
    const text = await httpText(connection, { path, method: 'GET', signal });
    const { message } = JSON.parse(text);
    const said = typeof message === 'string' && message !== '' ? `: ${quoteUpstream(connection, message)}` : '';
    return { ok: true, message: `${connection.name} is reached through Grafana${said}` };
  } catch (error) {
    return describeFailedCheck(connection, error);
  }
}

function grafanaConnection(source: AllowedSource, { grafana, limits }: ConnectionSettings): Connection {
  if (grafana.url === '') {
    throw misconfigured(source, 'Grafana does not say its own URL. Enter it in the data source settings (grafanaUrl).');
  }
  if (grafana.token === '') {
    throw misconfigured(
      source,
      `there is no token for Grafana${grafana.withheld ? `: ${grafana.withheld}` : '. Create a service account with role Viewer'}, and enter its token in the data source settings.`
    );
  }
  return {
    name: source.name,
    baseUrl: grafana.url,
    headers: checkHeaders(source, { authorization: `Bearer ${grafana.token}` }),
    secrets: [grafana.token],
    limits,
  };
}
