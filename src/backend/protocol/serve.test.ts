import { Client, credentials, Metadata, status, type MethodDefinition, type ServiceError } from '@grpc/grpc-js';
import { existsSync, statSync } from 'node:fs';
import { createLog } from '../log';
import { createSecrets } from '../secrets';
import {
  brokerService,
  controllerService,
  dataService,
  diagnosticsService,
  healthService,
  resourceService,
  stdioService,
} from './grpc/definitions';
import type { Handlers } from './wire/messages';
import { serve, type Serving } from './serve';
import { google, grpc, plugin, pluginv2 } from './wire/protobuf';

const { HealthStatus } = pluginv2.CheckHealthResponse;

/** Handlers that echo, so that a test sees what came over the wire. */
const handlers: Handlers = {
  async queryData({ queries }, signal) {
    if (queries[0]?.queryType === 'wait') {
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      aborted();
    }
    if (queries[0]?.queryType === 'throw') {
      throw new Error('no luck with pa55word');
    }
    return new Map(
      queries.map((query) => [
        query.refId,
        query.model
          ? { status: 200, frames: [{ name: query.refId, fields: [] }] }
          : { status: 400, frames: [], error: 'not JSON', errorSource: 'plugin' },
      ])
    );
  },
  async callResource({ path, body }) {
    return { status: 201, headers: { 'Content-Type': 'text/plain' }, body: `${path} ${body.length}` };
  },
  async checkHealth({ context }) {
    return { ok: false, message: `org ${context.orgId}`, details: { jsonData: context.dataSource?.jsonData } };
  },
  async collectMetrics() {
    return 'up 1\n';
  },
};

let aborted: () => void = () => undefined;
let serving: Serving;
let client: Client;
let shutdowns = 0;
const lines: string[] = [];
const activities: string[] = [];

beforeAll(async () => {
  const secrets = createSecrets();
  const log = createLog({ write: (line) => lines.push(line), now: () => 0, secrets });
  const onShutdown = () => (shutdowns += 1);
  serving = await serve(handlers, {
    log,
    secrets,
    env: {},
    platform: 'linux',
    onShutdown,
    onCall: (activity) => activities.push(activity),
  });
  client = new Client(`unix:${serving.address.address}`, credentials.createInsecure(), {
    'grpc.max_receive_message_length': -1,
  });
});

afterAll(() => {
  client.close();
  serving.close();
});

function call<Request, Response>(method: MethodDefinition<Request, Response>, request: Request): Promise<Response> {
  return new Promise((resolve, reject) =>
    client.makeUnaryRequest(
      method.path,
      method.requestSerialize,
      method.responseDeserialize,
      request,
      (error, response) => (error ? reject(error) : resolve(response as Response))
    )
  );
}

function stream<Request, Response>(method: MethodDefinition<Request, Response>, request: Request) {
  return client.makeServerStreamRequest(method.path, method.requestSerialize, method.responseDeserialize, request);
}

const query = (refId: string, json: string, queryType = '') => ({ refId, queryType, json: Buffer.from(json) });

describe('serve', () => {
  test('listens on a socket that only its user can open', () => {
    expect(serving.address.network).toBe('unix');
    expect(statSync(serving.address.address).mode & 0o077).toBe(0);
  });

  test('answers every refId by itself', async () => {
    const request = new pluginv2.QueryDataRequest({ queries: [query('A', '{}'), query('B', 'nonsense')] });
    const { responses } = await call(dataService.queryData, request);
    expect(responses?.A).toMatchObject({ status: 200, frames: [expect.any(Buffer)] });
    expect(responses?.B).toMatchObject({ status: 400, error: 'not JSON', errorSource: 'plugin' });
  });

  test('accepts and sends messages far over the default limit of 4 MiB', async () => {
    const body = new Uint8Array(17 * 1024 * 1024);
    const items: unknown[] = [];
    for await (const item of stream(
      resourceService.callResource,
      new pluginv2.CallResourceRequest({ path: '/a/b', body })
    )) {
      items.push(item);
    }
    expect(items).toEqual([expect.objectContaining({ code: 201, body: Buffer.from(`a/b ${body.length}`) })]);
  });

  test('reports health with details and metrics as text', async () => {
    const dataSourceInstanceSettings = { jsonData: Buffer.from('{"sources":[]}') };
    const health = await call(
      diagnosticsService.checkHealth,
      new pluginv2.CheckHealthRequest({ pluginContext: { orgId: 7, dataSourceInstanceSettings } })
    );
    expect(health).toMatchObject({ status: HealthStatus.ERROR, message: 'org 7' });
    expect(JSON.parse(String(health.jsonDetails))).toEqual({ jsonData: { sources: [] } });
    const { metrics } = await call(diagnosticsService.collectMetrics, new pluginv2.CollectMetricsRequest());
    expect(String(metrics?.prometheus)).toBe('up 1\n');
    expect(activities.slice(-2)).toEqual(['CheckHealth', 'CollectMetrics']);
  });

  test('tells the handler that its caller has gone away', async () => {
    const stopped = new Promise<void>((resolve) => (aborted = resolve));
    const { queryData } = dataService;
    const request = new pluginv2.QueryDataRequest({ queries: [query('A', '{}', 'wait')] });
    const failed = new Promise<ServiceError | null>((resolve) => {
      const running = client.makeUnaryRequest(
        queryData.path,
        queryData.requestSerialize,
        queryData.responseDeserialize,
        request,
        resolve
      );
      setTimeout(() => running.cancel(), 50);
    });
    expect(await failed).toMatchObject({ code: status.CANCELLED });
    await stopped;
  });

  test('tells the handler that its deadline has passed', async () => {
    const stopped = new Promise<void>((resolve) => (aborted = resolve));
    const { queryData } = dataService;
    const request = new pluginv2.QueryDataRequest({ queries: [query('A', '{}', 'wait')] });
    const failed = new Promise<ServiceError | null>((resolve) => {
      client.makeUnaryRequest(
        queryData.path,
        queryData.requestSerialize,
        queryData.responseDeserialize,
        request,
        new Metadata(),
        { deadline: Date.now() + 100 },
        resolve
      );
    });
    expect(await failed).toMatchObject({ code: status.DEADLINE_EXCEEDED });
    await stopped;
  });

  test('a handler that throws fails its call with a reason, whose fault it is, and no secret', async () => {
    const request = new pluginv2.QueryDataRequest({
      pluginContext: { dataSourceInstanceSettings: { decryptedSecureJsonData: { password: 'pa55word' } } },
      queries: [query('A', '{}', 'throw')],
    });
    const error = await call(dataService.queryData, request).then(
      () => undefined,
      (reason: ServiceError) => reason
    );
    expect(error).toMatchObject({ code: status.INTERNAL, details: 'no luck with [redacted]' });
    const [bytes] = error?.metadata.get('grpc-status-details-bin') ?? [];
    const [detail] = google.rpc.Status.decode(bytes as Buffer).details ?? [];
    expect(google.rpc.ErrorInfo.decode(detail.value as Buffer).metadata).toEqual({ errorSource: 'plugin' });
    expect(lines.join('')).toContain('A request failed as a whole');
    expect(lines.join('')).not.toContain('pa55word');
  });

  test("answers gRPC's health service for the plugin and refuses unknown services", async () => {
    const { SERVING, SERVICE_UNKNOWN } = grpc.health.v1.HealthCheckResponse.ServingStatus;
    const asked = (service: string) => new grpc.health.v1.HealthCheckRequest({ service });
    expect(await call(healthService.check, asked('plugin'))).toMatchObject({ status: SERVING });
    await expect(call(healthService.check, asked('other'))).rejects.toMatchObject({ code: status.NOT_FOUND });
    for await (const item of stream(healthService.watch, asked('other'))) {
      expect(item).toMatchObject({ status: SERVICE_UNKNOWN });
      break;
    }
  });

  test('answers Shutdown at once while host streams are open, and closing removes the socket', async () => {
    const { path, requestSerialize, responseDeserialize } = brokerService.startStream;
    const broker = client.makeBidiStreamRequest(path, requestSerialize, responseDeserialize);
    const stdio = stream(stdioService.streamStdio, new plugin.Empty());
    const ended = Promise.all([broker, stdio].map((one) => new Promise((resolve) => one.on('error', resolve))));
    await call(controllerService.shutdown, new plugin.Empty());
    expect(shutdowns).toBe(1);
    serving.close();
    await ended;
    expect(existsSync(serving.address.address)).toBe(false);
  });
});
