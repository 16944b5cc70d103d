import type { ServiceRow } from '../pages/serviceRow';
import type { Observation } from './observation';
import { scoreIncident } from './scoreIncident';

const minute = 60_000;
const incident = { service: 'pay', from: 10 * minute, to: 20 * minute };

function row(service: string, now: string): ServiceRow {
  const reasons =
    now === 'good' || now === 'recovering'
      ? []
      : [{ severity: now, kind: 'errors', scope: 'service', text: `${now} now`, figure: NaN }];
  return { service, now, reasons, figures: {}, events: [] };
}

/** Looks once a minute; each word is the state of the service where the incident begins, its page agrees. */
function looks(first: number, states: string, others = 'good'): Observation[] {
  return states.split(' ').map((now, i) => ({
    time: first + i * minute,
    overview: [row('pay', now), row('web', others)],
    page: row('pay', now),
  }));
}

describe('scoreIncident', () => {
  it('counts seconds from the begin to the first alarmed state, and minutes from the end until it is Good for good', () => {
    const states =
      'good good good warning critical critical critical critical critical critical critical critical critical warning good warning recovering good';
    expect(scoreIncident(incident, looks(9 * minute, states))).toEqual({
      before: 'good',
      overview: 120,
      page: 120,
      worst: 'critical',
      first: 1,
      reason: 'warning now',
      criticalAfter: 2,
      goodAfter: 6,
      calmAfter: 5,
      contradictions: [],
    });
  });

  it('takes what was alarmed before for no detection', () => {
    const { before, overview, page } = scoreIncident(incident, looks(9 * minute, 'warning critical critical'));
    expect({ before, overview, page }).toEqual({ before: 'warning', overview: NaN, page: NaN });
  });

  it('knows no time where a state was never seen', () => {
    const never = scoreIncident(incident, looks(9 * minute, 'good good good'));
    expect(never).toMatchObject({ overview: NaN, first: NaN, reason: '', worst: 'good' });
    const endless = scoreIncident(incident, looks(19 * minute, 'critical critical critical critical'));
    expect(endless).toMatchObject({ criticalAfter: Infinity, goodAfter: Infinity });
  });

  it('says how often the service was first in the list', () => {
    const all = looks(9 * minute, 'good warning warning');
    all[2].overview.reverse();
    expect(scoreIncident(incident, all).first).toBe(0.5);
  });
});
