import { anomalyText, type ToldAnomaly } from './anomalyText';
import { hour } from '../../engine';

const percent = (value: number) => `${Math.round(100 * value)} %`;
const event: ToldAnomaly = {
  start: 0,
  end: 2 * hour,
  kind: 'spike',
  direction: 'up',
  observed: 0.3,
  expected: { lower: 0, upper: 0.01 },
};

describe('anomalyText', () => {
  it('tells what was seen and what was expected, in the unit of the series', () => {
    expect(anomalyText(event, percent)).toBe('30 % where 0 % to 1 % was expected');
  });

  it('says where a level went, and for how long', () => {
    expect(anomalyText({ ...event, kind: 'level shift' }, percent)).toMatch(/^Higher for 2 h: 30 %/);
    expect(anomalyText({ ...event, kind: 'drift', direction: 'down' }, percent)).toMatch(/^Drifts down for 2 h: 30 %/);
  });

  it('writes a dash for what is missing', () => {
    expect(anomalyText({ ...event, kind: 'drop to zero', observed: null }, percent)).toContain('Dropped to –');
  });
});
