import type { Dependency } from '../discovery/discovery';
import type { SignalKind } from '../discovery/rules/signalRule';
import { healthStates } from '../health/assessHealth';
import type { Unusual } from '../health/signalState';
import type { FleetMember } from './fleet';

/** Anomalies that begin within this time of each other begin together, ms. */
const together = 2 * 60_000;
/** What is so much less sure than what it would explain does not. */
const minExplainingShare = 0.8;
/** What a caller does to those it calls, instead of the other way round: less traffic, or more. */
const fromCallers: ReadonlySet<SignalKind> = new Set(['rate', 'logs']);

/** How a member stands out: its first anomaly, and of which kind it is. */
type Foremost = Unusual & { kind: SignalKind };

/**
 * The members with the gravest first. Among equally grave ones those come first that nothing else explains: failures and
 * slowness come from callees, missing traffic from callers, where these became unusual no later. Then the surer come first, ties by name.
 */
export function orderMembers(members: FleetMember[], dependencies: readonly Dependency[]): FleetMember[] {
  const foremost = new Map(members.map((member) => [member.name, findForemost(member)]));
  const explained = new Set(
    dependencies.flatMap(({ caller, callee }) => [
      ...(explains(foremost.get(callee), foremost.get(caller), false) ? [caller] : []),
      ...(explains(foremost.get(caller), foremost.get(callee), true) ? [callee] : []),
    ])
  );
  const rank = ({ name }: FleetMember) => (explained.has(name) ? 1 : 0);
  return [...members].sort(
    (a, b) => compareGravity(a, b) || rank(a) - rank(b) || findScore(b) - findScore(a) || (a.name < b.name ? -1 : 1)
  );
}

/** Whether what one shows explains what the other shows; along calls only what travels that way does. */
function explains(one: Foremost | undefined, other: Foremost | undefined, isCaller: boolean): boolean {
  if (!one || !other || one.since > other.since + together || one.score < minExplainingShare * other.score) {
    return false;
  }
  return fromCallers.has(other.kind) === isCaller && fromCallers.has(one.kind) === isCaller;
}

/** How sure the surest anomaly is. */
function findScore({ watched }: FleetMember): number {
  return Math.max(0, ...watched.map(({ state }) => state.unusual?.score ?? 0));
}

/** The anomaly that began first, the surer of two that began together: the later ones may come of it. */
function findForemost({ health, watched }: FleetMember): Foremost | undefined {
  const reported = health.now.reasons.map(({ signal }) => signal);
  const found = (reported.length > 0 ? reported : watched.map(({ state }) => state)).flatMap(
    ({ unusual, kind }): Foremost[] => (unusual ? [{ ...unusual, kind }] : [])
  );
  return found.sort((a, b) => a.since - b.since || b.score - a.score)[0];
}

function compareGravity(a: FleetMember, b: FleetMember): number {
  const gravity = ({ state }: { state: (typeof healthStates)[number] }) => healthStates.indexOf(state);
  return gravity(b.health.now) - gravity(a.health.now) || gravity(b.health.ahead) - gravity(a.health.ahead);
}
