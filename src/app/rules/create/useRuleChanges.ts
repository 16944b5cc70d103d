import { useEffect, useState } from 'react';
import { applyChanges, listRuleEvents, type ApplyReport, type RuleChanges, type RuleSpec } from '../../../alerts';
import { reportEvents } from '../../audit/reportEvents';
import { fetchErrorMessage } from '../../fetchErrorMessage';
import { asSignedInUser } from './grafanaRequest';
import { planRules } from './planRules';

export type Step =
  | { status: 'planning' }
  | { status: 'planned'; changes: RuleChanges }
  | { status: 'writing' }
  /** `unrecorded`: why the audit log does not know of it. */
  | { status: 'done'; report: ApplyReport; unrecorded?: string }
  | { status: 'failed'; message: string };

/** While somebody types, only the last state is compared with Grafana, ms. */
const pauseMs = 500;

/** What writing the rules would change in Grafana, compared anew whenever they change, and how to write them. */
export function useRuleChanges(specs: RuleSpec[]) {
  const [known, setKnown] = useState<{ wanted: string; step: Step }>();
  const wanted = JSON.stringify(specs);
  const isFirst = known === undefined;
  useEffect(() => {
    let isCurrent = true;
    const settle = (step: Step) => isCurrent && setKnown({ wanted, step });
    const timer = setTimeout(
      () =>
        planRules(JSON.parse(wanted) as RuleSpec[], asSignedInUser).then(
          (changes) => settle({ status: 'planned', changes }),
          (error) => settle({ status: 'failed', message: fetchErrorMessage(error) })
        ),
      isFirst ? 0 : pauseMs
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
    // The pause is of no concern to a comparison that has begun.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted]);

  const write = async (changes: RuleChanges, editable: boolean) => {
    setKnown({ wanted, step: { status: 'writing' } });
    try {
      const report = await applyChanges(changes, { editable }, asSignedInUser);
      const rules = changes.groups.flatMap((group) => group.rules);
      const events = listRuleEvents({ folders: changes.folders, rules }, report);
      const unrecorded = await reportEvents(specs[0].foresight, events);
      setKnown({ wanted, step: { status: 'done', report, unrecorded } });
    } catch (error) {
      setKnown({ wanted, step: { status: 'failed', message: fetchErrorMessage(error) } });
    }
  };
  const step: Step = known?.wanted === wanted ? known.step : { status: 'planning' };
  return { step, write };
}
