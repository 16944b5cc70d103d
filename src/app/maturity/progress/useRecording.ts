import { useEffect, useState } from 'react';
import { adoptFolder, applyChanges, listRuleEvents, planChanges, type RuleChanges } from '../../../alerts';
import { reportEvents } from '../../audit/reportEvents';
import { fetchErrorMessage } from '../../fetchErrorMessage';
import { asSignedInUser } from '../../rules/create/grafanaRequest';
import type { Step } from '../../rules/create/useRuleChanges';
import { createRecordingGroup, recordingFolder } from './recordingGroup';

/** What recording the assessment would change in Grafana, and how to do it; as the signed-in user. */
export function useRecording(foresight: string, recordTo: string) {
  const question = JSON.stringify([foresight, recordTo]);
  const [known, setKnown] = useState<{ question: string; step: Step }>();
  useEffect(() => {
    let isCurrent = true;
    const settle = (step: Step) => isCurrent && setKnown({ question, step });
    const [uid, target] = JSON.parse(question) as [string, string];
    if (target !== '') {
      plan(uid, target).then(
        (changes) => settle({ status: 'planned', changes }),
        (error) => settle({ status: 'failed', message: fetchErrorMessage(error) })
      );
    }
    return () => {
      isCurrent = false;
    };
  }, [question]);
  const write = async (changes: RuleChanges) => {
    const settle = (step: Step) => setKnown({ question, step });
    settle({ status: 'writing' });
    try {
      const report = await applyChanges(changes, { editable: true }, asSignedInUser);
      const rules = changes.groups.flatMap((group) => group.rules);
      const unrecorded = await reportEvents(foresight, listRuleEvents({ folders: changes.folders, rules }, report));
      settle({ status: 'done', report, unrecorded });
    } catch (error) {
      settle({ status: 'failed', message: fetchErrorMessage(error) });
    }
  };
  const step: Step = known?.question === question ? known.step : { status: 'planning' };
  return { step, write };
}

async function plan(foresight: string, recordTo: string): Promise<RuleChanges> {
  const { folderUid } = await adoptFolder<{ folder: string; folderUid?: string }>(
    { folder: recordingFolder },
    asSignedInUser
  );
  return planChanges([createRecordingGroup({ foresight, recordTo, folderUid })], asSignedInUser);
}
