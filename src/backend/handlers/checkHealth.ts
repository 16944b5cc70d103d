import { defaultLanguage, render } from '../../texts';
import type { HealthRequest, HealthResponse } from '../protocol/wire/messages';
import type { AuditLog } from '../audit';
import type { Settings, SettingsReader } from '../settings';
import { createSource } from '../sources';
import { SourceError, type SourceHealth } from '../../queries';

export interface HealthDeps {
  settings: SettingsReader;
  signal: AbortSignal;
  audit: Pick<AuditLog, 'record'>;
}

const checkTimeoutMs = 10_000;

/** Checks every allowed source and reports each by itself; OK only where all answer. */
export async function checkHealth(
  request: HealthRequest,
  { settings: reader, signal, audit }: HealthDeps
): Promise<HealthResponse> {
  const { dataSource, orgId, grafanaConfig, refusal } = request.context;
  if (refusal) {
    return { ok: false, message: render(refusal, { language: defaultLanguage }) };
  }
  if (!dataSource) {
    return { ok: true, message: 'Foresight is running.' };
  }
  const settings = await reader.read({ dataSource, orgId, grafanaConfig });
  noteProblems(audit, request, settings);
  const sources = [...settings.sources.values()];
  if (sources.length === 0) {
    return withProblems(settings, {
      ok: false,
      message: 'No source is allowed yet. Add at least one data source or URL under Allowed sources.',
    });
  }
  const limited = AbortSignal.any([signal, AbortSignal.timeout(checkTimeoutMs)]);
  const results = await Promise.all(
    sources.map(async ({ uid, name }) => ({ uid, name, ...(await checkSource(settings, uid, limited)) }))
  );
  const failed = results.filter((result) => !result.ok);
  const message =
    failed.length === 0
      ? `Every allowed source answers (${results.length}).`
      : `Of ${results.length} allowed sources, ${failed.length} fail: ${failed.map(({ name }) => name).join(', ')}.`;
  const verboseMessage = results
    .map((result) => `${result.ok ? 'OK' : 'FAILED'}  ${result.name}: ${result.message}`)
    .join('\n');
  return withProblems(settings, { ok: failed.length === 0, message, details: { verboseMessage, sources: results } });
}

async function checkSource(settings: Settings, uid: string, signal: AbortSignal): Promise<SourceHealth> {
  try {
    return await createSource(settings, uid).check(signal);
  } catch (error) {
    if (error instanceof SourceError) {
      return { ok: false, message: error.message };
    }
    throw error;
  }
}

function noteProblems(
  audit: Pick<AuditLog, 'record'>,
  { context }: HealthRequest,
  { instanceName, problems }: Settings
) {
  if (problems.length > 0) {
    const event = { action: 'settings.check', outcome: 'refused', reason: 'setting' } as const;
    audit.record({ ...event, target: `data source ${instanceName}`, after: JSON.stringify(problems) }, context);
  }
}

/** A setting that cannot be read fails the check, whatever the sources say. */
function withProblems(settings: Settings, health: HealthResponse): HealthResponse {
  if (settings.problems.length === 0) {
    return health;
  }
  const verbose = [...settings.problems, String(health.details?.verboseMessage ?? '')].join('\n').trim();
  return {
    ok: false,
    message: `${settings.problems[0]} ${health.ok ? '' : health.message}`.trim(),
    details: { ...health.details, problems: settings.problems, verboseMessage: verbose },
  };
}
