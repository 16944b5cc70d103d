import { leftDiscord } from '../../anomaly/leftDiscord';
import { incidentKinds } from '../../anomaly/incidents';
import { findIncidents, findMedianDelayOfFound, findRecall, planTrials } from '../../anomaly/injection';
import { detectAll, listDetectors } from './detections';
import { higher, lower, type Measure } from './measure';

/** A series must have so many observations to put incidents into. */
const minSeries = 150;

/**
 * Incidents put into copies of the series: found at the method's own alarms, and at a threshold common to the set. Left
 * discords would take hours for thousands of copies.
 */
export const injection: Measure = {
  figures: {
    'recall as configured': higher,
    'recall at one a week': higher,
    'delay as configured': lower,
    'delay at one a week': lower,
  },
  fits: ({ subjects }) => subjects.some(isLong),
  run({ subjects }, context) {
    const long = subjects.filter(isLong);
    const trials = planTrials(long, context.options.seed);
    return listDetectors(context)
      .filter((method) => method !== leftDiscord)
      .map((method) => {
        const all = detectAll(method, subjects, context);
        const clean = all.filter((_, s) => isLong(subjects[s]));
        context.progress(`${method.name}, ${trials.length} incidents`);
        const { configured, common, falseAlarms } = findIncidents(method, { subjects: long, clean }, trials);
        const hasAlarms = method.configured !== undefined;
        return {
          method: method.name,
          figures: {
            incidents: trials.length,
            'recall as configured': hasAlarms ? findRecall(configured) : NaN,
            'delay as configured': hasAlarms ? findMedianDelayOfFound(configured) : NaN,
            'recall at one a week': findRecall(common),
            'delay at one a week': findMedianDelayOfFound(common),
            'alarms a week there': falseAlarms,
            ...Object.fromEntries(
              incidentKinds.map((kind) => [kind, findRecall(hasAlarms ? configured : common, kind)])
            ),
          },
        };
      });
  },
};

function isLong({ series: { values } }: { series: { values: Float64Array } }): boolean {
  return values.length >= minSeries;
}
