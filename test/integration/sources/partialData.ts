import assert from 'node:assert/strict';
import { renderNotices } from '../../../src/texts';
import { freePort, startPrometheus } from '../prometheus';
import { hour, minute, prometheusIn, createRequest, type SourceEnvironment } from './request';

export const tests: Array<{ name: string; run: (env: SourceEnvironment) => Promise<void> }> = [
  {
    name: 'partial data: what Prometheus cannot read from remote storage is said, and what it has is answered',
    async run(env) {
      const range = { from: env.dataEnd - 2 * hour, to: env.dataEnd, step: minute };
      const series = [{ name: 'local', labels: { job: 'shop' }, value: (time: number) => time / minute }];
      const remote = `http://127.0.0.1:${await freePort()}/read`;
      const prometheus = await startPrometheus(
        series,
        range,
        `remote_read: [{ url: "${remote}", read_recent: true }]\n`
      );
      try {
        const source = prometheusIn({ ...env, prometheusUrl: prometheus.url });
        const answer = await source.query(createRequest('local', range));
        assert.deepEqual([answer.series.length, answer.partial], [1, true]);
        const [{ text }] = renderNotices(answer.notices);
        assert.match(text, /says that data is missing: .*(remote|refused)/);
      } finally {
        await prometheus.stop();
      }
    },
  },
  {
    name: 'partial data: an answer of Prometheus alone is whole, with the limit of series that is asked for',
    async run(env) {
      const range = { from: env.dataEnd - 2 * hour, to: env.dataEnd, step: minute };
      const isPreferred = () => true;
      const selection = { maxSeries: 1, isIncluded: isPreferred, isPreferred };
      const { series, skipped, partial } = await prometheusIn(env).query({
        ...createRequest('{__name__=~".+"}', range),
        selection,
      });
      assert.deepEqual([series.length, partial, skipped.named.length > 0], [1, false, true]);
    },
  },
];
