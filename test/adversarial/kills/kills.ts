import type { Group } from '../attack';
import { cancelCalls } from './cancellations';
import { killHost, killUnderLoad } from './restarts';
import { abuseSocket } from './sockets';

export const kills: Group = {
  name: 'kills',
  claim: 'a killed process answers the same after its restart, and no caller loses a call by what another does',
  async run(stage, tally) {
    const checkSockets = await killUnderLoad(stage, tally);
    await killHost(stage, tally);
    await abuseSocket(stage, tally);
    await cancelCalls(stage, tally);
    await checkSockets();
  },
};
