import type { InferOutput } from 'valibot';
import { createMessage, pickLanguage, type Language } from '../../../texts';
import { isMapping, isNestedDeeper, maxJsonDepth, parse, type Entries, type Schema } from '../../../schema';
import type { ResourceRequest } from '../../protocol/wire/messages';
import type { Caller, Pool } from '../../workers';
import type { AuditLog } from '../../audit';
import type { OpenRunDeps } from '../openRun';
import type { CallBudget } from './budgets/callBudget';
import type { ReportBudget } from './budgets/reportBudget';
import { HttpError } from './httpError';
import type { Settings, SettingsReader } from '../../settings';

/** What the process gives its resources. */
export interface ResourceDeps extends OpenRunDeps {
  settings: SettingsReader;
  pool: Pool;
  budget: CallBudget;
  audit: AuditLog;
  reports: ReportBudget;
}

/** What a resource answers, before it is written as JSON. */
export interface Answer<Body = unknown> {
  status: number;
  body: Body;
}

/** The language of whoever sent the request: a parameter of its address, or else the data source's setting. */
export function findRequestLanguage({ url, context }: ResourceRequest): Language {
  const parameter = new URLSearchParams(url.split('?')[1] ?? '').get('language');
  const setting = context.dataSource?.jsonData.language;
  return pickLanguage(parameter ?? (typeof setting === 'string' ? setting : undefined));
}

/** The settings of the data source that the request was sent to. @throws HttpError where it was sent to none. */
export async function readRequestSettings(
  { context: { dataSource, orgId, grafanaConfig } }: ResourceRequest,
  { settings }: Pick<ResourceDeps, 'settings'>
): Promise<Settings> {
  if (!dataSource) {
    throw new HttpError(400, createMessage('request.no-data-source', {}));
  }
  return settings.read({ dataSource, orgId, grafanaConfig });
}

/** For whom a request's computations are done: those over ranges of the past take long, and let others go first. */
export function findBulkCaller(request: ResourceRequest): Caller {
  return { lane: 'bulk', orgId: request.context.orgId, dataSourceUid: request.context.dataSource?.uid ?? '' };
}

const maxBodyBytes = 256 * 1024;

/** A request's JSON body, read by its schema. @throws HttpError that says what to send, or what is wrong with a field. */
export function readBody<S extends Schema & { entries: Entries }>(body: Uint8Array, schema: S): InferOutput<S> {
  if (body.length > maxBodyBytes) {
    throw new HttpError(413, createMessage('request.too-large', { bytes: body.length, max: maxBodyBytes }));
  }
  const parsed = parse(schema, readJson(body, Object.keys(schema.entries)));
  if (!parsed.ok) {
    const [{ content, message: text }] = parsed.problems;
    throw new HttpError(400, content ?? createMessage('query.verbatim', { text }), { problems: parsed.problems });
  }
  return parsed.value;
}

function readJson(body: Uint8Array, fields: string[]): Record<string, unknown> {
  if (isNestedDeeper(body)) {
    throw new HttpError(400, createMessage('limit.body-depth', { max: maxJsonDepth }));
  }
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body));
    if (isMapping(value)) {
      return value;
    }
  } catch {
    // The parser's own message may quote the body.
  }
  throw new HttpError(400, createMessage('request.not-json', { fields: { list: fields } }));
}
