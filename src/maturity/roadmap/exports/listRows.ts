import type { Table, Text } from '../../../reports';
import { createMessage } from '../../../texts';
import type { Phase, Roadmap, RoadmapItem } from '../roadmap';
import { describeEffort } from './createReport';

/** A column of the table of all items. */
interface ItemColumn {
  title: Text;
  isNumber?: boolean;
  read: (item: RoadmapItem, phase: Phase) => Text;
}

const columns: readonly ItemColumn[] = [
  { title: createMessage('roadmap.phase-column', {}), isNumber: true, read: (_, { number }) => String(number) },
  { title: createMessage('roadmap.goal', {}), read: (_, { goal }) => goal },
  { title: createMessage('roadmap.check', {}), read: ({ check }) => check },
  { title: createMessage('roadmap.what', {}), read: ({ title }) => title },
  { title: createMessage('roadmap.level', {}), isNumber: true, read: ({ level }) => String(level) },
  { title: createMessage('roadmap.team', {}), read: ({ team }) => team },
  { title: createMessage('roadmap.owner', {}), read: ({ owner }) => owner },
  { title: createMessage('roadmap.services', {}), read: ({ services }) => services.join(' ') },
  { title: createMessage('roadmap.effort', {}), read: describeEffort },
  { title: createMessage('roadmap.now', {}), isNumber: true, read: ({ share }) => share.toFixed(2) },
  { title: createMessage('roadmap.value', {}), isNumber: true, read: ({ benefit }) => benefit.value.toFixed(2) },
  { title: createMessage('roadmap.basis', {}), read: ({ benefit }) => benefit.basis },
  { title: createMessage('roadmap.benefit', {}), read: ({ benefit }) => benefit.text },
  {
    title: createMessage('roadmap.incidents', {}),
    isNumber: true,
    read: ({ benefit }) => String(benefit.incidents.length),
  },
  {
    title: createMessage('roadmap.lead-minutes', {}),
    isNumber: true,
    read: ({ benefit: { leadTime } }) => (leadTime === null ? '' : (leadTime / 60_000).toFixed(1)),
  },
  {
    title: createMessage('roadmap.false-per-week', {}),
    isNumber: true,
    read: ({ benefit: { falsePerWeek } }) => (falsePerWeek === null ? '' : falsePerWeek.toFixed(2)),
  },
];

/** All items of a roadmap, one row each, in its order. */
export function listRows({ phases }: Roadmap): Pick<Table, 'columns' | 'rows'> {
  return {
    columns: columns,
    rows: phases.flatMap((phase) => phase.items.map((item) => columns.map(({ read }) => read(item, phase)))),
  };
}
