import { createElementReader, skipList, type ReadList } from '../reading/elementReader';
import { NotSamples, readPairs } from './samplePairs';
import { createSampleBuffer, type Samples } from './samples';

/** One series of a matrix. */
export interface MatrixSeries extends Samples {
  labels: Record<string, string>;
}

/** What is left of a response when its series are taken out. */
export interface MatrixRest {
  /** The JSON document with an empty result. */
  text: string;
  /** What is wrong with a series, if the result is a matrix at all. */
  problem: string | undefined;
  /** Series with native histograms, which are passed over. */
  histograms: number;
}

/** Takes the series out of a query_range response while it arrives, so that only its small rest is held. */
export interface MatrixReader {
  /** @throws NotSamples, TextTooLong */
  write(chunk: Buffer): void;
  end(): MatrixRest;
}

/** Labels of one series, characters. */
const maxElementLength = 1024 * 1024;

/** Reads a Prometheus or Loki response; `onSeries` is given each series that has samples. */
export function createMatrixReader(onSeries: (series: MatrixSeries) => void): MatrixReader {
  const buffer = createSampleBuffer();
  let listed = 0;
  let hasHistograms = false;
  let problem: string | undefined;
  let histograms = 0;

  const readValues = (): ReadList => {
    if (listed++ > 0) {
      throw new NotSamples('a series has two lists of samples');
    }
    return (text, at) => readPairs(text, at, buffer);
  };
  const onElement = (text: string) => {
    histograms += Number(hasHistograms);
    const isEmpty = buffer.count() === 0 && (listed > 0 || hasHistograms);
    if (!isEmpty) {
      readElement(text);
    }
    listed = 0;
    hasHistograms = false;
  };
  const readElement = (text: string) => {
    const samples = buffer.take();
    const read = parseSeries(text, listed > 0);
    if (typeof read === 'string') {
      problem ??= read;
    } else {
      onSeries({ labels: read, ...samples });
    }
  };
  const reader = createElementReader({
    path: ['data', 'result'],
    onElement,
    lists: {
      values: readValues,
      histograms() {
        hasHistograms = true;
        return skipList();
      },
    },
    maxElementLength,
  });
  return { write: (chunk) => reader.write(chunk), end: () => ({ text: reader.end(), problem, histograms }) };
}

/** The labels of a series, or what is wrong with it. */
function parseSeries(text: string, isListed: boolean): Record<string, string> | string {
  const { metric, values } = Object(parseJson(text)) as { metric?: unknown; values?: unknown };
  if (!isListed || !Array.isArray(values) || values.length > 0) {
    return 'a series has no list of samples';
  }
  if (typeof metric !== 'object' || metric === null || Array.isArray(metric)) {
    return 'a series has no labels';
  }
  const isText = Object.values(metric).every((value) => typeof value === 'string');
  return isText ? (metric as Record<string, string>) : 'a label is no text';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
