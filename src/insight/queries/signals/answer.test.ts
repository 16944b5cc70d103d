import { readProvenance } from '../../../frames';
import { answerSignals } from './answer';
import { createContext, hour, now, shopDeps } from '../../../../test/support/insight/smallShop';

describe('answerSignals', () => {
  it('forecasts each signal of a service and of its node, with unit, limit and whose it is', async () => {
    const frames = await answerSignals(createContext({ queryType: 'signals', service: 'db' }), await shopDeps());
    expect(frames.map(({ name, meta }) => [name, readProvenance({ meta })?.signal])).toEqual([
      ['rate', { kind: 'rate', scope: 'service', subject: 'db', unit: 'reqps', limit: undefined }],
      ['errors', { kind: 'errors', scope: 'service', subject: 'db', unit: 'percentunit', limit: 1 }],
      ['disk / node-1', { kind: 'disk', scope: 'node', subject: 'node-1', unit: 'percentunit', limit: 1 }],
    ]);
    expect(frames[0].fields.map(({ name }) => name)).toEqual([
      'time',
      'value',
      'forecast',
      'lower',
      'upper',
      'anomaly',
    ]);
    expect(frames[2].fields[1]).toMatchObject({
      config: { unit: 'percentunit' },
      labels: { service: 'db', signal: 'disk', node: 'node-1', mountpoint: '/' },
    });
  });

  it('answers for one kind alone, and for a node', async () => {
    const ask = async (own: object) =>
      (await answerSignals(createContext({ queryType: 'signals', ...own }), await shopDeps())).map(({ name }) => name);
    expect(await ask({ service: 'web', signal: 'duration' })).toEqual(['duration']);
    expect(await ask({ service: 'node-1' })).toEqual(['disk /']);
    expect(await ask({ service: 'db', infrastructure: false })).toEqual(['rate', 'errors']);
  });

  it('reads no finer than every five minutes, however wide the panel', async () => {
    const context = createContext({ queryType: 'signals', service: 'db' });
    const request = { ...context.request, intervalMs: 60_000 };
    const [frame] = await answerSignals({ ...context, request }, await shopDeps());
    expect(readProvenance(frame)).toMatchObject({ step: 300_000 });
  });

  it('puts the anomalies that health is made of in one table, each from when it began', async () => {
    const query = { queryType: 'signals', service: 'db', analysis: 'anomalies', output: 'events' } as const;
    const [table, ...others] = await answerSignals(
      createContext(query),
      await shopDeps({ failing: { db: now - hour } })
    );
    expect(others).toEqual([]);
    expect(table.fields[1]).toMatchObject({ name: 'Signal', values: ['errors'] });
    const [start] = table.fields.find(({ name }) => name === 'Start')?.values ?? [];
    expect(Number(start)).toBe(now - hour);
  });

  it('refuses what is not known, with what is', async () => {
    const ask = async (own: object) => answerSignals(createContext({ queryType: 'signals', ...own }), await shopDeps());
    await expect(ask({})).rejects.toThrow('No service is chosen. Choose one of db, web, node-1.');
    await expect(ask({ service: 'shop' })).rejects.toThrow('Service shop is not known. Choose one of db, web, node-1.');
    await expect(ask({ service: 'db', signal: 'queue' })).rejects.toThrow(
      'Service db has no signal queue. Its signals: rate, errors, disk.'
    );
  });

  it('finds a service by the end of its name, and asks which one where several end so', async () => {
    const ask = async (service: string, namespaces: string[]) =>
      answerSignals(createContext({ queryType: 'signals', service }), await shopDeps({ namespaces }));
    const [frame] = await ask('api', ['prod']);
    expect(readProvenance(frame)?.signal).toMatchObject({ subject: 'prod/api' });
    expect((await ask('staging/api', ['prod', 'staging'])).length).toBeGreaterThan(0);
    await expect(ask('api', ['prod', 'staging'])).rejects.toThrow(
      'Service api may be one of several. Choose one of prod/api, staging/api.'
    );
  });

  it('leaves out a signal that cannot be read, and says so', async () => {
    const deps = await shopDeps({ broken: 'node_filesystem' });
    const frames = await answerSignals(createContext({ queryType: 'signals', service: 'db' }), deps);
    expect(frames.map(({ name }) => name)).toEqual(['rate', 'errors']);
    expect(frames[0].meta?.notices?.[0].text).toMatch(/^Failed to read Disk on node-1: Prometheus did not answer/);
  });
});
