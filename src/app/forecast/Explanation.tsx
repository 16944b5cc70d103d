import React from 'react';
import type { DataFrame } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Stack, Text } from '@grafana/ui';
import { BulletList } from '../../ui';
import { explain } from './explain';

/** How far to trust each forecast, and why. */
export function Explanation({ frames }: { frames: DataFrame[] }) {
  const explained = explain(frames);
  return explained.length === 0 ? null : (
    <section aria-label={t('forecast.explanation', 'How it came about')}>
      <Stack direction="column" gap={1}>
        <Text element="h2" variant="h4">
          {t('forecast.explanation', 'How it came about')}
        </Text>
        {explained.map(({ name, sentences }, place) => (
          <div key={`${name} ${place}`}>
            <Text element="h3" variant="h6">
              {name}
            </Text>
            <BulletList>
              {sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </BulletList>
          </div>
        ))}
      </Stack>
    </section>
  );
}
