import { timelineKinds, type TimelineKind, type TroubleSeverity } from '../../../incidents';
import type { HitRow, TroubleRow } from '../read/incidentRows';
import { severityRank } from '../SeverityBadge';

/** Troubles of one kind that began so close together in a lane that one mark stands for them. */
export interface LaneMark {
  /** Unique in the picture. */
  id: string;
  kind: TimelineKind;
  /** The gravest of them. */
  severity: TroubleSeverity;
  /** By time. */
  troubles: TroubleRow[];
  /** ms. */
  from: number;
  /** When the last of them was over; undefined while one goes on. */
  to?: number;
}

/** All of one service, on one line; empty name = of no known service. */
export interface Lane {
  service: string;
  /** When it was hit and normal again; undefined where it was not hit, such as of a deploy beside. */
  hit?: HitRow;
  marks: LaneMark[];
}

/** The picture of an incident. */
export interface LanePicture {
  /** The times at its edges, ms. */
  from: number;
  to: number;
  lanes: Lane[];
  /** Services that have no lane, for there are too many. */
  hidden: string[];
}

/** More lanes are not read at a glance. */
export const maxLanes = 25;
/** Marks that are closer than this share of the width cover each other. */
const minGap = 0.02;
/** Room before the first and after the last, as a share of what lies between. */
const margin = 0.04;

/**
 * The troubles of an incident by service, those hit first at the top, as marks by kind. Of `now` what goes on has no end yet.
 */
export function layOutLanes(troubles: readonly TroubleRow[], hits: readonly HitRow[], now: number): LanePicture {
  const times = [...troubles.flatMap(({ start, end }) => [start, end ?? now]), ...hits.map(({ to }) => to ?? now)];
  const first = times.reduce((min, time) => Math.min(min, time), Infinity);
  const last = times.reduce((max, time) => Math.max(max, time), -Infinity);
  const [start, end] = times.length > 0 ? [first, Math.max(last, first + 60_000)] : [now - 60_000, now];
  const pad = margin * (end - start);
  const [from, to] = [start - pad, end + pad];
  const names = listLanes(troubles, hits);
  const lanes = names.slice(0, maxLanes).map((service) => ({
    service,
    hit: hits.find((one) => one.service === service),
    marks: joinMarks(
      service,
      troubles.filter(({ services }) => (service === '' ? services.length === 0 : services.includes(service))),
      minGap * (to - from)
    ),
  }));
  return { from, to, lanes, hidden: names.slice(maxLanes) };
}

/** Hit services in their order, then others by when something of them was seen, then what is of none. */
function listLanes(troubles: readonly TroubleRow[], hits: readonly HitRow[]): string[] {
  const hit = hits.map(({ service }) => service);
  const others = troubles.flatMap(({ services }) => services);
  const unknown = troubles.some(({ services }) => services.length === 0) ? [''] : [];
  return [...new Set([...hit, ...others]), ...unknown];
}

function joinMarks(service: string, troubles: readonly TroubleRow[], gap: number): LaneMark[] {
  const marks = timelineKinds.flatMap((kind) => {
    const joined: LaneMark[] = [];
    for (const one of troubles.filter((trouble) => trouble.kind === kind)) {
      const last = joined[joined.length - 1];
      if (last && one.start - last.from <= gap) {
        joined[joined.length - 1] = addTrouble(last, one);
      } else {
        const { severity, start, end } = one;
        joined.push({ id: `${service} ${one.id}`, kind, severity, troubles: [one], from: start, to: end });
      }
    }
    return joined;
  });
  return marks.sort((a, b) => a.from - b.from);
}

function addTrouble(mark: LaneMark, added: TroubleRow): LaneMark {
  const isGraver = severityRank(added.severity) < severityRank(mark.severity);
  const isOpen = mark.to === undefined || added.end === undefined;
  return {
    ...mark,
    severity: isGraver ? added.severity : mark.severity,
    troubles: [...mark.troubles, added],
    to: isOpen ? undefined : Math.max(mark.to ?? 0, added.end ?? 0),
  };
}

/** All marks with their lanes, by time: the order in which a cursor goes through them. */
export function listMarks({ lanes }: LanePicture): Array<{ lane: Lane; mark: LaneMark }> {
  return lanes.flatMap((lane) => lane.marks.map((mark) => ({ lane, mark }))).sort((a, b) => a.mark.from - b.mark.from);
}

/** Where a time stands in the picture, in percent of its width. */
export function placeAt(time: number, { from, to }: Pick<LanePicture, 'from' | 'to'>): number {
  return (100 * (Math.min(Math.max(time, from), to) - from)) / Math.max(to - from, 1);
}
