import type { IntegrationTest } from '../environment';
import { alertTests } from './alertTests';
import { auditTests } from './auditTests';
import { filterTests } from './filterTests';
import { throughGrafana } from './grafanaTests';
import { limitTests } from './limitTests';
import { logReaderTests } from './logReaderTests';
import { reachLoki, startOwnLoki, type LokiServer, type LokiTest } from './lokiServer';
import { maturityTests } from './maturityTests';
import { parameterTests } from './parameterTests';
import { patternTests } from './patternTests';
import { readingTests } from './readingTests';

/**
 * Tests against a real Loki: one that runs at LOKI_URL, or the executable LOKI_EXECUTABLE, started by the first of them. Those
 * whose Loki has limits of its own need the executable.
 */
export function lokiTests(environment: NodeJS.ProcessEnv): {
  tests: IntegrationTest[];
  skipped: string[];
  stop(): Promise<void>;
} {
  const { LOKI_URL: url, LOKI_EXECUTABLE: executable, LOKI_MISSING: missing } = environment;
  const open = chooseLoki(url, executable);
  let shared: Promise<LokiServer> | undefined;
  const share = ({ name, run }: LokiTest, start: () => Promise<LokiServer>): IntegrationTest => ({
    name: `loki: ${name}`,
    run: async (environment) => run(await (shared ??= start()), environment),
  });
  const stop = async () => (await shared)?.stop();
  if (!open) {
    return { tests: [], skipped: [`a real Loki: ${missing || 'LOKI_URL and LOKI_EXECUTABLE are not set'}`], stop };
  }
  const common = [
    ...readingTests,
    ...filterTests,
    ...parameterTests,
    ...auditTests,
    ...patternTests,
    ...logReaderTests,
    ...maturityTests,
  ];
  const tests = [...common, ...grafanaTests(environment)].map((test) => share(test, open));
  return executable
    ? { tests: [...tests, ...limitTests(executable)], skipped: [], stop }
    : { tests, skipped: ['limits of a real Loki: LOKI_URL names one that is not ours to set up'], stop };
}

/** With GRAFANA_URL and GRAFANA_TOKEN, which are those of grafana/. */
function grafanaTests({ GRAFANA_URL: url, GRAFANA_TOKEN: token }: NodeJS.ProcessEnv): LokiTest[] {
  const grafana = url && token ? { url: url.replace(/\/$/, ''), token } : undefined;
  return grafana ? [...throughGrafana(grafana), ...alertTests(grafana)] : [];
}

function chooseLoki(url = '', executable = ''): (() => Promise<LokiServer>) | undefined {
  if (url !== '') {
    return () => Promise.resolve(reachLoki(url));
  }
  return executable === '' ? undefined : () => startOwnLoki(executable);
}
