import { incidentChoices } from '../incidents';

const button = ({ kind, service, label }: (typeof incidentChoices)[number]) =>
  `<button data-kind="${kind}" data-service="${service}">${label}</button>`;

/** A page whose buttons start incidents of the shop and that lists those that run; nothing of a visitor's goes into it. */
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
      show();
      setInterval(show, 5000);
    </script>
  </body>
</html>
`;
