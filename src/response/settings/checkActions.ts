import type { Action, Threshold } from './action';

type Report = (message: string) => void;

/** Query types that are answered from the triggers of actions. */
const deciding = new Set(['response']);

/** The actions that can be used, by id; what is wrong with the others is reported, and a mode that goes too far is lowered. */
export function checkActions(actions: Action[], report: Report): Map<string, Action> {
  const counts = new Map<string, number>();
  actions.forEach(({ id }) => counts.set(id, (counts.get(id) ?? 0) + 1));
  const usable = actions.filter((action) => {
    const problems = listProblems(action, counts);
    problems.forEach((problem) => report(`Action ${action.id}: ${problem}`));
    return problems.length === 0;
  });
  const ids = new Set(usable.map(({ id }) => id));
  return new Map(usable.map((action) => [action.id, adjust(action, ids, report)]));
}

function listProblems(
  { id, trigger, preconditions, verify, parameters, limits, ...action }: Action,
  counts: Map<string, number>
) {
  const thresholds: Array<[string, Threshold]> = [
    ['trigger', trigger],
    ...preconditions.map((one, i): [string, Threshold] => [`preconditions[${i}]`, one]),
    ...(verify ? [['verify', verify] as [string, Threshold]] : []),
  ];
  const isNested = deciding.has(String(trigger.query.queryType));
  return [
    ...((counts.get(id) ?? 0) > 1 ? ['Its id occurs more than once. Give each action an id of its own.'] : []),
    ...(isNested
      ? ['Its trigger is a query of responses, which would decide about itself. Choose another query.']
      : []),
    ...thresholds.flatMap(([name, one]) => checkThreshold(name, one)),
    ...Object.entries(parameters).flatMap(([name, one]) =>
      'min' in one && one.min > one.max ? [`Its parameters.${name} has min ${one.min} above max ${one.max}.`] : []
    ),
    ...(limits.replicaShare !== undefined && !limits.replicas
      ? ['Its limits have a replicaShare, and no replicas that say how many there are. Add a source and a query.']
      : []),
    ...(action.windows.some(({ from, to }) => from === to) ? ['One of its windows begins when it ends.'] : []),
  ];
}

function checkThreshold(name: string, { above, below }: Threshold): string[] {
  if (above === undefined && below === undefined) {
    return [`Its ${name} has neither above nor below. Write a number for one of them.`];
  }
  return above !== undefined && below !== undefined && above >= below
    ? [`Its ${name} has above ${above}, which is not less than below ${below}.`]
    : [];
}

function adjust(action: Action, ids: ReadonlySet<string>, report: Report): Action {
  const { id, mode, reversal, verify } = action;
  const isKnown = reversal === undefined || (ids.has(reversal) && reversal !== id);
  if (!isKnown) {
    report(`Action ${id}: Nothing takes it back: ${reversal} is no other action of the catalogue.`);
  }
  const isUnverified = mode === 'auto' && verify === undefined;
  if (isUnverified) {
    report(`Action ${id}: Its mode is auto, and nothing verifies it; it waits for approval. Add verify.`);
  }
  return { ...action, reversal: isKnown ? reversal : undefined, mode: isUnverified ? 'approve' : mode };
}
