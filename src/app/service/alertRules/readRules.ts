import { lastValueFrom } from 'rxjs';
import { getBackendSrv } from '@grafana/runtime';
import { rulesOfService, type RulerRules, type ServiceRule } from './rulesOfService';

/** What a rule does at present. */
export type RuleState = 'firing' | 'pending' | 'inactive' | 'unknown';

export interface StatedRule extends ServiceRule {
  state: RuleState;
}

interface Statuses {
  data?: { groups?: Array<{ rules?: Array<{ uid?: string; state?: string }> }> };
}

/** The alert rules of a service with their state. @throws what Grafana answers with where the rules may not be read. */
export async function readRules(service: string, signal: AbortSignal): Promise<StatedRule[]> {
  const folders = await get<RulerRules>('/api/ruler/grafana/api/v1/rules', signal);
  const rules = rulesOfService(folders, service);
  const states = rules.length > 0 ? await readStates(signal) : new Map<string, RuleState>();
  return rules.map((rule) => ({ ...rule, state: states.get(rule.uid) ?? 'unknown' }));
}

/** Rules without a known state are still worth a list. */
async function readStates(signal: AbortSignal): Promise<Map<string, RuleState>> {
  try {
    const { data } = await get<Statuses>('/api/prometheus/grafana/api/v1/rules', signal);
    const rules = (data?.groups ?? []).flatMap((group) => group.rules ?? []);
    return new Map(rules.flatMap(({ uid, state }) => (uid ? [[uid, readState(state)] as const] : [])));
  } catch {
    return new Map();
  }
}

function readState(state: string | undefined): RuleState {
  return (['firing', 'pending', 'inactive'] as const).find((one) => one === state) ?? 'unknown';
}

async function get<T>(url: string, abortSignal: AbortSignal): Promise<T> {
  const request = getBackendSrv().fetch<T>({ url, abortSignal, showErrorAlert: false });
  return (await lastValueFrom(request)).data;
}
