import { questions, toQuery } from './questions';
import { reportAnswer } from './report';
import { chooseStyle } from './format/style';
import { provenanceMeta, roleConfig, type FieldRole, type Frame, type FrameField } from '../../../src/frames';
import { migrateQuery, planQuery, unknownFields } from '../../../src/queries';
import { day, hour } from '../time';

const now = Date.UTC(2026, 0, 29);
const column = (role: FieldRole, values: number[]): FrameField => ({
  name: role,
  type: role === 'time' ? 'time' : 'number',
  values: Float64Array.from(values),
  config: roleConfig(role),
});
const frameOf = (columns: Partial<Record<FieldRole, number[]>>): Frame => ({
  name: '',
  fields: Object.entries(columns).map(([role, values]) => column(role as FieldRole, values)),
  meta: {
    notices: [{ severity: 'warning', text: 'Gaps were filled.' }],
    ...provenanceMeta({
      kind: 'forecast',
      weights: [
        { model: 'a', weight: 0.7, mase: 1 },
        { model: 'b', weight: 0.3, mase: 1 },
      ],
      seasonLengths: [24],
      step: hour,
      cutoff: now,
      trust: 'good',
    }),
  },
});
const question = (kind: string) => questions.find((candidate) => candidate.kind === kind)!;
const incident = {
  kind: 'errors' as const,
  service: 'payment',
  title: 'Payment fails',
  from: now - 3 * hour,
  to: now - hour,
};
const options = { style: chooseStyle({ columns: 110 }, {}), incidents: [incident], diskFull: now + 3 * day };

describe('questions', () => {
  test.each(questions.map((one): [string, typeof one] => [one.title, one]))(
    '%s is a query that can be planned',
    (_, one) => {
      const { model, ...rest } = toQuery(one, 'A', now);
      expect(unknownFields(model)).toEqual([]);
      expect(() => planQuery(migrateQuery(model), { ...rest, now, forAlert: false })).not.toThrow();
    }
  );
});

describe('reportAnswer', () => {
  test('a forecast shows its models, seasons, both sparklines, range and notices', () => {
    const frame = frameOf({
      time: [now - hour, now, now + hour, now + 2 * hour],
      value: [1, 2, NaN, NaN],
      forecast: [NaN, NaN, 3, 4],
      lower: [NaN, NaN, 2, 3],
      upper: [NaN, NaN, 4, 5],
    });
    const text = reportAnswer(question('forecast'), { frames: [frame] }, options);
    expect(text).toContain('model       70 % a; 30 % b');
    expect(text).toContain('seasons     1d; trust in the forecast: good');
    expect(text).toContain('last 1 d    ▁▃');
    expect(text).toContain('next 2 h    ▅▇');
    expect(text).toContain(
      'range       3.00 req/s to 4.00 req/s; the 95 % interval reaches from 2.00 req/s to 5.00 req/s'
    );
    expect(text).toContain('note        Gaps were filled.');
  });

  test("a disk is full where the forecast reaches 100 %, sooner or later at the interval's edges", () => {
    const frame = frameOf({
      time: [now, now + day, now + 2 * day, now + 3 * day],
      value: [90, NaN, NaN, NaN],
      forecast: [NaN, 95, 100, 105],
      lower: [NaN, 94, 96, 98],
      upper: [NaN, 101, 104, 107],
    });
    const text = reportAnswer(question('runway'), { frames: [frame] }, options);
    expect(text).toContain(
      'full        Sat 2026-01-31 00:00, in 2 d (95 %: Fri 2026-01-30 00:00 to after the end of the'
    );
    expect(text).toContain('The simulation fills it on Sun 2026-02-01 00:00.');
  });

  test('a disk that does not fill is told so', () => {
    const frame = frameOf({
      time: [now, now + day],
      value: [20, NaN],
      forecast: [NaN, 21],
      lower: [NaN, 20],
      upper: [NaN, 22],
    });
    expect(reportAnswer(question('runway'), { frames: [frame] }, options)).toContain('full        not within 1 d');
  });

  test('anomalies are counted, marked and explained', () => {
    const frame = frameOf({
      time: [now - 8 * hour, now - 3 * hour, now - 2 * hour, now],
      value: [0.1, 0.9, 0.8, 0.1],
      anomaly: [0.1, 0.9, 0.8, NaN],
    });
    const text = reportAnswer(question('anomalies'), { frames: [frame] }, { ...options, incidents: [incident] });
    expect(text).toContain('              ^^^\n');
    expect(text).toContain('3 of 4 observations, in 2 episodes');
    expect(text).toContain('Wed 2026-01-28 16:00, 0 min, up to 100 ms: no incident then');
    expect(text).toContain('Wed 2026-01-28 21:00, 1 h, up to 900 ms: Payment fails');
  });

  test('errors, missing answers and empty ones are told', () => {
    const [one] = questions;
    expect(reportAnswer(one, { frames: [], error: 'source down', status: 502 }, options)).toContain(
      'failed      source down'
    );
    expect(reportAnswer(one, undefined, options)).toContain('no answer');
    expect(reportAnswer(one, { frames: [{ name: '', fields: [] }] }, options)).toContain('no series');
  });
});
