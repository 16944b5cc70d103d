import assert from 'node:assert/strict';
import { createBackend, makeAssessment, writeAssessed } from '../../../cli';
import { loadLanguages, pickLanguage } from '../../../src/texts';
import { week } from '../../../src/engine';
import type { Environment, IntegrationTest } from '../environment';

/** Of an admin: the test series follow no convention. */
const rules = [
  {
    id: 'shop-requests',
    language: 'promql',
    kind: 'rate',
    scope: 'service',
    metric: 'shop_requests',
    subject: ['service'],
    expr: 'sum by ($by) (shop_requests{$match})',
    harm: 'both',
    unit: 'short',
  },
];

async function assess({ prometheusUrl, dataEnd }: Environment, settings: Record<string, unknown>) {
  await loadLanguages();
  const servers = [{ kind: 'prometheus' as const, url: prometheusUrl, token: 'integration-secret-token' }];
  const backend = createBackend({ servers, workers: 1, settings, now: () => dataEnd });
  try {
    return await makeAssessment(backend, {
      fields: { weeks: 1, service: '', team: '' },
      request: { from: dataEnd - week, to: dataEnd, language: 'en-US' },
      hasRoadmap: true,
    });
  } finally {
    await backend.close();
  }
}

export const tests: IntegrationTest[] = [
  {
    name: 'an assessment of a real Prometheus becomes a roadmap, and what needs Grafana or logs is unknown, never failed',
    async run(environment) {
      const assessed = await assess(environment, { insight: { rules }, maturity: { teams: { shop: ['cart'] } } });
      const scraped = assessed.results.filter(({ check }) => check === 'scrape-health');
      assert.ok(scraped.length > 0);
      const unknown = assessed.results.filter(({ outcome }) => outcome === 'unknown');
      assert.ok(unknown.length > 0);
      assert.ok(
        assessed.results.every(
          ({ outcome, share }) => (outcome === 'unknown') === (share === undefined) || outcome === 'notApplicable'
        )
      );
      const page = writeAssessed(assessed, 'html', { baseline: undefined, language: pickLanguage('ko') });
      assert.match(page, /<svg/);
      assert.ok(!page.includes('integration-secret-token'));
      assert.equal(assessed.roadmap?.summary.length, 3);
    },
  },
  {
    name: 'an assessment without any service says so, and fails nothing that needs one',
    async run(environment) {
      const assessed = await assess(environment, {});
      const failed = assessed.results.filter(({ outcome, service }) => outcome === 'failed' && service !== '');
      assert.deepEqual(failed, []);
      assert.match(assessed.notices.join(' '), /no metric or stream by which services are found/);
    },
  },
];
