import React from 'react';
import type { AppRootProps } from '@grafana/data';

// Default export: React.lazy reads it.
export default function App(_props: AppRootProps) {
  return <div>Foresight</div>;
}
