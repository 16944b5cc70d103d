import React, { useMemo } from 'react';
import { t } from '@grafana/i18n';
import { EmptyState, Stack, Text } from '@grafana/ui';
import { nameLevel } from '../names';
import { groupFindings } from '../read/filterFindings';
import type { Finding } from '../read/findings';
import { CheckItem } from './CheckItem';

interface Props {
  foresight: string;
  findings: Finding[];
  /** Told when something was mended from here. */
  onMended: () => void;
}

/** The checks level by level, those that need most care first. */
export function CheckList({ foresight, findings, onMended }: Props) {
  const groups = useMemo(() => groupFindings(findings), [findings]);
  if (groups.length === 0) {
    return (
      <EmptyState variant="not-found" message={t('maturity.none-match', 'No check passes these filters')} hideImage />
    );
  }
  return (
    <Stack direction="column" gap={3}>
      {groups.map(({ level, checks }) => (
        <section key={level} aria-labelledby={`maturity-level-${level}`}>
          <Stack direction="column" gap={1}>
            <Text id={`maturity-level-${level}`} element="h3" variant="h5">
              {t('maturity.level-title', 'Level {{level}}: {{name}}', { level, name: nameLevel(level) })}
            </Text>
            {checks.map((one) => (
              <CheckItem key={one.check} foresight={foresight} group={one} onMended={onMended} />
            ))}
          </Stack>
        </section>
      ))}
    </Stack>
  );
}
