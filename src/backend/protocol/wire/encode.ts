import { errorMessage } from '../../../engine';
import { createFrameEncoder } from './arrow';
import type { Frame } from '../../../queries';
import type { DataResponse, HealthResponse, QueryDataResponse, ResourceResponse } from './messages';
import { pluginv2 } from './protobuf';

// Plain messages -> wire. Texts for people pass `redact`, the last line of defence against leaking secrets.

type Redact = (text: string) => string;

const { HealthStatus } = pluginv2.CheckHealthResponse;

export interface EncodeOptions {
  redact: Redact;
  /** Lets other calls have the thread, and throws where nobody waits for this one any more. */
  pause(): Promise<void>;
}

/** Frames between two pauses: some ms. */
const framesPerPause = 8;

export async function queryDataResponse(
  responses: QueryDataResponse,
  { redact, pause }: EncodeOptions
): Promise<pluginv2.QueryDataResponse.$Properties> {
  const entries: Array<[string, pluginv2.DataResponse.$Properties]> = [];
  for (const [refId, response] of responses) {
    entries.push([refId, await dataResponse(response, { redact, pause })]);
  }
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
async function dataResponse(
  response: DataResponse,
  { redact, pause }: EncodeOptions
): Promise<pluginv2.DataResponse.$Properties> {
  const encode = createFrameEncoder();
  const frames: Uint8Array[] = [];
  for (const part of splitFrames(response.frames)) {
    await pause();
    try {
      frames.push(...part.map(encode));
    } catch (error) {
      return describeDefect(error, redact);
    }
  }
  return 'error' in response
    ? { frames, status: response.status, error: redact(response.error), errorSource: response.errorSource }
    : { frames, status: response.status };
}

function describeDefect(error: unknown, redact: Redact): pluginv2.DataResponse.$Properties {
  const reason = errorMessage(error);
  return {
    status: 500,
    error: redact(`The result could not be encoded: ${reason} This is a defect of the plugin: please report it.`),
    errorSource: 'plugin',
  };
}

function splitFrames(frames: Frame[]): Frame[][] {
  const count = Math.ceil(frames.length / framesPerPause);
  return Array.from({ length: count }, (_, i) => frames.slice(i * framesPerPause, (i + 1) * framesPerPause));
}

function toBytes(body: Uint8Array | string): Uint8Array {
  return typeof body === 'string' ? new TextEncoder().encode(body) : body;
}
