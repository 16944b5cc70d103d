import { day, hour } from '../../engine';
import { examples } from '../../../test/support/alerts/examples';
import { checkRule } from '../check/checkRule';
import type { FeedbackMark, MarkVerdict } from './feedbackMark';
import { maskTimes } from './maskTimes';

const mark = (verdict: MarkVerdict, nth: number): FeedbackMark => ({
  verdict,
  title: '',
  from: nth * day,
  to: nth * day + hour,
});

it('adds planned times and those of a known cause, and no others, to what the rule learns nothing from', () => {
  const marks = [mark('known-cause', 3), mark('planned', 1), mark('noise', 2), mark('useful', 4)];
  const { spec, added } = maskTimes(examples.anomaly, marks);
  expect(added).toEqual(['1970-01-02T00:00:00Z/1970-01-02T01:00:00Z', '1970-01-04T00:00:00Z/1970-01-04T01:00:00Z']);
  expect(spec.learning).toEqual({ ...examples.anomaly.learning, masked: added });
  expect(checkRule(spec)).toEqual([]);
});

it('adds each time once, and returns the same rule where all are there', () => {
  const once = maskTimes(examples.anomaly, [mark('planned', 1), mark('planned', 1)]);
  expect(once.added).toHaveLength(1);
  expect(maskTimes(once.spec, [mark('planned', 1)])).toEqual({ spec: once.spec, added: [] });
});

it('adds the newest hundred at most', () => {
  const { added } = maskTimes(
    examples.anomaly,
    Array.from({ length: 120 }, (_, i) => mark('planned', i))
  );
  expect(added).toHaveLength(100);
  expect(added[99]).toMatch(/^1970-04-30/);
});
