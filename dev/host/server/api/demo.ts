import { HttpError, type Call, type Routes } from '../http';

/** A simulated shop that takes incidents. */
export interface Demo {
  /** The page to begin with, as in "/d/tour". */
  home: string;
  /** Where incidents are listed and started. */
  incidentsUrl: string;
  /** What a button starts. */
  choices: Array<{ kind: string; service: string; label: string }>;
}

/** The demo's list of incidents, for the pages to read and to add to. */
export function demoRoutes({ incidentsUrl }: Demo): Routes {
  const requestDemo = async ({ method, body }: Call) => {
    const request =
      method === 'POST' ? { method, body: body.toString(), headers: { 'Content-Type': 'application/json' } } : {};
    const response = await fetch(incidentsUrl, request).catch((error: Error) => {
      throw new HttpError(502, `The shop at ${incidentsUrl} cannot be reached: ${error.message}.`);
    });
    return { status: response.status, body: await response.json() };
  };
  return { 'GET /api/demo/incidents': requestDemo, 'POST /api/demo/incidents': requestDemo };
}
