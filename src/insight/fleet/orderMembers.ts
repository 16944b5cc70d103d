import { propagateScores } from '../causes/propagateScores';
import type { Dependency } from '../discovery/discovery';
import type { FleetMember } from './fleet';

const gravity = { good: 0, unknown: 1, warning: 2, critical: 3 };
/** Anomalies that begin within this time of each other begin together, ms. */
const together = 15 * 60_000;

/**
 * The members with the gravest first. Among equally grave ones those come first that their callees do not explain: a
 * service whose callee became unusual no later than itself suffers from it (see propagateScores).
 */
export function orderMembers(members: FleetMember[], dependencies: readonly Dependency[]): FleetMember[] {
  const places = new Map(members.map(({ name }, place) => [name, place]));
  const worst = members.map(findWorst);
  const callees = members.map((): number[] => []);
  for (const { caller, callee } of dependencies) {
    const [from, to] = [places.get(caller), places.get(callee)];
    if (from !== undefined && to !== undefined && from !== to && worst[to].since <= worst[from].since + together) {
      callees[from].push(to);
    }
  }
  const scores = propagateScores(
    Float64Array.from(worst, ({ score }) => score),
    callees
  );
  const order = members
    .map((_, place) => place)
    .sort((a, b) => byGravity(members[a], members[b]) || scores[b] - scores[a]);
  return order.map((place) => members[place]);
}

/** How unusual a member's own signals are, and since when; what is of its nodes tells of others, too. */
function findWorst({ kind, watched }: FleetMember): { score: number; since: number } {
  let worst = { score: 0, since: Infinity };
  for (const { state } of watched) {
    const isOwn = state.scope !== 'node' || kind === 'node';
    if (isOwn && state.unusual && state.unusual.score > worst.score) {
      worst = state.unusual;
    }
  }
  return worst;
}

function byGravity(a: FleetMember, b: FleetMember): number {
  return (
    gravity[b.health.now.state] - gravity[a.health.now.state] ||
    gravity[b.health.ahead.state] - gravity[a.health.ahead.state]
  );
}
