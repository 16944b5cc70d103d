import React, { useState } from 'react';
import { Collapse, Grid, Stack, Text } from '@grafana/ui';
import type { FormSection as Section } from '../../queries';
import { FormControl, type FormProps } from './FormControl';
import { getValueAt } from './fieldPath';
import { summarizeSection } from './summarizeField';
import { translate } from './translate';

/** A collapsible group of fields; open at first where a field inside must be set. */
export function FormSection({ section, ...form }: FormProps & { section: Section }) {
  const isMissing = section.fields.some(
    ({ path, control }) => 'missing' in control && getValueAt(form.model, path) === null
  );
  const [isOpen, setIsOpen] = useState(isMissing);
  const label = (
    <Stack direction="row" gap={2} alignItems="center" wrap="wrap">
      <Text>{translate(section.title)}</Text>
      {!isOpen && (
        <Text variant="bodySmall" color="secondary">
          {summarizeSection(section, form.model).join(' · ')}
        </Text>
      )}
    </Stack>
  );
  return (
    <Collapse label={label} isOpen={isOpen} onToggle={setIsOpen}>
      <Grid minColumnWidth={34} gap={2}>
        {section.fields.map((field) => (
          <FormControl key={field.path} {...form} field={field} />
        ))}
      </Grid>
    </Collapse>
  );
}
