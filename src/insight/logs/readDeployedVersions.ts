import type { TimeRange } from '../../engine';
import { createQuery } from '../../sources';
import { findSource, type InsightDeps } from '../fleet/context';
import type { PatternDeploy } from './logPattern';

/** Each service's versions are one query. */
const maxServices = 20;
const step = 60_000;
/** Labels that name a version, the most telling first. */
const versionLabels = [
  'version',
  'service_version',
  'app_version',
  'image_tag',
  'image',
  'revision',
  'deployment_version',
];

/** The new versions of these services that began to run within the range, where anything tells; of 20 services at most. @throws SourceError */
export async function readDeployedVersions(
  services: ReadonlySet<string>,
  { from, to }: TimeRange,
  deps: Pick<InsightDeps, 'discovery' | 'sources' | 'readHistory' | 'signal'>
): Promise<PatternDeploy[]> {
  const named = deps.discovery.services
    .flatMap(({ name, versions }) => (versions !== undefined && services.has(name) ? [{ name, versions }] : []))
    .slice(0, maxServices);
  // A coarser grid for long ranges keeps within what a source answers at once.
  const distance = Math.max(1, Math.ceil((to - from) / step / 5_000)) * step;
  const grid = {
    from: Math.floor(from / distance) * distance,
    to: Math.floor(to / distance) * distance,
    step: distance,
  };
  const read = await Promise.all(
    named.map(async ({ name, versions }) => {
      const request = { query: createQuery('promql', versions), ...grid, signal: deps.signal };
      const { series } = await deps.readHistory(request, { uid: findSource(deps.sources, 'promql') ?? '' });
      return series.flatMap(({ labels, series: { start, values } }): PatternDeploy[] => {
        const first = values.findIndex((value) => value > 0);
        const version = findVersion(labels);
        return first > 0
          ? [{ service: name, time: start + first * distance, ...(version !== undefined && { version }) }]
          : [];
      });
    })
  );
  return read.flat().sort((a, b) => a.time - b.time);
}

function findVersion(labels: Record<string, string>): string | undefined {
  const label = versionLabels.find((name) => Object.hasOwn(labels, name)) ?? Object.keys(labels)[0];
  return label === undefined ? undefined : labels[label];
}
