// Two old clients update a customer on the sandbox shop, as they would on a real one.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { promisify } from 'node:util';
import ShopifyApiNode from 'shopify-api-node';
import ShopifyNodeApi from 'shopify-node-api';

const { url, clientId, token, keyStore, password, certificate } = JSON.parse(process.argv[2]);
const shop = new URL(url);
const BOB = 207119551;

await withShopifyNodeApi();
await withShopifyApiNode();
console.log('DONE');
process.exit(0);

/** shopify-node-api speaks HTTPS only, so a TLS door stands before the shop. */
async function withShopifyNodeApi() {
  const door = https.createServer({ pfx: readFileSync(keyStore), passphrase: password }, (request, answer) => {
    const headers = { ...request.headers, host: shop.host };
    const onward = http.request({ port: shop.port, method: request.method, path: request.url, headers }, (reply) => {
      answer.writeHead(reply.statusCode, reply.headers);
      reply.pipe(answer);
    });
    request.pipe(onward);
  });
  await new Promise((open) => door.listen(0, 'localhost', open));
  ShopifyNodeApi.prototype.hostname = () => 'localhost';
  ShopifyNodeApi.prototype.port = () => door.address().port;
  const client = new ShopifyNodeApi({
    shop: 'sandbox-shop',
    shopify_api_key: clientId,
    access_token: token,
    verbose: false,
    rate_limit_delay: 100,
    agent: new https.Agent({ ca: readFileSync(certificate) }),
  });
  const call = (verb, path, data) =>
    new Promise((resolve, reject) => client[verb](path, data, (error, body) => (error ? reject(error) : resolve(body))));

  const path = `/admin/customers/${BOB}.json`;
  const { customer } = await call('put', path, { customer: { id: BOB, note: 'Read by hé', phone: '+1 613 555 0100' } });
  assert.equal(customer.note, 'Read by hé');
  assert.equal(customer.phone, '+16135550100');
  assert.equal(customer.email, 'bob.norman@mail.example.com');
  assert.equal((await call('get', path)).customer.note, 'Read by hé');
  await assert.rejects(call('get', '/admin/customers/1.json'), { code: 404 });
  await assert.rejects(call('put', path, { customer: { email: 'zoe@mail.example.com' } }), (error) => {
    assert.equal(error.code, 422);
    assert.deepEqual({ ...error.error }, { email: ['has already been taken'] });
    return true;
  });
  await turn('throttle', { calls: 1 });
  assert.equal((await call('put', path, { customer: { id: BOB, note: 'again' } })).customer.note, 'again');
  const graphql = await promisify(client.graphql.bind(client))({ query: '{ shop { myshopifyDomain } }' });
  assert.equal(graphql.data.shop.myshopifyDomain, 'sandbox-shop.myshopify.com');
  door.close();
}

/** shopify-api-node with a token, and as a private app of old with key and password. */
async function withShopifyApiNode() {
  const ways = [{ accessToken: token }, { apiKey: clientId, password: token }];
  for (const way of ways) {
    const client = new ShopifyApiNode({ shopName: 'sandbox-shop', apiVersion: '2026-10', maxRetries: 2, ...way });
    client.baseUrl = { protocol: 'http:', hostname: 'localhost', port: shop.port };
    const customer = await client.customer.update(BOB, { first_name: 'Bøb', tags: 'Léon, Noël, vip' });
    assert.equal(customer.first_name, 'Bøb');
    assert.equal(customer.tags, 'Léon, Noël, vip');
    assert.equal((await client.customer.search({ query: 'email:bob.norman@mail.example.com' })).length, 1);
    await assert.rejects(client.customer.update(BOB, { phone: '1' }), (error) => error.response.statusCode === 422);
    await turn('throttle', { calls: 1 });
    await client.customer.update(BOB, { first_name: 'Bob' });
    const { customerUpdate } = await client.graphql(
      'mutation($input: CustomerInput!) { customerUpdate(input: $input) { customer { id } userErrors { field message } } }',
      { input: { id: `gid://shopify/Customer/${BOB}`, email: 'zoe@mail.example.com' } },
    );
    assert.deepEqual(customerUpdate.userErrors, [{ field: ['email'], message: 'Email has already been taken' }]);
  }
}

async function turn(name, told) {
  const answer = await fetch(new URL(`/faults/${name}`, shop), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(told),
  });
  assert.equal(answer.status, 200);
}
