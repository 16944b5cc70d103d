import { day, hour, minute, type TimeRange } from '../../engine';
import { renderMessage } from '../../../test/support/alerts/renderMessage';
import { examples } from '../../../test/support/alerts/examples';
import { runBacktest, type BacktestTransport, type Evaluations } from '../backtest';
import type { RuleSpec } from '../kinds';
import type { FeedbackMark, MarkVerdict } from './feedbackMark';
import { proposeSetting } from './proposeSetting';

const range = { from: 0, to: 7 * day };
const step = 10 * minute;
const rule = {
  ...examples.anomaly,
  interval: '10m',
  for: '0s',
  keepFiring: undefined,
  recovery: undefined,
} as RuleSpec;
const noonOf = (n: number) => n * day + 12 * hour;

/** At noon of each day something is seen that is as unusual as this: the false alarms a week from which on it is detected. */
const unusual = [0.1, 7, 3, 7, 0.1, 1, 7];
/** By the setting of its sensitivity, false alarms a week: 3 of 5 observations above it for an hour. */
async function evaluate(spec: RuleSpec, { from, to }: TimeRange): Promise<Evaluations[]> {
  const count = Math.ceil((to - from) / step);
  const setting = spec.learning?.falseAlarmsPerWeek ?? NaN;
  const values = Float64Array.from({ length: count }, (_, i) => {
    const time = from + i * step;
    const nth = Math.floor(time / day);
    return Math.abs(time - noonOf(nth)) < 30 * minute && setting >= unusual[nth] ? 5 : 0;
  });
  return [{ part: '', start: from, interval: step, count, series: [{ labels: {}, values }] }];
}

const transport: BacktestTransport = {
  evaluate,
  runQuery: () => Promise.reject(new Error('x')),
  checkSource: async () => [],
};

const mark = (verdict: MarkVerdict, nth: number): FeedbackMark => ({
  verdict,
  title: `day ${nth}`,
  from: noonOf(nth) - 15 * minute,
  to: noonOf(nth) + 15 * minute,
});

async function propose(marks: FeedbackMark[], setting = 7, spec: RuleSpec = rule) {
  const present = { ...spec, learning: { ...spec.learning, falseAlarmsPerWeek: setting } } as RuleSpec;
  const backtest = await runBacktest(present, { range, incidents: [] }, transport);
  const proposal = await proposeSetting(backtest, marks, transport);
  return { ...proposal, text: renderMessage(proposal.reason) };
}

it('proposes the setting with the most marked false alarms gone that keeps every incident', async () => {
  const noise = [1, 2, 3, 5, 6].map((nth) => mark('noise', nth));
  const { text, proposed, existing } = await propose([...noise, mark('useful', 0), mark('known-cause', 4)]);
  expect(text).toBe('5 of 5 marked false alarms gone, both incidents kept.');
  expect(proposed).toMatchObject({ setting: 0.5, spec: { learning: { falseAlarmsPerWeek: 0.5 } } });
  expect([existing.recall, proposed?.report.recall]).toEqual([1, 1]);
  expect(proposed?.report.falsePerWeek).toBe(0);
});

it('leaves false alarms where an incident would be lost with them', async () => {
  const noise = [1, 3, 5].map((nth) => mark('noise', nth));
  const { text, proposed } = await propose([...noise, mark('useful', 2)]);
  expect(text).toBe('2 of 3 marked false alarms gone, the incident kept.');
  expect(proposed?.setting).toBe(3);
});

it('counts neither for nor against a rule what fires in a planned time', async () => {
  const { existing, proposed } = await propose([mark('noise', 1), mark('planned', 3), mark('planned', 6)]);
  expect(existing.episodes).toHaveLength(5);
  expect(proposed?.setting).toBe(3);
});

it('says that nothing is marked that the rule would fire in', async () => {
  const { text, proposed, marked } = await propose([mark('noise', 1), mark('useful', 0)], 1);
  expect(text).toMatch(/none is marked as noise/);
  expect({ proposed, marked }).toEqual({ proposed: undefined, marked: 0 });
});

it('proposes nothing where every setting loses an incident or keeps the noise', async () => {
  const { text, proposed } = await propose([mark('noise', 0), mark('useful', 1)]);
  expect(text).toMatch(/^Marked false alarms: 1\. No other setting/);
  expect(proposed).toBeUndefined();
});

it('changes nothing of the rule that it was given', async () => {
  const before = JSON.stringify(rule);
  await propose([mark('noise', 1), mark('planned', 3)]);
  expect(JSON.stringify(rule)).toBe(before);
});
