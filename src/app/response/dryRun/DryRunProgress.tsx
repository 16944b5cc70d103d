import React, { useEffect, useState } from 'react';
import { t } from '@grafana/i18n';
import { MutedText } from '../../../ui';

const second = 1000;
/** What is over soon is told nothing of, s. */
const patience = 2;

/** What takes so long, once it does. */
export function DryRunProgress({ weeks }: { weeks: number }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((so) => so + 1), second);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      <progress aria-label={t('response.dry-run-progress', 'Progress of the dry run')} />
      {seconds >= patience && (
        <MutedText>
          {t(
            'response.dry-run-reading',
            'Reads {{days}} days, then decides at each of up to 2,000 evaluations: {{seconds}} s so far',
            { days: 7 * weeks, seconds }
          )}
        </MutedText>
      )}
    </>
  );
}
