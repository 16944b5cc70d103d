import type { Alert } from './simulateAlerts';
import { scoreAlerts } from './scoreAlerts';
import { sensitivityCurve } from './sensitivityCurve';
import { hour, week } from '../../../engine';

const range = { from: 0, to: 2 * week };
const alert = (from: number, to: number, series = 'a'): Alert => ({
  cause: 'condition',
  part: '',
  labels: { series },
  pendingFrom: from * hour,
  from: from * hour,
  to: to * hour,
  isOpen: false,
  peak: 1,
});
const incident = (from: number, to: number) => ({ title: `at ${from}`, from: from * hour, to: to * hour });

describe('scoreAlerts', () => {
  it('counts alerts that are out together as one page', () => {
    const { episodes, perWeek } = scoreAlerts([alert(5, 8, 'b'), alert(1, 6), alert(20, 21)], [], range);
    expect(episodes.map(({ from, to, alerts }) => [from / hour, to / hour, alerts.length])).toEqual([
      [1, 8, 2],
      [20, 21, 1],
    ]);
    expect(perWeek).toBe(1);
  });

  it('tells how long after its begin each incident was told of', () => {
    const { incidents, recall } = scoreAlerts([alert(2, 4), alert(50, 51)], [incident(1, 3), incident(10, 12)], range);
    expect(incidents.map(({ delay }) => delay)).toEqual([hour, undefined]);
    expect(recall).toBe(0.5);
  });

  it('is there at once for an incident that begins while an alert is out', () => {
    expect(scoreAlerts([alert(1, 5)], [incident(3, 9)], range).incidents[0]).toMatchObject({
      delay: 0,
      detectedAt: 3 * hour,
    });
  });

  it('counts pages outside known incidents as false', () => {
    const { precision, falsePerWeek } = scoreAlerts(
      [alert(1, 2), alert(30, 31), alert(60, 61)],
      [incident(1, 2)],
      range
    );
    expect(precision).toBeCloseTo(1 / 3);
    expect(falsePerWeek).toBe(1);
  });

  it('says nothing of precision and recall where nothing is known, and leaves out what is not in the range', () => {
    expect(scoreAlerts([alert(1, 2)], [], range)).toMatchObject({ precision: undefined, recall: undefined });
    expect(scoreAlerts([], [incident(-9, -5), incident(400, 401)], range)).toMatchObject({ incidents: [], perWeek: 0 });
  });

  it('gives the share of the time in which somebody was called', () => {
    expect(scoreAlerts([alert(0, 84), alert(10, 20)], [], range).firingShare).toBe(0.25);
  });
});

describe('what a rule could not see', () => {
  const hours = (from: number, to: number) => ({ from: from * hour, to: to * hour });

  it('is a time of its own: neither firing, nor an alert, nor a false one', () => {
    const noData = [hours(10, 94)];
    const report = scoreAlerts([alert(0, 84)], [], { ...range, noData });
    expect(report.firingShare).toBeCloseTo(10 / 336);
    expect(report.noData).toEqual({ share: 0.25, spans: noData, episodes: [], pages: 0 });
    expect(report.failed).toEqual({ share: 0, spans: [], episodes: [], pages: 0 });
  });

  it('has alerts of its own where the rule says Alerting, which count for no figure but recall', () => {
    const known = [incident(10, 12), incident(40, 42)];
    const alerts = [
      { ...alert(10, 11), cause: 'no data' as const },
      alert(20, 21),
      { ...alert(41, 42), cause: 'error' as const },
    ];
    const report = scoreAlerts(alerts, known, { ...range, noData: [hours(10, 11)], failed: [] });
    expect(report).toMatchObject({ perWeek: 0.5, falsePerWeek: 0.5, precision: 0, recall: 1 });
    expect(report.noData.episodes).toMatchObject([{ incidents: ['at 10'] }]);
    expect(report.failed.episodes).toMatchObject([{ incidents: ['at 40'] }]);
  });
});

describe('sensitivityCurve', () => {
  const report = (count: number) =>
    scoreAlerts(
      Array.from({ length: count }, (_, i) => alert(10 * i, 10 * i + 1)),
      [],
      range
    );

  it('suggests the most sensitive setting that calls at most once a week', () => {
    const reports = [6, 2, 0].map((count, i) => ({ setting: [7, 1, 0.1][i], report: report(count) }));
    expect(sensitivityCurve(reports)).toMatchObject({
      suggested: 1,
      points: [{ perWeek: 3 }, { perWeek: 1 }, { perWeek: 0 }],
    });
  });

  it('suggests nothing where every setting calls more often', () => {
    expect(sensitivityCurve([{ setting: 1, report: report(9) }]).suggested).toBeUndefined();
  });
});
