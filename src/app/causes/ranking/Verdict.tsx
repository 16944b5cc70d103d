import React from 'react';
import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Icon, Stack, Text, useTheme2 } from '@grafana/ui';
import { listReasonsFor, summarizeRanking, type CauseVerdict } from '../../../insight';
import { verbatim } from '../../../ui';
import { renderText } from '../../../ui/health';
import type { Window } from '../incidentWindow';
import type { CausesJson } from './causesJson';

const looks = {
  clear: { name: 'exclamation-circle', color: 'error' },
  'one of several': { name: 'question-circle', color: 'warning' },
  'nothing stands out': { name: 'info-circle', color: 'info' },
} as const satisfies Record<CauseVerdict, object>;

/** What the causes come to, in a sentence, and the time it is about. */
export function Verdict({ causes, window }: { causes: CausesJson; window: Window }) {
  const { colors } = useTheme2();
  const look = looks[causes.verdict];
  const [foremost] = causes.verdict === 'clear' ? listReasonsFor(causes.services[0]) : [];
  return (
    <Stack direction="column" gap={0.5}>
      <Stack alignItems="center" gap={1}>
        <Icon name={look.name} size="lg" style={{ color: colors[look.color].text }} />
        <Text element="h3" variant="h4">
          {renderText(summarizeRanking(causes))}
        </Text>
      </Stack>
      {foremost && <Text>{renderText(foremost)}</Text>}
      <Text color="secondary">
        {t('causes.compared', '{{window}}, compared with the hours before', {
          window: formatWindow(window),
          ...verbatim,
        })}
      </Text>
    </Stack>
  );
}

/** From when to when, in the reader's time. */
export function formatWindow({ from, to }: Window): string {
  return t('causes.window', '{{from}} to {{to}}', {
    from: dateTimeFormat(from),
    to: dateTimeFormat(to),
    ...verbatim,
  });
}
