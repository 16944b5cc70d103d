import { hour, minute } from '../../../engine';
import { readRole, type Frame } from '../../../frames';
import { createQuery, createRun, runEngineTask, type LogLine, type RunRequest } from '../../../queries';
import { memoryLogs, type MemoryLogs } from '../../../../test/support/insight/memoryLogs';
import { createRandom } from '../../../../test/support/situations/random';
import { insightQueryTypes } from '../registry';

const now = Date.UTC(2026, 10, 30, 12);
const run = createRun(insightQueryTypes);

/** Lines of a service, one at a random time of each `every` ms since `from`, oldest first. */
function repeat(
  write: (i: number) => string,
  { from, to, every }: { from: number; to: number; every: number }
): LogLine[] {
  const random = createRandom(every);
  return Array.from({ length: Math.floor((to - from) / every) }, (_, i) => ({
    time: Math.floor(from + (i + random.uniform()) * every),
    text: write(i),
    labels: { service: 'payments' },
  }));
}

const usual = repeat((i) => `level=info msg="request ${i} done" duration_ms=${(i * 37) % 900}`, {
  from: now - 26 * hour,
  to: now,
  every: 30_000,
});
const beats = (to: number) => repeat((i) => `worker heartbeat ${i} ok`, { from: now - 26 * hour, to, every: minute });
const broken = repeat((i) => `level=error msg="card gateway refused payment ${i}" code=${100 + (i % 7)}`, {
  from: now - 10 * minute,
  to: now,
  every: 5_000,
});

const merge = (...parts: LogLine[][]) => parts.flat().sort((a, b) => a.time - b.time);

async function answer(
  own: MemoryLogs,
  options: Record<string, unknown> = {},
  given: Partial<RunRequest> = {}
): Promise<Frame[]> {
  const model = {
    ...createQuery(insightQueryTypes, 'logPatterns'),
    source: { uid: 'loki' },
    query: { expr: '{service="payments"}' },
    baseline: '1d',
    ...options,
  };
  const request = { refId: 'A', from: now - hour, to: now, intervalMs: minute, now, forAlert: false, ...given };
  return run(model, request, {
    ...own,
    executor: { run: (task) => runEngineTask(task) },
    signal: new AbortController().signal,
    slos: [],
    openCatalog: () => Promise.reject(new Error('no metrics')),
  });
}

function readRows(frame: Frame): Array<Record<string, unknown>> {
  const length = frame.fields[0]?.values.length ?? 0;
  return Array.from({ length }, (_, row) =>
    Object.fromEntries(frame.fields.map((field) => [readRole(field) ?? field.name, field.values[row]]))
  );
}

describe('patterns', () => {
  it('are new where the baseline has none of them, counted in the source', async () => {
    const own = memoryLogs(merge(usual, broken));
    const [patterns, volume] = await answer(own);
    const [first, second] = readRows(patterns);
    expect(first).toMatchObject({ state: 'new', level: 'error', count: 120, services: 'payments' });
    expect(first.pattern).toBe('level=error msg="card gateway refused payment <_>" code=<_>');
    expect(first.firstSeen).toBeGreaterThanOrEqual(now - 11 * minute);
    expect(second).toMatchObject({ state: 'usual', level: 'info', count: 120 });
    expect(own.calls.counts.some((expr) => expr.includes('|> '))).toBe(true);
    expect(volume.fields.map(({ labels }) => labels?.patternId)).toContain(first.patternId);
  });

  it('say since when they are new, and have no time that is not known: frames cannot carry one', async () => {
    const [patterns, volume] = await answer(memoryLogs(merge(usual, broken)));
    expect(readRows(patterns).map(({ start }) => start)).toEqual([expect.closeTo(now - 10 * minute, -6), NaN]);
    const times = [patterns, volume].flatMap(({ fields }) => fields.filter(({ type }) => type === 'time'));
    expect(times.flatMap(({ values }) => Array.from(values as Float64Array)).every(Number.isFinite)).toBe(true);
  });

  it('that are silent where they never were have vanished', async () => {
    const [patterns] = await answer(memoryLogs(merge(usual, beats(now - 20 * minute))));
    expect(readRows(patterns).find(({ pattern }) => String(pattern).includes('heartbeat'))).toMatchObject({
      state: 'vanished',
    });
  });

  it('that are many more lines than usual surge', async () => {
    const burst = repeat((i) => `level=info msg="request ${i} done" duration_ms=${i % 900}`, {
      from: now - 15 * minute,
      to: now,
      every: 300,
    });
    const [patterns] = await answer(memoryLogs(merge(usual, burst)));
    expect(readRows(patterns)[0]).toMatchObject({ state: 'surging', count: 120 + burst.length });
  });

  it('are estimated where the source has no pattern filter, and this is said', async () => {
    const own = memoryLogs(merge(usual, broken), { hasPatternFilter: false });
    const [patterns] = await answer(own);
    expect(readRows(patterns)[0]).toMatchObject({ state: 'new', count: 120 });
    expect(own.calls.counts).toEqual([]);
    expect(patterns.meta?.notices?.map(({ text }) => text).join()).toContain('estimated from a sample');
  });

  it('keep what people wrote to themselves: no label, and no secret, holds any of it', async () => {
    const secret = repeat((i) => `login of kim.${i}@example.com with token ghp_${'a'.repeat(36)} failed`, {
      from: now - 5 * minute,
      to: now,
      every: 10_000,
    });
    const frames = await answer(memoryLogs(merge(usual, secret)));
    expect(JSON.stringify(frames)).not.toMatch(/example\.com|ghp_/);
    expect(frames.flatMap(({ fields }) => fields.flatMap(({ labels }) => Object.keys(labels ?? {})))).not.toContain(
      'pattern'
    );
  });

  it('show no lines where the settings forbid it', async () => {
    const [patterns] = await answer(memoryLogs(usual, { settings: { examples: false } }));
    expect(patterns.fields.map(readRole)).not.toContain('example');
  });

  it('are of the service that is asked for, also where the query selects others', async () => {
    const others = usual.map((line) => ({ ...line, text: `other ${line.text}`, labels: { service: 'cart' } }));
    const [patterns] = await answer(memoryLogs(merge(usual, others)), { service: 'cart' });
    expect(readRows(patterns).map(({ services }) => services)).toEqual(['cart']);
  });

  it('leave out what is ignored', async () => {
    const ignored = ['level=error msg="card gateway refused payment <_>" code=<_>'];
    const [patterns] = await answer(memoryLogs(merge(usual, broken)), { ignored });
    expect(readRows(patterns).map(({ state }) => state)).toEqual(['usual']);
  });

  it('have the values that are worth a series, with the LogQL of each', async () => {
    const [patterns] = await answer(memoryLogs(usual));
    const [{ parameters }] = readRows(patterns);
    expect(JSON.parse(String(parameters))).toEqual([
      {
        name: 'duration_ms',
        unit: 'ms',
        expr:
          'quantile_over_time(0.95, {service="payments"} |> "level=info msg=\\"request <_> done\\" duration_ms=<_>" ' +
          '| logfmt | unwrap duration_ms | __error__="" [5m]) by ()',
      },
    ]);
  });

  it('are drawn in steps that suit the range, up to the present, whatever the baseline is', async () => {
    const [, volume] = await answer(
      memoryLogs(merge(usual, broken)),
      { baseline: '7d' },
      { from: now - 30 * minute, intervalMs: 10_000 }
    );
    const [time, ...columns] = volume.fields;
    expect(Number(time.values[1]) - Number(time.values[0])).toBeLessThanOrEqual(minute);
    expect(Number(time.values[time.values.length - 1])).toBeGreaterThanOrEqual(now - minute);
    const drawn = columns.flatMap(({ values }) => Array.from(values as Float64Array));
    expect(drawn.reduce((sum, value) => sum + value, 0)).toBeGreaterThanOrEqual(178);
  });

  it('count what is read of a busy service as the source does', async () => {
    const busy = repeat((i) => `GET /cart/${i} 200 ${i % 50}ms`, { from: now - 2 * hour, to: now, every: 100 });
    const [patterns] = await answer(memoryLogs(merge(usual, busy), { settings: { maxLines: 500 } }));
    const row = readRows(patterns).find(({ pattern }) => String(pattern).startsWith('GET'));
    expect(Number(row?.count) / 36_000).toBeCloseTo(1, 1);
  });
});

describe('new patterns', () => {
  const number = (frames: Frame[]) => frames.map(({ fields }) => [fields[0].labels, fields[0].values[0]]);

  it('are one number per service, and none once they are quiet', async () => {
    const own = memoryLogs(merge(usual, broken));
    const query = { output: 'newPatterns', level: 'error' };
    expect(number(await answer(own, query, { forAlert: true }))).toEqual([[{ service: 'payments' }, 1]]);
    const later = { now: now + 10 * minute, to: now + 10 * minute, from: now - 50 * minute };
    expect(number(await answer(own, query, { forAlert: true, ...later }))).toEqual([[{ service: 'payments' }, 0]]);
  });

  it('are none of another level, and none where there is nothing to compare with', async () => {
    const query = { output: 'newPatterns', level: 'critical' };
    const none = number(await answer(memoryLogs(merge(usual, broken)), query, { forAlert: true }));
    expect(none.map(([, value]) => value)).toEqual([0]);
    const young = number(
      await answer(memoryLogs(broken), { output: 'newPatterns', level: 'error' }, { forAlert: true })
    );
    expect(young.map(([, value]) => value)).toEqual([0]);
  });
});

test('one pattern is answered as any series is', async () => {
  const own = memoryLogs(merge(usual, broken));
  const pattern = 'level=info msg="request <_> done" duration_ms=<_>';
  const frames = await answer(own, { output: 'bands', pattern, training: '1d' });
  expect(frames[0].fields.map(readRole)).toEqual(expect.arrayContaining(['time', 'value', 'lower', 'upper']));
  await expect(answer(own, { output: 'bands' })).rejects.toThrow('the query names none');
});

test.each([
  ['sum(rate({a="b"}[5m]))', 'numbers, not lines'],
  ['{a="b"', 'no LogQL'],
  [`{a="${'b'.repeat(30_000)}"}`, 'at most'],
])('the query %s is refused', async (expr, reason) => {
  await expect(answer(memoryLogs(usual), { query: { expr } })).rejects.toThrow(reason);
});
