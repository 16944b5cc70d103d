import React, { useEffect, useState } from 'react';
import { t } from '@grafana/i18n';
import { LoadingPlaceholder, Stack } from '@grafana/ui';
import { MutedText } from '../../ui';

/** What does not come at once gets a bar, and a word on why. */
const patienceMs = 2000;

/** That something is asked for; after two seconds with a sign that it is still under way. */
export function Waiting({ text }: { text: string }) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Stack direction="column" gap={1}>
      <LoadingPlaceholder text={text} />
      {isLong && (
        <Stack alignItems="center" gap={1}>
          <progress aria-label={text} />
          <MutedText>
            {t('incidents.long', 'The first look at many services takes longer; the next ones do not.')}
          </MutedText>
        </Stack>
      )}
    </Stack>
  );
}
