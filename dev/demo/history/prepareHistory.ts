import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Control } from '../controls';
import { historyIncidents, type Incident } from '../incidents';
import { createShop, type Shop } from '../shop';
import { day, historyLength, minute } from '../time';
import { finestStep } from './sampleTimes';
import { modelVersion, readState, writeState, type HistoryState } from './state';
import { writeBlocks, type BlockOptions } from './writeBlocks';

export interface HistoryOptions {
  /** Holds Prometheus' data folder and the state of the history. */
  folder: string;
  promtool: string;
  /** The present, ms. */
  now(): number;
  onProgress?(done: number): void;
  signal?: AbortSignal;
}

export interface History {
  /** Stands at the end of the history, ready to go on live. */
  shop: Shop;
  start: number;
  end: number;
  /** Grows with `inject`. */
  incidents: Incident[];
  /** What was done to services; grows with `act`. */
  controls: Control[];
  dataFolder: string;
  /** What was there before: 'none', or the time (ms) from which on blocks had to be added. */
  continuedFrom: number | 'none';
  /** Adds an incident to the running shop and remembers it for later starts. */
  inject(incident: Incident): void;
  /** Does something to a service of the running shop and remembers it, too. */
  act(control: Control): void;
}

const seed = 20260;
/** Older histories are made anew, else the filling disk would be full before its forecast is of interest. */
const ageLimit = historyLength + 3 * day;

/** Creates 28 days of history up to `now`, or adds to earlier blocks what is missing since. */
export async function prepareHistory(options: HistoryOptions): Promise<History> {
  const dataFolder = path.join(options.folder, 'data');
  const stateFile = path.join(options.folder, 'history.json');
  const known = usableState(stateFile, options.now());
  if (known === undefined) {
    rmSync(dataFolder, { recursive: true, force: true });
  }
  mkdirSync(dataFolder, { recursive: true });

  const state = known ?? newState(options.now());
  const incidents = [...historyIncidents(state.start), ...state.injected];
  const { controls } = state;
  const shop = createShop({ seed, start: state.start, incidents, controls });
  const end = await writeUntilNow({ ...options, shop, dataFolder, from: state.end });
  writeState(stateFile, { ...state, end });
  return {
    shop,
    start: state.start,
    end,
    incidents,
    controls,
    dataFolder,
    continuedFrom: known?.end ?? 'none',
    inject: (incident) => {
      incidents.push(incident);
      state.injected.push(incident);
      writeState(stateFile, { ...state, end });
    },
    act: (control) => {
      controls.push(control);
      writeState(stateFile, { ...state, end });
    },
  };
}

function newState(now: number): HistoryState {
  const start = Math.floor(now / minute) * minute - historyLength;
  return { model: modelVersion, start, end: start, injected: [], controls: [] };
}

/** Writing takes its time: what passed meanwhile is added, so that hardly a gap is left before the live samples. */
async function writeUntilNow({ now, from, ...options }: Omit<BlockOptions, 'to'> & { now(): number }): Promise<number> {
  const to = Math.ceil(now() / finestStep) * finestStep;
  if (to <= from) {
    return from;
  }
  await writeBlocks({ ...options, from, to });
  return writeUntilNow({ ...options, now, from: to, onProgress: undefined });
}

function usableState(file: string, now: number): HistoryState | undefined {
  const state = readState(file);
  return state !== undefined && state.end <= now + finestStep && now - state.start < ageLimit ? state : undefined;
}
