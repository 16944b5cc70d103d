import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Button, LinkButton } from '@grafana/ui';
import { verbatim } from '../../../ui';
import type { LogPattern } from '../../../ui/patterns';
import type { KnownPatterns } from '../known/useKnownPatterns';
import { ExpectDialog } from '../known/ExpectDialog';
import { newPatternRuleAddress, parameterRuleAddress, patternRuleAddress, type LogPlace } from './ruleLinks';

export type { LogPlace };

interface Props {
  row: LogPattern;
  place: LogPlace;
  known: KnownPatterns;
  timeZone: string;
}

/** What can be done about a pattern: rules that watch it, or saying that it is known. */
export function PatternActions({ row, place, known, timeZone }: Props) {
  const [isExpecting, setExpecting] = useState(false);
  const [service = ''] = row.services;
  const ruleHref = patternRuleAddress(row, place);
  const { text: pattern } = row;
  return (
    <>
      {ruleHref !== undefined && (
        <LinkButton size="sm" variant="secondary" icon="bell" href={ruleHref}>
          {t('logs.alert', 'Alert on this pattern')}
        </LinkButton>
      )}
      {place.source !== '' &&
        row.parameters.map((one) => (
          <LinkButton
            key={one.name}
            size="sm"
            variant="secondary"
            icon="chart-line"
            href={parameterRuleAddress(row, one, place)}
          >
            {t('logs.watch-parameter', 'Watch {{name}}', { name: one.name, ...verbatim })}
          </LinkButton>
        ))}
      <LinkButton size="sm" variant="secondary" icon="bell" href={newPatternRuleAddress(service, place)}>
        {t('logs.alert-new', 'Alert on new patterns')}
      </LinkButton>
      <Button
        size="sm"
        variant="secondary"
        icon="eye-slash"
        disabled={known.isSaving}
        onClick={() => known.add({ pattern, effect: 'ignore' })}
      >
        {t('logs.ignore', 'Ignore')}
      </Button>
      <Button
        size="sm"
        variant="secondary"
        icon="calendar-alt"
        disabled={known.isSaving}
        onClick={() => setExpecting(true)}
      >
        {t('logs.expect', 'Expected from … to …')}
      </Button>
      {isExpecting && (
        <ExpectDialog
          pattern={pattern}
          timeZone={timeZone}
          onClose={() => setExpecting(false)}
          onExpect={(times) => known.add({ pattern, effect: 'ignore', times: [times] })}
        />
      )}
    </>
  );
}
