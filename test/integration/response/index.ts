import { grafanaClient } from '../../../cli/grafanaClient';
import type { IntegrationTest } from '../environment';
import { chainTests } from './grafana/chainTests';
import { payloadTests } from './grafana/payloadTests';
import { loopTests } from './loop/loopTests';
import { standInTest } from './loop/standInTest';
import { rulebookTests } from './rulebookTests';

/**
 * Tests of handing over to real engines, by a real Grafana where GRAFANA_URL and GRAFANA_TOKEN name one. RULEBOOK_EXECUTABLE names
 * Ansible's rule engine, RULEBOOK_MISSING why there is none, SHOP_URL the demo shop whose metrics the Grafana has.
 */
export function responseTests(environment: Partial<Record<string, string>>): {
  tests: IntegrationTest[];
  skipped: string[];
} {
  const { RULEBOOK_EXECUTABLE: executable = '', RULEBOOK_MISSING: missing, GRAFANA_TOKEN: token } = environment;
  const [url, shopUrl] = [environment.GRAFANA_URL, environment.SHOP_URL].map((one = '') => one.replace(/\/$/, ''));
  const grafana = url && token ? grafanaClient(url, token) : undefined;
  const needs = [
    {
      name: 'responses with a real rule engine',
      isMet: executable,
      lacking: missing || 'RULEBOOK_EXECUTABLE is not set',
    },
    {
      name: 'responses handed over by a real Grafana',
      isMet: grafana,
      lacking: 'GRAFANA_URL and GRAFANA_TOKEN are not set',
    },
    { name: 'a leak and its end in a real Grafana', isMet: grafana && shopUrl, lacking: 'SHOP_URL is not set' },
  ];
  const rulebook = executable || undefined;
  return {
    tests: [
      standInTest,
      ...(executable ? rulebookTests(executable) : []),
      ...(grafana ? payloadTests(grafana) : []),
      ...(grafana && shopUrl ? loopTests({ grafana, url, shopUrl, rulebook }) : []),
      ...(grafana && executable ? chainTests(grafana, executable) : []),
    ],
    skipped: needs.flatMap(({ name, isMet, lacking }) => (isMet ? [] : [`${name}: ${lacking}`])),
  };
}
