// Shopify's own libraries judge what the sandbox shop signs: proxied requests, webhooks, OAuth callbacks.
import assert from 'node:assert/strict';
import '@shopify/shopify-app-react-router/adapters/node';
import { shopifyApi, ApiVersion } from '@shopify/shopify-api';
import { setAbstractFetchFunc } from '@shopify/shopify-api/runtime';
import { shopifyApp } from '@shopify/shopify-app-react-router/server';

const { url, clientId, clientSecret, token, proxied, webhooks, callbacks } = JSON.parse(process.argv[2]);
const app = { apiKey: clientId, apiSecretKey: clientSecret, apiVersion: ApiVersion.October26, scopes: ['write_customers'] };

const api = shopifyApi({ ...app, hostName: 'app.example', isEmbeddedApp: false, logger: { level: 0 } });

const reactRouter = shopifyApp({
  ...app,
  appUrl: 'https://app.example',
  sessionStorage: { loadSession: async () => undefined, storeSession: async () => true },
  logger: { level: 0 },
});

for (const request of proxied) {
  const query = new URL(request).searchParams;
  await reactRouter.authenticate.public.appProxy(new Request(request));
  assert.equal(await api.utils.validateHmac(query, { signator: 'appProxy' }), true);

  const forged = new URL(request);
  forged.searchParams.set('logged_in_customer_id', '42');
  await assert.rejects(reactRouter.authenticate.public.appProxy(new Request(forged)), (refusal) => refusal.status === 400);
}

for (const { body, headers } of webhooks) {
  const verdict = async (rawBody) =>
    (await api.webhooks.validate({ rawBody, rawRequest: new Request('https://app.example/', { method: 'POST', headers }) })).valid;
  assert.equal(await verdict(body), true);
  assert.equal(await verdict(`${body} `), false);
}

for (const callback of callbacks) {
  assert.equal(await api.utils.validateHmac(Object.fromEntries(new URLSearchParams(callback)), { signator: 'admin' }), true);
}

await updateThroughTheLibrary();
console.log('DONE');
process.exit(0);

/** The library's own client changes a customer; its requests are led to the sandbox. */
async function updateThroughTheLibrary() {
  setAbstractFetchFunc((input, init) => {
    const asked = new URL(input);
    return fetch(new URL(asked.pathname + asked.search, url), init);
  });
  const session = { shop: 'sandbox-shop.myshopify.com', accessToken: token, isOnline: false, scope: 'write_customers' };
  const client = new api.clients.Graphql({ session });
  const { data } = await client.request(
    'mutation($input: CustomerInput!) { customerUpdate(input: $input) { customer { note } userErrors { message } } }',
    { variables: { input: { id: 'gid://shopify/Customer/207119551', note: 'by the library' } } },
  );
  assert.equal(data.customerUpdate.customer.note, 'by the library');
}
