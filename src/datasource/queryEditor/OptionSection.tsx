import React, { useState } from 'react';
import { Collapse, Grid, Stack, Text } from '@grafana/ui';
import type { PredictiveQuery } from '../../queries';

/** What each group of options gets: the query, and a way to change a part of it. */
export interface OptionProps {
  model: PredictiveQuery;
  onChange: (patch: Partial<PredictiveQuery>) => void;
}

interface Props {
  title: string;
  /** The values in short, shown while the section is closed. */
  summary: string[];
  /** True where an option inside must be set. */
  startsOpen?: boolean;
  children: NonNullable<React.ReactNode>;
}

/** A collapsible group of options. */
export function OptionSection({ title, summary, startsOpen = false, children }: Props) {
  const [isOpen, setIsOpen] = useState(startsOpen);
  const label = (
    <Stack direction="row" gap={2} alignItems="center" wrap="wrap">
      <Text>{title}</Text>
      {!isOpen && (
        <Text variant="bodySmall" color="secondary">
          {summary.join(' · ')}
        </Text>
      )}
    </Stack>
  );
  return (
    <Collapse label={label} isOpen={isOpen} onToggle={setIsOpen}>
      <Grid minColumnWidth={34} gap={2}>
        {children}
      </Grid>
    </Collapse>
  );
}
