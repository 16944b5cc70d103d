import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { minute } from '../../../src/engine';
import { readText } from '../../forecast/data/readText';
import type { Labelled, Window } from './labelled';

/** A file of the UCR anomaly archive (Wu and Keogh, 2021): <name>_<trainEnd>_<anomalyBegin>_<anomalyEnd>.txt. */
const fileName = /_(\d+)_(\d+)_(\d+)\.txt$/;
/** The highest score may lie so far outside of the anomaly. */
const tolerance = 100;

/** Whether a folder has files of the archive's shape. */
export function isUcr(folder: string): boolean {
  return readdirSync(folder).some((file) => fileName.test(file));
}

/**
 * Every file of the archive: one value a line, taken for a minute each; what lies before the end of training is ignored.
 * @throws Error naming a file that has no numbers, or whose name and length do not fit.
 */
export function readUcr(folder: string): Labelled[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const [, ...places] = fileName.exec(file) ?? [];
      return places.length === 0 ? [] : [readFile(folder, file, places.map(Number))];
    });
}

function readFile(folder: string, name: string, [trainEnd, begin, end]: number[]): Labelled {
  const path = join(folder, name);
  const values = readValues(path);
  if (!(trainEnd <= begin && begin <= end && end <= values.length)) {
    throw new Error(
      `${path} has ${values.length} values, which do not hold training up to ${trainEnd} and an anomaly from ${begin} to ${end}. ` +
        'Its name must be <name>_<trainEnd>_<anomalyBegin>_<anomalyEnd>.txt.'
    );
  }
  return {
    name,
    series: { start: 0, step: minute, values },
    labels: new Uint8Array(values.length).fill(1, begin, end + 1),
    ignored: new Uint8Array(values.length).fill(1, 0, trainEnd),
    rows: Int32Array.from(values, (_, i) => i),
  };
}

function readValues(path: string): Float64Array {
  const words = readText(path).trim().split(/\s+/);
  const wrong = words.findIndex((word) => word === '' || Number.isNaN(Number(word)));
  if (wrong >= 0) {
    throw new Error(`${path}, value ${wrong + 1}: "${words[wrong]}" is no number. Use one value a line.`);
  }
  return Float64Array.from(words, Number);
}

/**
 * Whether the highest score after training, the first of equals, lies in the anomaly or near it. A score speaks of the
 * `span` observations that end at it: its middle counts.
 */
export function isHit({ labels, ignored }: Labelled, scores: Float64Array, span = 1): boolean {
  const highest = scores.reduce(
    (best, score, i) => (ignored?.[i] !== 1 && score > (scores[best] ?? -Infinity) ? i : best),
    -1
  );
  const middle = highest - (span - 1) / 2;
  const { from, to } = findWindow(labels);
  return highest >= 0 && middle >= from - tolerance && middle <= to + tolerance;
}

function findWindow(labels: Uint8Array): Window {
  return { from: labels.indexOf(1), to: labels.lastIndexOf(1) };
}
