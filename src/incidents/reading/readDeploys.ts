import pMap from 'p-map';
import { hashText, minute, type TimeRange } from '../../engine';
import { readVersionStarts } from '../../insight';
import { createMessage, describeError, render, type Language, type Message } from '../../texts';
import type { IncidentDeps } from '../incidentDeps';
import type { Trouble } from '../trouble';

/** Each service's versions are one query. */
const maxServices = 30;
const maxConcurrentReads = 4;
const maxRows = 720;

/** When new versions of these services began to run within the range; of 30 services at most. Those that cannot be read give one notice. */
export async function readDeploys(
  services: ReadonlySet<string>,
  { from, to, language }: TimeRange & { language: Language },
  deps: IncidentDeps
): Promise<{ deploys: Trouble[]; notices: Message[] }> {
  const step = Math.max(minute, Math.ceil((to - from) / maxRows / minute) * minute);
  const grid = { from: Math.floor(from / step) * step, to: Math.floor(to / step) * step, step };
  const notices: Message[] = [];
  const known = deps.discovery.services.filter(({ name, versions }) => versions !== undefined && services.has(name));
  const read = await pMap(
    known.slice(0, maxServices),
    async ({ name, versions = '' }) => {
      try {
        const times = await readVersionStarts(versions, grid, deps);
        return times.map((time) => createDeploy(name, time, language));
      } catch (error) {
        deps.signal.throwIfAborted();
        notices.push(createMessage('missing.deploys', { reason: describeError(error) }));
        return [];
      }
    },
    { concurrency: maxConcurrentReads }
  );
  return { deploys: read.flat(), notices: notices.slice(0, 1) };
}

function createDeploy(service: string, time: number, language: Language): Trouble {
  return {
    kind: 'deploy',
    id: hashText(JSON.stringify(['deploy', service, time])),
    title: render(createMessage('incident.deploy', {}), { language }),
    services: [service],
    labels: { service },
    start: time,
    end: time,
    severity: 'info',
    signal: 'deploy',
    origin: 'foresight',
  };
}
