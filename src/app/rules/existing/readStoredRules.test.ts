import type { GrafanaAnswer } from '../../../alerts';
import { readStoredRules } from './readStoredRules';

const answering =
  (answers: Record<string, GrafanaAnswer>) =>
  async ({ path }: { path: string }) =>
    Object.entries(answers).find(([start]) => path.startsWith(start))?.[1] ?? { status: 404, body: {} };

test('the rules come from the ruler, or from the export where there is none', async () => {
  const ruler = answering({ '/api/ruler/': { status: 200, body: { Shop: [] } } });
  expect(await readStoredRules(ruler)).toBe('{"Shop":[]}');
  const exporter = answering({ '/api/v1/provisioning/': { status: 200, body: { apiVersion: 1, groups: [] } } });
  expect(await readStoredRules(exporter)).toBe('{"apiVersion":1,"groups":[]}');
});

test('who may not read them is told which permission to ask for', async () => {
  const forbidden = answering({ '/api/ruler/': { status: 403, body: { message: 'Access denied' } } });
  await expect(readStoredRules(forbidden)).rejects.toThrow('alert.rules:read');
});

test('another failure has the words of Grafana, and nothing at all is said to be no alerting', async () => {
  const broken = answering({ '/api/ruler/': { status: 500, body: { message: 'database is locked' } } });
  await expect(readStoredRules(broken)).rejects.toThrow('database is locked');
  await expect(readStoredRules(answering({}))).rejects.toThrow('no API for alert rules');
});
