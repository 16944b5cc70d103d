import React, { useMemo, useState } from 'react';
import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, ClipboardButton, Stack, Text } from '@grafana/ui';
import { maskTimes, writeMarkedTimes, type FeedbackMark, type RuleSpec } from '../../../../alerts';
import { parseTimeRange } from '../../../../schema';
import { MutedText, writeProvisioning } from '../../../../ui';
import { PlainTable } from '../../backtest/PlainTable';

interface Props {
  spec: RuleSpec;
  marks: FeedbackMark[];
  /** Opens the form of rules with another rule. */
  onOpen: (spec: RuleSpec) => void;
}

/** Planned times and those of a known cause, which nothing should be learnt from: shown first, then added by the user. */
export function MaskTimes({ spec, marks, onOpen }: Props) {
  const [isShown, setShown] = useState(false);
  const masked = useMemo(() => maskTimes(spec, marks), [spec, marks]);
  if (masked.added.length === 0) {
    return null;
  }
  const before = spec.learning?.masked?.length ?? 0;
  const calendar = () =>
    writeProvisioning({
      calendar: {
        events: [{ name: t('rule-mask.event', 'Marked times'), times: writeMarkedTimes(marks), effect: 'exclude' }],
      },
    });
  return (
    <Stack direction="column" gap={1} alignItems="flex-start">
      <Button size="sm" variant="secondary" icon="eye-slash" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        {t('rule-mask.show', 'Mask these times from training ({{n}})', { n: masked.added.length })}
      </Button>
      {isShown && (
        <>
          <PlainTable
            label={t('rule-mask.title', 'Times that the rule would learn nothing from')}
            head={[t('rule-mask.from', 'From'), t('rule-mask.to', 'To'), t('rule-mask.written', 'As it is written')]}
            rows={masked.added.map((text) => {
              const { from, to } = parseTimeRange(text);
              return [dateTimeFormat(from), dateTimeFormat(to), text];
            })}
          />
          <Text>
            {t('rule-mask.change', 'learning.masked has {{before}} times now, and would have {{after}}.', {
              before,
              after: before + masked.added.length,
            })}
          </Text>
          <Stack gap={1} wrap="wrap">
            <Button size="sm" icon="check" onClick={() => onOpen(masked.spec)}>
              {t('rule-mask.open', 'Open the rule with these times')}
            </Button>
            <ClipboardButton size="sm" variant="secondary" icon="copy" getText={calendar}>
              {t('rule-mask.calendar', 'Copy as calendar of the data source')}
            </ClipboardButton>
          </Stack>
          <MutedText>
            {t(
              'rule-mask.calendar-help',
              'The calendar holds for all queries of a data source: add the events to those that it has.'
            )}
          </MutedText>
        </>
      )}
    </Stack>
  );
}
