import type { Assessment } from './assessment';
import { detectors, type DetectorKind, type Observation, type Statistic } from './detectors';

interface Named {
  kind: DetectorKind;
  statistic: Statistic<unknown>;
}

const all = listStatistics();

function listStatistics(): Named[] {
  const kinds = Object.keys(detectors) as DetectorKind[];
  return kinds.flatMap((kind) => detectors[kind].statistics.map((statistic) => ({ kind, statistic })));
}

/** What each statistic remembers, by its name. */
export type Memories = Record<string, unknown>;

export function createMemories(): Memories {
  return Object.fromEntries(all.map(({ statistic }) => [statistic.name, statistic.create()]));
}

/** Distances beyond the range, in scales, that are exceeded with `probability` below and above. */
export function findBand(memories: Memories, probability: number): { lower: number; upper: number } {
  for (const { statistic } of all) {
    const band = statistic.band?.(memories[statistic.name], probability);
    if (band) {
      return band;
    }
  }
  return { lower: NaN, upper: NaN };
}

/** Updates all detectors but those `without`; the one with the most evidence names the assessment. */
export function combineEvidence(
  memories: Memories,
  observation: Observation,
  { assessment, without }: { assessment: Assessment; without: ReadonlySet<string> }
): void {
  const missing = Number.isNaN(observation.value);
  for (const { kind, statistic } of all) {
    const atMissing = detectors[kind].reportsAt === 'missing';
    if ((atMissing || !missing) && !without.has(statistic.name)) {
      const evidence = statistic.update(memories[statistic.name], observation);
      if (atMissing === missing) {
        countEvidence(assessment, detectors[kind].findOtherKind?.(observation) ?? kind, evidence);
      }
    }
  }
}

function countEvidence(assessment: Assessment, kind: DetectorKind, evidence: number): void {
  const size = Math.abs(evidence);
  if (size > assessment.evidence) {
    assessment.evidence = size;
    assessment.kind = kind;
    assessment.direction = detectors[kind].direction ?? (evidence < 0 ? 'down' : 'up');
  }
}
