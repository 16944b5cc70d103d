import { status, type Server, type ServerDuplexStream, type ServerWritableStream } from '@grpc/grpc-js';
import { brokerService, controllerService, healthService, stdioService } from './definitions';
import { grpc, type plugin } from '../wire/protobuf';

const { ServingStatus } = grpc.health.v1.HealthCheckResponse;

/** The name under which go-plugin asks for the health of a plugin; '' asks for the whole server. */
const knownServices = new Set(['', 'plugin']);

/** Serves what go-plugin's host opens beside the plugin's own services. */
export function addHostServices(server: Server, onShutdown: () => void): void {
  server.addService(brokerService, { startStream: keepBroker });
  server.addService(stdioService, { streamStdio: keepStdio });
  server.addService(controllerService, {
    shutdown: (_call: unknown, callback: (error: null, response: plugin.Empty.$Properties) => void) => {
      callback(null, {});
      onShutdown();
    },
  });
  server.addService(healthService, {
    check: (call: HealthCall, callback: (error: object | null, response?: HealthResponse) => void) =>
      knownServices.has(call.request.service ?? '')
        ? callback(null, { status: ServingStatus.SERVING })
        : callback({ code: status.NOT_FOUND, details: `There is no service "${call.request.service}".` }),
    watch: (call: HealthCall & { write(response: HealthResponse): void }) =>
      call.write({
        status: knownServices.has(call.request.service ?? '') ? ServingStatus.SERVING : ServingStatus.SERVICE_UNKNOWN,
      }),
  });
}

type HealthCall = { request: grpc.health.v1.HealthCheckRequest.$Properties };
type HealthResponse = grpc.health.v1.HealthCheckResponse.$Properties;

/** Open until the host ends it; brokered connections are not used. */
function keepBroker(call: ServerDuplexStream<plugin.ConnInfo.$Properties, plugin.ConnInfo.$Properties>): void {
  call.on('data', () => undefined);
  call.on('end', () => call.end());
}

/** Open until the host cancels it; logs go to stderr instead. */
function keepStdio(_call: ServerWritableStream<plugin.Empty.$Properties, plugin.StdioData.$Properties>): void {
  return undefined;
}
