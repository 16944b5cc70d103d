import { readdirSync } from 'node:fs';
import { readCsv } from '../../forecast/data/readCsv';
import { timesFromManifest } from '../../forecast/data/timesFromManifest';
import { toGrid, type Labelled } from './labelled';

const defaultStep = 60_000;

/**
 * Every CSV (or .csv.gz) below `folder` that has a label column; its times come from the file or from manifest.json, else
 * it has a row a minute.
 * @throws Error naming the file that cannot be read, or saying that none has a label or a labelled observation.
 */
export function readLabelled(folder: string): Labelled[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.csv(\.gz)?$/.test(file))
    .sort();
  const read = files.map((file) => readCsv(folder, file));
  const labelled = read.filter(({ labels }) => labels !== undefined);
  if (!labelled.some(({ labels }) => labels?.includes(1))) {
    throw new Error(
      `Nothing is labelled in ${folder}: of ${files.length} CSV files ${labelled.length} have a column "label", and none has a 1 in it. ` +
        'Give the files such a column (1 = anomalous), or leave it out and measure without labels: --inject.'
    );
  }
  return labelled.map((samples) =>
    toGrid({ ...samples, times: samples.times ?? timesFromManifest(folder, samples, defaultStep) })
  );
}
