import { choice } from '../../schema';
import { evidenceChoices } from '../evidence/evidence';
import { field } from './field';
import {
  bounds,
  minimumDeviation,
  queryDuration,
  queryNumber,
  seasonality,
  sourceQuery,
  sourceReference,
  texts,
} from './schemas';

/** 'up': only values above what is expected are anomalies; 'down': only values below. */
export const directions = ['both', 'up', 'down'] as const;

/** 'noData': an alert rule has no data where a source says that data is missing; 'error': it fails; 'use': it takes what there is. */
export const partialDataChoices = ['noData', 'error', 'use'] as const;

/** What costs time or changes forecasts is taken on request. */
export const helpChoices = ['off', 'auto'] as const;

const timeRanges = 'a list of time ranges such as 2026-11-12T13:30Z/2026-11-12T18:30Z';

/** Fields of every query type. Durations are Grafana's: '5m', '12h', '28d'; they are kept as written. */
export const commonFields = {
  /** Refers to an entry of the data source's allow-list. */
  source: field(sourceReference(), { uid: '' }),
  /** History to learn from, 'auto' = what the step allows, at most 28 d. */
  training: field(queryDuration(), 'auto'),
  /** Distance of observations, 'auto' = from the panel's width and the training window. */
  step: field(queryDuration(), 'auto'),
  /** How far ahead; 'auto' = to the end of the panel's range, at least 24 steps; runway: half the training window. */
  horizon: field(queryDuration(), 'auto'),
  /** Expected false alarms per week and series. */
  falseAlarmsPerWeek: field(queryNumber({ above: 0, below: 10_081 }), 1),
  /** What an alert rule does where a source says that data is missing; panels draw what there is. */
  partialData: field(choice(partialDataChoices), 'noData'),
  /** Of a query beside the one that decides: what it tells the reader of an alert. */
  evidence: field(choice(evidenceChoices), 'none'),
};

/** Fields of every query type that asks a source for series and says what to make of them. */
export const seriesFields = {
  ...commonFields,
  /** The source's own query model. */
  query: field(sourceQuery(), {}),
  /** 'auto', 'none', or durations of cycles such as ['1d', '1w']. */
  seasonality: field(seasonality(), 'auto'),
  /** Nominal probability of the interval, in (0, 1). */
  coverage: field(queryNumber({ above: 0, below: 1 }), 0.95),
  bounds: field(bounds(), 'auto'),
  /** ISO 8601 intervals that nothing is learned from: incidents, maintenance. Judged all the same. */
  masked: field(texts(timeRanges), []),
  /** ISO 8601 intervals that are learned from and never alarm: sales, backups. Anomalies only. */
  planned: field(texts(timeRanges), []),
  /** ISO 8601 times of deploys, which explain a new level. Anomalies only. */
  deploys: field(texts('a list of times such as 2026-11-12T13:30Z'), []),
  /** 'auto': cycles of month and year are learnt of up to three years, and taken where they help. Forecasts only. */
  longCycles: field(choice(helpChoices), 'off'),
  /** 'auto': a series that has just begun borrows the shape of the other series of the query where it helps. Forecasts only. */
  coldStart: field(choice(helpChoices), 'off'),
  /** Anomalies only. */
  direction: field(choice(directions), 'both'),
  minimumDeviation: field(minimumDeviation(), { absolute: 0, relative: 0 }),
};
