import React from 'react';
import { t } from '@grafana/i18n';
import { Button, FilterInput, Stack } from '@grafana/ui';
import type { PatternState } from '../../insight';
import { statesByGravity, type LogPattern } from './logPatterns';
import { stateIcon, stateText } from './table/StateBadge';
import { countStates, type PatternFilter } from './viewPatterns';

interface Props {
  rows: readonly LogPattern[];
  filter: PatternFilter;
  onChange: (filter: PatternFilter) => void;
}

/** Looks for patterns by their words and by what became of them. */
export function PatternToolbar({ rows, filter, onChange }: Props) {
  const counts = countStates(rows);
  const toggle = (state: PatternState) => {
    const others = filter.states.filter((one) => one !== state);
    onChange({ ...filter, states: others.length < filter.states.length ? others : [...others, state] });
  };
  return (
    <Stack direction="row" gap={1} wrap="wrap" alignItems="center">
      <FilterInput
        width={34}
        escapeRegex={false}
        placeholder={t('patterns.search', 'Search patterns and examples')}
        aria-label={t('patterns.search', 'Search patterns and examples')}
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
      <div role="group" aria-label={t('patterns.states', 'Filter by state')}>
        <Stack direction="row" gap={0.5} wrap="wrap">
          {statesByGravity.map((state) => (
            <Button
              key={state}
              size="sm"
              icon={stateIcon(state)}
              variant={filter.states.includes(state) ? 'primary' : 'secondary'}
              fill={counts[state] === 0 && !filter.states.includes(state) ? 'text' : 'outline'}
              aria-pressed={filter.states.includes(state)}
              onClick={() => toggle(state)}
            >
              {`${stateText(state)} (${counts[state]})`}
            </Button>
          ))}
        </Stack>
      </div>
    </Stack>
  );
}
