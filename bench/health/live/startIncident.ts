import type { Incident, IncidentKind } from '../../../dev/demo/incidents';

export type StartedIncident = Incident;

/** Starts an incident in a running demo shop; when it begins and ends. @throws Error with what the shop answers. */
export async function startIncident(
  demoUrl: string,
  { kind, service }: { kind: IncidentKind; service: string },
  length: number
): Promise<StartedIncident> {
  const body = JSON.stringify({ kind, service, minutes: length / 60_000 });
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(`${demoUrl}/incidents`, { method: 'POST', headers, body });
  const answer = (await response.json()) as StartedIncident & { error?: string };
  if (response.status !== 201) {
    throw new Error(`The shop at ${demoUrl} answered ${response.status}: ${answer.error ?? 'no reason'}`);
  }
  return answer;
}
