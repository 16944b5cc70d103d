import type { Labelled } from '../../anomaly/data/labelled';
import { bestEventScore, scoreEvents } from '../../anomaly/eventScore';
import { createOurs, ours, type Detection } from '../../anomaly/methods';
import { detectAll } from './detections';
import { higher, type Measure } from './measure';

/** What each part is worth: how much the whole detector is better than without it. */
export function createAblation(parts: readonly string[]): Measure {
  return {
    figures: { 'worth in best F1': higher, 'worth in F1': higher },
    fits: ({ labelled }) => labelled.length > 0,
    run({ labelled }, context) {
      const whole = score(labelled, detectAll(ours, labelled, context));
      return parts.map((part) => {
        const method = createOurs({ without: [part] }, `without ${part}`);
        const rest = score(labelled, detectAll(method, labelled, context));
        const figures = { 'worth in best F1': whole.best - rest.best, 'worth in F1': whole.own - rest.own };
        return { method: part, figures };
      });
    },
  };
}

function score(set: Labelled[], detections: Detection[]): { best: number; own: number } {
  const scores = detections.map((one) => one.scores);
  const alarms = detections.map((one) => one.alarms);
  return { best: bestEventScore(set, scores).f1, own: scoreEvents(set, alarms).f1 };
}
