import { errorMessage } from '../../../engine';
import { encodeFrames } from './arrow';
import type { DataResponse, HealthResponse, QueryDataResponse, ResourceResponse } from './messages';
import { pluginv2 } from './protobuf';

// Plain messages -> wire. Texts for people pass `redact`, the last line of defence against leaking secrets.

type Redact = (text: string) => string;

const { HealthStatus } = pluginv2.CheckHealthResponse;

export function queryDataResponse(
  responses: QueryDataResponse,
  redact: Redact
): pluginv2.QueryDataResponse.$Properties {
  const entries = [...responses].map(([refId, response]) => [refId, dataResponse(response, redact)]);
  return { responses: Object.fromEntries(entries) };
}

/** What failed is told in words of sources: these are redacted, data are left as they are. */
export function resourceResponse(
  response: ResourceResponse,
  redact: Redact
): pluginv2.CallResourceResponse.$Properties {
  const { status, body } = response;
  const headers = Object.entries(response.headers ?? {});
  return {
    code: response.status,
    headers: Object.fromEntries(headers.map(([name, value]) => [name, { values: [value] }])),
    body: toBytes(status >= 400 && typeof body === 'string' ? redact(body) : body),
  };
}

export function healthResponse(response: HealthResponse, redact: Redact): pluginv2.CheckHealthResponse.$Properties {
  return {
    status: response.ok ? HealthStatus.OK : HealthStatus.ERROR,
    message: redact(response.message),
    jsonDetails: toBytes(redact(JSON.stringify(response.details ?? {}))),
  };
}

export function metricsResponse(text: string): pluginv2.CollectMetricsResponse.$Properties {
  return { metrics: { prometheus: toBytes(text) } };
}

/** A frame that cannot be encoded fails its own refId only. */
function dataResponse(response: DataResponse, redact: Redact): pluginv2.DataResponse.$Properties {
  try {
    const frames = encodeFrames(response.frames);
    return 'error' in response
      ? { frames, status: response.status, error: redact(response.error), errorSource: response.errorSource }
      : { frames, status: response.status };
  } catch (error) {
    const reason = errorMessage(error);
    return {
      status: 500,
      error: redact(`The result could not be encoded: ${reason} This is a defect of the plugin: please report it.`),
      errorSource: 'plugin',
    };
  }
}

function toBytes(body: Uint8Array | string): Uint8Array {
  return typeof body === 'string' ? new TextEncoder().encode(body) : body;
}
