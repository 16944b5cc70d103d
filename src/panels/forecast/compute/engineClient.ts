import { answerOf, type Answer } from './answerOf';
import type { Work } from './forecastSeries';

type OnAnswer = (place: number, answer: Answer) => void;

/** Where series are forecast. */
export interface EngineClient {
  /** The results in the order they are done, by the work's place. Never fails: a series without a result has a message. */
  compute(works: Work[], onAnswer: OnAnswer): void;
  /** Ends all work; nothing is answered any more. */
  stop(): void;
}

/** Starts a thread; undefined where the browser gives none. */
export type StartWorker = () => Worker | undefined;

// Set by the module that webpack puts first: the folder that the panel is served from.
declare const __webpack_public_path__: string;
// The build's own: a new build is not answered by an old thread.
declare const __webpack_hash__: string;

/** The panel's own thread. Scripts of other hosts, such as a CDN, may not be one: a line of our own then loads them. */
export function startWorker(): Worker | undefined {
  try {
    const url = new URL(`${__webpack_public_path__}worker.js?_cache=${__webpack_hash__}`, document.baseURI);
    if (url.origin === location.origin) {
      return new Worker(url);
    }
    const blob = new Blob([`importScripts(${JSON.stringify(url.href)})`], { type: 'text/javascript' });
    return new Worker(URL.createObjectURL(blob));
  } catch {
    return undefined;
  }
}

/** An engine in a thread; without one it works here, one series at a time, so that the page can breathe between them. */
export function createEngineClient(start: StartWorker): EngineClient {
  let worker: Worker | undefined;
  let run = 0;

  function stop(): void {
    run++;
    worker?.terminate();
    worker = undefined;
  }

  function here(works: Work[], onAnswer: OnAnswer): void {
    const own = run;
    const next = (place: number) => {
      if (own === run && place < works.length) {
        onAnswer(place, answerOf(place, works[place]));
        setTimeout(next, 0, place + 1);
      }
    };
    setTimeout(next, 0, 0);
  }

  return {
    stop,
    compute(works, onAnswer) {
      stop();
      worker = works.length > 0 ? start() : undefined;
      if (!worker) {
        here(works, onAnswer);
        return;
      }
      worker.onmessage = ({ data }: MessageEvent<Answer>) => onAnswer(data.id, data);
      worker.onerror = () => {
        // The script could not be loaded: all is done again here.
        stop();
        here(works, onAnswer);
      };
      works.forEach((work, id) => worker?.postMessage({ id, work }));
    },
  };
}
