import type { Labelled } from '../../anomaly/data/labelled';
import { isHit } from '../../anomaly/data/readUcr';
import { bestEventScore, scoreEvents } from '../../anomaly/eventScore';
import { ours, oursByNovelty, type Detection, type Method } from '../../anomaly/methods';
import { nabScore, rowScores } from '../../anomaly/nabScore';
import { detectAll, listDetectors } from './detections';
import { higher, lower, type Measure } from './measure';

/** Detection against labels, by event. */
export const anomaly: Measure = {
  figures: {
    'best F1': higher,
    F1: higher,
    precision: higher,
    recall: higher,
    'false alarms per day': lower,
    'highest score hits': higher,
    'NAB standard': higher,
  },
  fits: ({ labelled }) => labelled.length > 0,
  run(set, context) {
    return listDetectors(context).map((method) => {
      const detections = detectAll(method, set.labelled, context);
      const figures = scoreSet(method, set.labelled, detections);
      return {
        method: method.name,
        figures: {
          ...figures,
          'NAB standard': set.hasNabWindows ? scoreWindows(method, set.labelled, detections) : NaN,
        },
      };
    });
  },
};

function scoreSet(method: Method, set: Labelled[], detections: Detection[]): Record<string, number> {
  const scores = detections.map((one) => one.scores);
  const best = bestEventScore(set, scores);
  const own = scoreEvents(
    set,
    detections.map(({ alarms }) => alarms)
  );
  const hasAlarms = method.configured !== undefined;
  const hits = set.filter((one, s) => isHit(one, scores[s], method.findSpan?.(one.series))).length;
  return {
    series: set.length,
    'best F1': best.f1,
    'precision there': best.precision,
    'recall there': best.recall,
    F1: hasAlarms ? own.f1 : NaN,
    precision: hasAlarms ? own.precision : NaN,
    recall: hasAlarms ? own.recall : NaN,
    'false alarms per day': hasAlarms ? own.falseAlarmsPerDay : NaN,
    'highest score hits': set.every(isSingle) ? hits / set.length : NaN,
  };
}

/** NAB's score with its standard weights; one high score per anomaly counts there, so ours are those that are new. */
function scoreWindows(method: Method, files: Labelled[], detections: Detection[]): number {
  const scores = files.map((file, f) =>
    rowScores(file, method === ours ? oursByNovelty.score(file.series) : detections[f].scores)
  );
  return nabScore(files, scores).standard;
}

/** Whether a series has one anomaly, as all of the UCR archive have, after a part that is ignored. */
function isSingle({ labels, ignored }: Labelled): boolean {
  return ignored !== undefined && labels.lastIndexOf(1) - labels.indexOf(1) + 1 === labels.filter((one) => one).length;
}
