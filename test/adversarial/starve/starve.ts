import { runAttacks, type Group } from '../attack';
import { answerWaves } from '../stage/answers';
import { inspectTarget } from '../stage/inspect';
import { startSource } from '../stage/source';
import { startTarget } from '../stage/stage';
import { starveAlerts } from './alerts';
import { calendarAttacks } from './calendars';

export const starve: Group = {
  name: 'starve',
  claim: 'no heavy query and no calendar keeps the alert rules of others waiting',
  async run(stage, tally) {
    await starveAlerts(stage, tally);
    const source = await startSource(answerWaves(), { keep: false });
    const target = await startTarget(stage);
    await runAttacks(calendarAttacks, { ...target, url: source.url }, tally);
    const wrong = inspectTarget(target);
    if (wrong) {
      tally.through('the process afterwards', wrong);
    }
    await target.stop();
    await source.stop();
  },
};
