import { createMessage, type Message } from '../../texts';
import { hour, type TimeRange } from '../../engine';
import { describeFailures } from '../discovery/describeMissing';
import type { Discovery } from '../discovery/discovery';
import type { CauseRanking, Change, Dependency } from './causeRanking';
import { chooseAxis, drawEvidence, type DrawnService, type TimeAxis } from './report/drawEvidence';
import { rankCauses } from './rankCauses';
import { findOnset } from './reading/findOnset';
import { listCandidates } from './reading/listCandidates';
import { beginWindow, planReading } from './reading/planReading';
import { readChanges } from './reading/readChanges';
import { readNewErrors } from './reading/readNewErrors';
import { readSignals, type ReadingDeps } from './reading/readSignals';

/** What a new version breaks mostly breaks sooner, ms. */
const maxChangeAge = 2 * hour;

/** What happened to whom. */
export interface ServiceIncident extends TimeRange {
  /** The service or node that suffers; default: any. `from` is when it began, as well as is known. */
  service?: string;
  /** The kind of signal that it was seen in, where one is known: when it left its usual range is when the incident began. */
  symptom?: string;
}

/** The ranking with what is needed to draw it, and what it could not take into account. */
export interface FoundCauses extends Omit<CauseRanking, 'services'> {
  services: DrawnService[];
  /** What was compared with the time before it, ms. */
  window: TimeRange;
  /** Distance of the observations that were compared, ms. */
  step: number;
  /** The times of all drawn values. */
  axis: TimeAxis;
  /** New versions of the candidates in the drawn time. */
  changes: Change[];
  notices: Message[];
}

/**
 * Ranks by how likely they caused an incident: the service that suffers, what it calls and what these run on, from all their
 * signals, logs included, and their deploys (see rankCauses). A node counts as called by the services that run on it. Other
 * services tell what all have in common, and are never named. What is new in logs is told, and weighs nothing. A signal that cannot be
 * read gives a notice.
 * @throws the source's own error where no signal at all can be read.
 */
export async function findCauses(
  { service = '', symptom, ...incident }: ServiceIncident,
  { now, ...deps }: ReadingDeps & { now: number }
): Promise<FoundCauses> {
  const reading = planReading(incident, now);
  const candidates = service === '' ? undefined : listCandidates(deps.discovery, service);
  const [{ signals, notices }, versions, errors] = await Promise.all([
    readSignals(reading, deps),
    readChanges(reading, candidates, deps),
    readNewErrors(incident, deps),
  ]);
  const seenIn = signals.filter((one) => one.service === service && one.kind === symptom).map(({ series }) => series);
  const { step } = reading;
  const window = beginWindow(findOnset(seenIn, incident.from), { to: incident.to, step });
  const dependencies = listDependencies(deps.discovery);
  const changes = versions.changes.filter(({ time }) => time >= window.from - maxChangeAge);
  const ranking = rankCauses(window, signals, { dependencies, changes, candidates });
  const axis = chooseAxis({ ...reading, window });
  const anyService = service !== '' && candidates === undefined ? [createMessage('causes.no-dependencies', {})] : [];
  return {
    ...ranking,
    services: drawEvidence(ranking, signals, { axis, service }).map((one) => {
      const newPatterns = errors.found.get(one.service);
      return newPatterns ? { ...one, newPatterns } : one;
    }),
    window,
    step,
    axis,
    changes: changes.filter(({ time }) => time >= axis.start),
    notices: [...describeFailures(deps.discovery), ...anyService, ...notices, ...versions.notices, ...errors.notices],
  };
}

/** Who calls whom, and which service runs on which node. */
function listDependencies({ dependencies, services }: Discovery): Dependency[] {
  return [
    ...dependencies,
    ...services.flatMap(({ name, nodes }) => nodes.map((node) => ({ caller: name, callee: node }))),
  ];
}
