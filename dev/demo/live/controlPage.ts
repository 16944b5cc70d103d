import { maxReplicas, minReplicas } from '../controls';
import { incidentChoices } from '../incidents';
import { services } from '../topology';

const button = ({ kind, service, label }: (typeof incidentChoices)[number]) =>
  `<button data-kind="${kind}" data-service="${service}">${label}</button>`;

const option = ({ name }: (typeof services)[number]) => `<option>${name}</option>`;

/**
 * A page whose buttons start incidents of the shop and act on its services, and that lists the incidents that run; nothing of a
 * visitor's goes into it.
 */
export const controlPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>The simulated shop</title>
    <style>
      :root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5 }
      body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem }
      button { font: inherit; margin: 0 0.5rem 0.5rem 0; padding: 0.25rem 0.75rem }
    </style>
  </head>
  <body>
    <h1>Start an incident</h1>
    <p>It lasts ten minutes. The dashboard "Foresight: a tour" shows it within half a minute.</p>
    <p>${incidentChoices.map(button).join('')}</p>
    <h2>Running now</h2>
    <ul id="running" role="status"></ul>
    <h2>Act on a service</h2>
    <p>
      Restarting frees memory that has leaked, rolling back ends what a deploy made slow, replicas share the requests. The metrics and
      the logs change with it. Engines do the same, from this machine alone:
    </p>
    <pre>
curl -H 'Content-Type: application/json' -d '{"kind": "restart", "service": "recommendations", "key": "once"}' ORIGIN/controls
curl -H 'Content-Type: application/json' -d '{"kind": "rollback", "service": "catalog"}' ORIGIN/controls
curl -H 'Content-Type: application/json' -d '{"kind": "scale", "service": "catalog", "replicas": 3}' ORIGIN/controls</pre
    >
    <p>A key that was used before is answered as it was then, and nothing is done. GET /controls lists what was done.</p>
    <form id="act">
      <select name="service" aria-label="Service">${services.map(option).join('')}</select>
      <button value="restart">Restart</button>
      <button value="rollback">Roll back</button>
      <input name="replicas" type="number" aria-label="Replicas" min="${minReplicas}" max="${maxReplicas}" value="2" />
      <button value="scale">Scale</button>
    </form>
    <p id="done" role="status"></p>
    <script>
      const show = async () => {
        const now = Date.now();
        const running = (await (await fetch('/incidents')).json()).filter(({ from, to }) => from <= now && now < to);
        const items = running.map(({ title, to }) => {
          const item = document.createElement('li');
          item.textContent = title + ', until ' + new Date(to).toLocaleTimeString();
          return item;
        });
        document.getElementById('running').replaceChildren(...(items.length > 0 ? items : ['Nothing.']));
      };
      document.querySelectorAll('button').forEach((button) =>
        button.addEventListener('click', async () => {
          const { kind, service } = button.dataset;
          const body = JSON.stringify({ kind, service, minutes: 10 });
          await fetch('/incidents', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
          await show();
        })
      );
      const pre = document.querySelector('pre');
      pre.textContent = pre.textContent.replaceAll('ORIGIN', location.origin);
      document.getElementById('act').addEventListener('submit', async (event) => {
        event.preventDefault();
        const { service, replicas } = event.target.elements;
        const body = JSON.stringify({ kind: event.submitter.value, service: service.value, replicas: replicas.value });
        const answer = await fetch('/controls', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
        const { error, kind, at } = await answer.json();
        document.getElementById('done').textContent =
          error ?? kind + ' of ' + service.value + ', at ' + new Date(at).toLocaleTimeString();
        await show();
      });
      show();
      setInterval(show, 5000);
    </script>
  </body>
</html>
`;
