import { setImmediate } from 'node:timers/promises';
import type { Server } from '@grpc/grpc-js';
import { errorMessage } from '../../../engine';
import { SourceError } from '../../../queries';
import type { Log } from '../../log';
import type { Secrets } from '../../secrets';
import { answerOnce, answerStream, type Explain, type Work } from './call';
import * as decode from '../wire/decode';
import { dataService, diagnosticsService, resourceService } from './definitions';
import * as encode from '../wire/encode';
import type { Activity } from '../process/heartbeat';
import type { Handlers, PluginContext } from '../wire/messages';

export interface ServiceDeps {
  log: Log;
  secrets: Secrets;
  /** Called with the kind of each call as it begins. */
  onCall(activity: Activity): void;
}

/** Serves Grafana's own services with `handlers`. */
export function addPluginServices(server: Server, handlers: Handlers, { log, secrets, onCall }: ServiceDeps): void {
  const explain: Explain = (error) => {
    log.error('A request failed as a whole', { error });
    const message = secrets.redact(errorMessage(error));
    return { message, origin: error instanceof SourceError ? 'downstream' : 'plugin' };
  };
  const remembering =
    <Wire, Request extends WithSecrets, Response>(
      activity: Activity,
      read: (wire: Wire) => Request,
      work: Work<Request, Response>
    ): Work<Wire, Response> =>
    (wire, signal) => {
      onCall(activity);
      const request = read(wire);
      secrets.remember(listSecrets(request));
      return work(request, signal);
    };

  server.addService(dataService, {
    queryData: answerOnce(
      remembering('QueryData', decode.queryDataRequest, async (request, signal) =>
        encode.queryDataResponse(await handlers.queryData(request, signal), {
          redact: secrets.redact,
          pause: () => takeTurns(signal),
        })
      ),
      explain
    ),
  });
  server.addService(resourceService, {
    callResource: answerStream(
      remembering('CallResource', decode.resourceRequest, async (request, signal) =>
        encode.resourceResponse(await handlers.callResource(request, signal), secrets.redact)
      ),
      explain
    ),
  });
  server.addService(diagnosticsService, {
    checkHealth: answerOnce(
      remembering('CheckHealth', decode.healthRequest, async (request, signal) =>
        encode.healthResponse(await handlers.checkHealth(request, signal), secrets.redact)
      ),
      explain
    ),
    collectMetrics: answerOnce(async () => {
      onCall('CollectMetrics');
      return encode.metricsResponse(await handlers.collectMetrics());
    }, explain),
  });
}

/** Lets other calls have their turns; rejects once nobody waits for this one. */
async function takeTurns(signal: AbortSignal): Promise<void> {
  await setImmediate();
  signal.throwIfAborted();
}

interface WithSecrets {
  context: PluginContext;
  headers: Record<string, string | string[]>;
}

const secretHeader = /^(http_)?(authorization|cookie|x-id-token|x-grafana-id)$/i;
const secretConfig = /secret|token|password/i;

function listSecrets({ context, headers }: WithSecrets): string[] {
  return [
    ...Object.values(context.dataSource?.secureJsonData ?? {}),
    ...valuesWhere(headers, secretHeader),
    ...valuesWhere(context.grafanaConfig, secretConfig),
  ];
}

function valuesWhere(record: Record<string, string | string[]>, name: RegExp): string[] {
  return Object.keys(record)
    .filter((key) => name.test(key))
    .flatMap((key) => record[key]);
}
