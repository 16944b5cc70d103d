import { tableFrame, type Frame, type TableColumn } from '../../../../frames';
import { createMessage, MessageError } from '../../../../texts';
import type { AssessedResource, BorneLoad } from '../../../assess/assessment';
import type { Estimate } from '../../../estimate';
import { predictAtLoad } from '../../../load/predictAtLoad';
import { numberColumn, subjectColumns } from './columns';
import type { LayoutOptions } from './layoutOptions';
import { findLoadAtLimit } from './planFrame';

/** Observations that are drawn at most, of all alike, and loads that the curve is drawn at. */
const maxObserved = 400;
const curvePoints = 60;
/** A curve is drawn to its limit, but no further than so many times the highest load that was seen. */
const maxStretch = 3;

interface Point {
  assessed: AssessedResource;
  load: number;
  observed: number;
  expected: Estimate;
}

/** Observations and the curve through them, by load; one frame per resource of the kind. @throws MessageError where none is of it. */
export function curveFrames(resources: readonly AssessedResource[], layout: LayoutOptions): Frame[] {
  const { service, signal } = layout;
  const fitted = resources.filter(({ load }) => load?.fit !== undefined);
  if (fitted.length === 0) {
    throw new MessageError(createMessage('capacity.no-curve', { service, signal }));
  }
  return fitted.map((assessed) => curveFrame(assessed, layout));
}

function curveFrame(assessed: AssessedResource, { cutoff, sources }: LayoutOptions): Frame {
  const { load, limit, resource } = assessed;
  const points = load ? listPoints(assessed, load) : [];
  const columns: Array<TableColumn<Point>> = [
    numberColumn('Load', 'load', (point) => point.load),
    numberColumn('Observed', 'now', ({ observed }) => observed),
    numberColumn('Expected', 'point', ({ expected }) => expected.point),
    numberColumn('From', 'lower', ({ expected }) => expected.lower),
    numberColumn('To', 'upper', ({ expected }) => expected.upper),
    numberColumn('Knee', 'knee', () => load?.fit?.knee),
    numberColumn('Limit', 'limit', () => limit),
    numberColumn('Highest load seen', 'loadSeen', () => load?.fit?.seen.highest),
    numberColumn('Load at the limit', 'loadAtLimit', () => findLoadAtLimit(assessed)),
    ...subjectColumns<Point>((point) => point.assessed),
    { name: 'Trust', role: 'loadTrust', type: 'string', hidden: true, value: () => load?.fit?.trust ?? 'unknown' },
  ];
  const frame = tableFrame(points, columns, { kind: 'capacity', part: 'curve', cutoff, sources });
  return { ...frame, name: [resource.subject, resource.rule.kind, resource.part].join(' ').trim() };
}

function listPoints(assessed: AssessedResource, { fit, values }: BorneLoad): Point[] {
  if (!fit) {
    return [];
  }
  const used = assessed.resource.series.values;
  const nowhere = { point: NaN, lower: NaN, upper: NaN };
  const known = [...values.keys()].filter((i) => Number.isFinite(values[i]) && Number.isFinite(used[i]));
  const every = Math.max(1, Math.ceil(known.length / maxObserved));
  const observed = known
    .filter((_, i) => i % every === 0)
    .map((i): Point => ({ assessed, load: values[i], observed: used[i], expected: nowhere }));
  const { highest } = fit.seen;
  const end = Math.min(maxStretch * highest, Math.max(highest, 1.1 * (findLoadAtLimit(assessed) || 0)));
  const curve = Array.from({ length: curvePoints + 1 }, (_, i): Point => {
    const load = (i * end) / curvePoints;
    return { assessed, load, observed: NaN, expected: predictAtLoad(fit, load) };
  });
  return [...observed, ...curve].sort((a, b) => a.load - b.load);
}
