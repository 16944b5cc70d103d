import { method } from './method';
import { grpc, plugin, pluginv2 } from '../wire/protobuf';

/** Grafana's plugin protocol. */
export const dataService = {
  queryData: method('/pluginv2.Data/QueryData', {
    request: pluginv2.QueryDataRequest,
    response: pluginv2.QueryDataResponse,
  }),
};

export const resourceService = {
  callResource: method(
    '/pluginv2.Resource/CallResource',
    { request: pluginv2.CallResourceRequest, response: pluginv2.CallResourceResponse },
    { response: true }
  ),
};

export const diagnosticsService = {
  checkHealth: method('/pluginv2.Diagnostics/CheckHealth', {
    request: pluginv2.CheckHealthRequest,
    response: pluginv2.CheckHealthResponse,
  }),
  collectMetrics: method('/pluginv2.Diagnostics/CollectMetrics', {
    request: pluginv2.CollectMetricsRequest,
    response: pluginv2.CollectMetricsResponse,
  }),
};

/** What go-plugin's host opens beside it. */
export const brokerService = {
  startStream: method(
    '/plugin.GRPCBroker/StartStream',
    { request: plugin.ConnInfo, response: plugin.ConnInfo },
    { request: true, response: true }
  ),
};

export const stdioService = {
  streamStdio: method(
    '/plugin.GRPCStdio/StreamStdio',
    { request: plugin.Empty, response: plugin.StdioData },
    { response: true }
  ),
};

export const controllerService = {
  shutdown: method('/plugin.GRPCController/Shutdown', { request: plugin.Empty, response: plugin.Empty }),
};

const healthTypes = { request: grpc.health.v1.HealthCheckRequest, response: grpc.health.v1.HealthCheckResponse };

export const healthService = {
  check: method('/grpc.health.v1.Health/Check', healthTypes),
  watch: method('/grpc.health.v1.Health/Watch', healthTypes, { response: true }),
};
