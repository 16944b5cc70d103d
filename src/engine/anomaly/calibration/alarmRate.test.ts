import { minute, week } from '../../series/units';
import { decreaseOffset, findFirstNeeded, increaseOffset } from './alarmRate';

const step = 5 * minute;

it('needs as much evidence as is passed by chance at the accepted rate', () => {
  expect(findFirstNeeded({ falseAlarmsPerWeek: 1, step })).toBeCloseTo(Math.log(week / step));
  expect(
    findFirstNeeded({ falseAlarmsPerWeek: 7, step }) - findFirstNeeded({ falseAlarmsPerWeek: 1, step })
  ).toBeCloseTo(-Math.log(7));
});

it('takes values within two minutes for one trial, and never needs less than three nats', () => {
  const rate = (ms: number) => findFirstNeeded({ falseAlarmsPerWeek: 1, step: ms });
  expect(rate(1000)).toBe(rate(2 * minute));
  expect(rate(week)).toBe(3);
});

it('comes to rest at the accepted rate when alarms have an exponential excess', () => {
  const rate = { falseAlarmsPerWeek: 1, step };
  const perWeek = week / step;
  let offset = 0;
  let alarms = 0;
  let state = 1;
  const random = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
  const weeks = 400;
  for (let i = 0; i < weeks * perWeek; i++) {
    const evidence = -Math.log(random()) + 2;
    const excess = evidence - findFirstNeeded(rate) - offset;
    offset = decreaseOffset(excess > 0 ? increaseOffset(offset, excess) : offset, rate);
    alarms += excess > 0 ? 1 : 0;
  }
  expect(alarms / weeks).toBeGreaterThan(0.6);
  expect(alarms / weeks).toBeLessThan(1.6);
});

it('hardly counts an alarm far beyond what was needed, and sinks by three nats at most', () => {
  expect(increaseOffset(0, 0)).toBe(0.5);
  expect(increaseOffset(0, 8)).toBeLessThan(0.001);
  expect(decreaseOffset(-3, { falseAlarmsPerWeek: 1, step })).toBe(-3);
  expect(decreaseOffset(-3, { falseAlarmsPerWeek: 1, step: week })).toBe(-1);
});
