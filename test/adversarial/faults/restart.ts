import type { Attack } from '../attack';
import { answerWaves } from '../stage/answers';
import { startSource } from '../stage/source';
import { createInstance, createModel, createQuery, type Target } from '../stage/stage';

/** A source that is gone and comes back at the same address. */
export const restartAttacks: Array<Attack<Target>> = [
  {
    name: 'It is gone, and comes back',
    run: async ({ wire }) => {
      const first = await startSource(answerWaves());
      const instance = { ...createInstance(first.url), uid: 'restarts' };
      const send = async (expr: string) => (await wire.query({ instance }, [createQuery(createModel({}, expr))])).A;
      const before = await send('first');
      await first.stop();
      const gone = await send('second');
      const again = await startSource(answerWaves(), { port: first.port });
      const after = await send('second');
      await again.stop();
      if (before.error || after.error) {
        return `not answered by a source that was there: ${before.error ?? ''} ${after.error ?? ''}`;
      }
      return gone.status === 502 && /cannot be reached/.test(gone.error ?? '')
        ? undefined
        : `${gone.status} ${gone.error}`;
    },
  },
];
