import React, { useId } from 'react';
import { VariableHide } from '@grafana/data';
import type { CustomVariable, DataSourceVariable, QueryVariable } from '@grafana/scenes';
import { Combobox, InlineField } from '@grafana/ui';
import { fetchErrorMessage } from '../fetchErrorMessage';

/** The kinds of variables that pages have. */
export type ChosenVariable = CustomVariable | DataSourceVariable | QueryVariable;

/** The choice of a variable's value, with a label that screen readers can read; nothing for hidden ones. */
export function VariableChoice({ variable }: { variable: ChosenVariable }) {
  const id = useId();
  const { name, label = name, hide, options, value, error, loading } = variable.useState();
  return hide === VariableHide.hideVariable ? null : (
    <InlineField label={label} htmlFor={id} invalid={Boolean(error)} error={error && fetchErrorMessage(error)} shrink>
      <Combobox
        id={id}
        width="auto"
        minWidth={20}
        loading={loading}
        options={options.map((one) => ({ value: String(one.value), label: one.label }))}
        value={String(value)}
        onChange={(chosen) => variable.changeValueTo(chosen.value, chosen.label, true)}
      />
    </InlineField>
  );
}
