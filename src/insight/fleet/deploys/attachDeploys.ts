import { addDeploys } from '../../../engine';
import { createMessage, describeError, type Message } from '../../../texts';
import { readDeploys } from './readDeploys';
import type { InsightContext, InsightDeps } from '../context';
import type { FleetMember } from '../fleet';

/**
 * The members with the deploys of the queried service at its anomalies; as they are where all services are looked at. Deploys that
 * cannot be read give a notice.
 */
export async function attachDeploys(
  members: FleetMember[],
  context: InsightContext,
  deps: InsightDeps
): Promise<{ members: FleetMember[]; notices: Message[] }> {
  const { service } = context.query;
  if (service === '') {
    return { members, notices: [] };
  }
  try {
    const deploys = await readDeploys(context, deps);
    return { members: members.map((one) => (one.name === service ? withDeploys(one, deploys) : one)), notices: [] };
  } catch (error) {
    deps.signal.throwIfAborted();
    return { members, notices: [createMessage('missing.deploys', { reason: describeError(error) })] };
  }
}

function withDeploys(member: FleetMember, deploys: number[]): FleetMember {
  const watched = member.watched.map((one) => ({
    ...one,
    events: addDeploys(one.events, one.history.series, deploys),
  }));
  return { ...member, watched };
}
