import {
  timelineKinds,
  troubleSeverities,
  verdicts,
  type TimelineKind,
  type TroubleSeverity,
  type Verdict,
} from '../../../incidents';
import { findPart, readNotices, readRows, type FramePart, type TableReader } from '../../../frames';
import type { DataFrame } from '@grafana/data';

/** One incident as the page shows it; times in ms. */
export interface IncidentRow {
  id: string;
  headline: string;
  start: number;
  /** Undefined while it goes on. */
  end?: number;
  severity: TroubleSeverity;
  /** Hit services, first hit first. */
  services: string[];
  atRisk: string[];
  cause?: { service: string; likelihood: number };
  /** How many; NaN where that is not known. */
  alerts: number;
  /** What the data source has read of people's feedback; the browser knows newer. */
  feedback?: Verdict;
}

/** One trouble of an incident, or what was done about it. */
export interface TroubleRow {
  id: string;
  kind: TimelineKind;
  title: string;
  start: number;
  end?: number;
  severity: TroubleSeverity;
  services: string[];
  origin: string;
  /** Address of what has more to say; empty where there is none. */
  link: string;
  signal: string;
  /** Uid of the rule of an alert; empty where that is not known. */
  rule: string;
}

/** A service that an incident hit, or may hit. */
export interface HitRow {
  service: string;
  /** NaN of a service at risk. */
  from: number;
  /** When it was normal again; undefined while it is not. */
  to?: number;
}

/** An earlier incident that is like one. */
export interface SimilarRow extends IncidentRow {
  /** [0, 1] */
  similarity: number;
  /** What was done then; empty where nothing is known. */
  done: string;
}

/** More rows of one answer are not shown. */
export const maxRows = 2000;

/** Whether an incident goes on; one that is no more than a hint does not count. */
export function isOpen({ end, severity }: Pick<IncidentRow, 'end' | 'severity'>): boolean {
  return end === undefined && severity !== 'info';
}

/** The incidents of an answer: those that go on first, then the newest. */
export function readIncidents(frames: DataFrame[]): IncidentRow[] {
  return readPart(frames, 'incidents', readIncident).sort(compareIncidents);
}

/** What was seen of an incident, by time. */
export function readTroubles(frames: DataFrame[]): TroubleRow[] {
  return readPart(frames, 'timeline', readTrouble).sort((a, b) => a.start - b.start);
}

/** The services that an incident hit, first hit first. */
export function readHits(frames: DataFrame[]): HitRow[] {
  return readPart(frames, 'hit', ({ text, number }) => ({
    service: text('service'),
    from: number('start'),
    to: toTime(number('end')),
  })).filter(({ from }) => Number.isFinite(from));
}

/** Earlier incidents, the most similar first. */
export function readSimilar(frames: DataFrame[]): SimilarRow[] {
  return readPart(frames, 'similar', (row) => ({
    ...readIncident(row),
    similarity: row.number('similarity'),
    done: row.text('done'),
  })).sort((a, b) => b.similarity - a.similarity);
}

/** What its reader should know of an answer, each sentence once. */
export function listNotices(frames: DataFrame[]): string[] {
  return [...new Set(frames.flatMap(readNotices))];
}

function readPart<Row>(frames: DataFrame[], part: FramePart, read: (row: TableReader) => Row): Row[] {
  return readRows(findPart(frames, part)).slice(0, maxRows).map(read);
}

function readIncident({ text, number }: TableReader): IncidentRow {
  const service = text('cause');
  return {
    id: text('incident'),
    headline: text('headline'),
    start: number('start'),
    end: toTime(number('end')),
    severity: readSeverity(text('severity')),
    services: splitNames(text('services')),
    atRisk: splitNames(text('atRisk')),
    ...(service !== '' && { cause: { service, likelihood: number('likelihood') } }),
    alerts: number('alerts'),
    feedback: verdicts.find((one) => one === text('feedback')),
  };
}

function readTrouble({ text, number }: TableReader): TroubleRow {
  const title = text('title');
  return {
    id: text('trouble') || `${title} ${number('start')}`,
    kind: timelineKinds.find((one) => one === text('kind')) ?? 'alert',
    title,
    start: number('start'),
    end: toTime(number('end')),
    severity: readSeverity(text('severity')),
    services: splitNames(text('services')),
    origin: text('origin'),
    link: text('link'),
    signal: text('signal'),
    rule: text('rule'),
  };
}

function toTime(time: number): number | undefined {
  return Number.isFinite(time) ? time : undefined;
}

function readSeverity(text: string): TroubleSeverity {
  return troubleSeverities.find((one) => one === text) ?? 'info';
}

function splitNames(text: string): string[] {
  return text === '' ? [] : text.split(', ');
}

function compareIncidents(a: IncidentRow, b: IncidentRow): number {
  const open = Number(a.end !== undefined) - Number(b.end !== undefined);
  return open || b.start - a.start;
}
