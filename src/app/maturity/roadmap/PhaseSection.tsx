import React, { useMemo, useState } from 'react';
import { t } from '@grafana/i18n';
import { Icon, Stack, Text } from '@grafana/ui';
import type { Phase, RoadmapItem } from '../../../maturity/roadmap';
import { DetailTable, type DetailColumn } from '../../table/DetailTable';
import { ItemDetails } from './ItemDetails';
import { RiskTable } from './RiskTable';
import { toText } from './toText';

interface Props {
  foresight: string;
  phase: Phase;
  onMended: () => void;
}

const itemId = ({ check, team }: RoadmapItem) => `${check}/${team}`;

/** One phase of the way: what it is for, what is to be done, when it is done, and what may go wrong. */
export function PhaseSection({ foresight, phase: { number, goal, items, criteria, risks }, onMended }: Props) {
  const [open, setOpen] = useState<string[]>([]);
  const columns = useMemo(() => createColumns(), []);
  const title = t('maturity.phase', 'Phase {{phase}}', { phase: number });
  return (
    <section aria-label={title}>
      <Stack direction="column" gap={2}>
        <Text element="h3" variant="h4">
          {`${title}: ${toText(goal)}`}
        </Text>
        <DetailTable
          label={t('maturity.phase-items', 'To do in phase {{phase}}', { phase: number })}
          rows={items}
          columns={columns}
          id={itemId}
          name={(item) => [toText(item.title), item.team].filter(Boolean).join(' ')}
          detail={(item) => <ItemDetails foresight={foresight} item={item} onMended={onMended} />}
          open={open}
          onOpen={setOpen}
        />
        {criteria.length > 0 && (
          <Stack direction="column" gap={0.5}>
            <Text element="h4" variant="h5">
              {t('maturity.done-when', 'Done when')}
            </Text>
            <ul style={{ listStyle: 'none' }}>
              {criteria.map(({ text, isDone }, i) => (
                <li key={i}>
                  <Icon
                    name={isDone ? 'check-square' : 'square-shape'}
                    title={isDone ? t('maturity.is-done', 'Done') : t('maturity.is-open', 'To do')}
                  />{' '}
                  {toText(text)}
                </li>
              ))}
            </ul>
          </Stack>
        )}
        {risks.length > 0 && <RiskTable risks={risks} />}
      </Stack>
    </section>
  );
}

/** What it takes, in words. */
function nameEffort(effort: number): string {
  const names: Record<number, string> = {
    1: t('maturity.effort-hours', 'Hours'),
    2: t('maturity.effort-days', 'Days'),
    3: t('maturity.effort-weeks', 'Weeks'),
  };
  return names[effort] ?? '–';
}

/** Names of services in one cell. */
const maxNamed = 3;

function nameServices(services: readonly string[]): string {
  const rest = services.length - maxNamed;
  const named = services.slice(0, maxNamed).join(', ');
  return rest > 0 ? t('maturity.and-more', '{{named}} and {{rest}} more', { named, rest }) : named;
}

function createColumns(): Array<DetailColumn<RoadmapItem>> {
  return [
    {
      id: 'title',
      title: t('maturity.gap', 'Gap'),
      width: '28%',
      value: ({ title }) => toText(title),
      cell: ({ title }) => <Text weight="medium">{toText(title)}</Text>,
    },
    {
      id: 'services',
      title: t('maturity.by-service', 'Services'),
      value: ({ services }) => services.length,
      cell: ({ services }) => nameServices(services) || t('maturity.whole', 'Everything'),
    },
    {
      id: 'incidents',
      title: t('maturity.incidents', 'Incidents'),
      isFigure: true,
      value: ({ benefit }) => benefit.incidents.length,
      cell: ({ benefit }) => String(benefit.incidents.length),
    },
    {
      id: 'benefit',
      title: t('maturity.benefit', 'Benefit'),
      width: '30%',
      value: ({ benefit }) => benefit.value,
      cell: ({ benefit }) => toText(benefit.text),
    },
    {
      id: 'effort',
      title: t('maturity.effort', 'Effort'),
      value: ({ effort }) => effort,
      cell: ({ effort }) => nameEffort(effort),
    },
    {
      id: 'owner',
      title: t('maturity.owner', 'Owner'),
      value: ({ owner }) => toText(owner),
      cell: ({ owner }) => toText(owner) || '–',
    },
  ];
}
