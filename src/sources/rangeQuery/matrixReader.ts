import { readPairs } from './samplePairs';
import { createSampleBuffer, type SampleBuffer, type Samples } from './samples';

/** What is left of a response when its samples are taken out. */
export interface MatrixText {
  /** The JSON document with every list of samples replaced by its index in `samples`. */
  text: string;
  samples: Samples[];
}

/** Takes the samples out of a query_range response while it arrives, so that only its small rest is parsed as JSON. */
export interface MatrixReader {
  /** @throws NotSamples */
  write(chunk: Buffer): void;
  end(): MatrixText;
}

type Place = 'outside' | 'string' | 'escape' | 'afterString' | 'afterColon' | 'samples';

const afterInString: Readonly<Record<string, Place | undefined>> = { '"': 'afterString', '\\': 'escape' };

/**
 * Reads a Prometheus or Loki response; `expected` is the number of samples to make room for per series.
 * A list of samples is the array that follows the key "values": inside a JSON string that text cannot occur unescaped.
 */
export function createMatrixReader(expected: number): MatrixReader {
  const rest: string[] = [];
  const samples: Samples[] = [];
  let place: Place = 'outside';
  let string = '';
  let list: SampleBuffer = createSampleBuffer(0);
  let cut = '';

  const step = (char: string) => {
    if (place === 'escape') {
      place = 'string';
    } else if (place === 'string') {
      string = char === '"' || string.length > 6 ? string : string + char;
      place = afterInString[char] ?? 'string';
    } else if (char === '"') {
      place = 'string';
      string = '';
    } else if (char > ' ') {
      place = place === 'afterString' && char === ':' && string === 'values' ? 'afterColon' : 'outside';
    }
  };
  /** Passes on what is no sample from `at`, and returns where the samples begin, or the text's end. */
  const readRest = (text: string, at: number): number => {
    for (let i = at; i < text.length; i++) {
      if (place === 'afterColon' && text[i] === '[') {
        rest.push(text.substring(at, i), String(samples.length));
        list = createSampleBuffer(expected);
        place = 'samples';
        return i + 1;
      }
      step(text[i]);
    }
    rest.push(text.substring(at));
    return text.length;
  };
  const readSamples = (text: string, at: number): number => {
    const read = readPairs(text, at, list);
    if (!read.done) {
      cut = text.substring(read.at);
      return text.length;
    }
    samples.push(list.take());
    place = 'outside';
    return read.at;
  };

  return {
    write(chunk) {
      // One character per byte: quick to cut, and turned back into UTF-8 at the end.
      const text = cut + chunk.toString('latin1');
      cut = '';
      for (let at = 0; at < text.length;) {
        at = place === 'samples' ? readSamples(text, at) : readRest(text, at);
      }
    },
    end: () => ({ text: Buffer.from(rest.join(''), 'latin1').toString('utf8'), samples }),
  };
}
