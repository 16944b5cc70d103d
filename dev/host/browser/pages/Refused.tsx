import React from 'react';
import { Alert } from '@grafana/ui';

/** What cannot be shown, and why. */
export function Refused({ title, reason }: { title: string; reason: string }) {
  return (
    <Alert title={title} severity="error">
      {reason}
    </Alert>
  );
}
