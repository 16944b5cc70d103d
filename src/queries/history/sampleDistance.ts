/** Changes of value that are looked at together. */
const changesPerStretch = 12;
/** So many stretches, from the newest back, and the share of them that must be regular. */
const maxStretches = 20;
const minStretches = 2;
const minRegularShare = 0.8;
/** Fewer different values in a stretch are a signal that is switched to and fro. */
const minDistinct = changesPerStretch / 2;
/** New values come at most so often where a step is no finer than the distance of samples. */
const minSteps = 1.2;

/**
 * Steps between new values where a series repeats each of its values equally often, as it does where the step is finer
 * than the distance of its samples; undefined where it does not. Between 12 changes in a row, each must lie within a step of
 * where equal distances would have it, which runs of chance do not. NaN interrupts.
 */
export function findSampleDistance(values: Float64Array): number | undefined {
  const changes = listChanges(values);
  const distances: number[] = [];
  let stretches = 0;
  for (let end = changes.length; end >= changesPerStretch && stretches < maxStretches; end -= changesPerStretch) {
    const rows = changes.slice(end - changesPerStretch, end);
    const isVaried = new Set(rows.map((row) => values[row])).size >= minDistinct;
    const distance = isVaried ? readDistance(rows) : undefined;
    stretches++;
    distances.push(...(distance === undefined ? [] : [distance]));
  }
  const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
  const isRegular = stretches >= minStretches && distances.length >= minRegularShare * stretches;
  return isRegular && mean >= minSteps ? mean : undefined;
}

/** Rows whose value differs from the one before. */
function listChanges(values: Float64Array): number[] {
  const changes: number[] = [];
  for (let row = 1; row < values.length; row++) {
    if (values[row] !== values[row - 1] && Number.isFinite(values[row]) && Number.isFinite(values[row - 1])) {
      changes.push(row);
    }
  }
  return changes;
}

/** The distance of rows that are as far apart as whole rows can be; undefined where they are not. */
function readDistance(rows: number[]): number | undefined {
  const distance = (rows[rows.length - 1] - rows[0]) / (rows.length - 1);
  const off = rows.map((row, i) => row - rows[0] - i * distance);
  return Math.max(...off) - Math.min(...off) <= 1 ? distance : undefined;
}
