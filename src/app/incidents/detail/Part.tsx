import React from 'react';
import { Stack, Text } from '@grafana/ui';

/** A part of the page under a heading. */
export function Part({ title, children }: React.PropsWithChildren<{ title: string }>) {
  return (
    <section aria-label={title}>
      <Stack direction="column" gap={1} alignItems="stretch">
        <Text element="h2" variant="h4">
          {title}
        </Text>
        {children}
      </Stack>
    </section>
  );
}
