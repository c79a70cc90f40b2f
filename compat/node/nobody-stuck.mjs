// The troubles a Node user meets, and their ways out: a view that is refused, a turn not reached, a signer locked out.
// Usage: NODE_EXTRA_CA_CERTS=DATA/tls/ca.pem node nobody-stuck.mjs DATA/quickstart.json
import assert from 'node:assert/strict';
import { accountId, completed, envelopes, integrationKey, refused, sent, signedInBrowser, view } from './server.mjs';

const nora = { name: 'Nora Node', email: 'nora@example.com', clientUserId: '42', recipientId: '1', routingOrder: '1' };
const paul = {
  name: 'Paul Port',
  email: 'paul@example.com',
  clientUserId: '43',
  recipientId: '2',
  routingOrder: '2',
  accessCode: 'Blue7',
};
const { envelopeId } = await sent(nora, paul);

// the refusal names the nearest recipient and the field that differs
const wrongName = await refused(view(envelopeId, { ...nora, name: 'Nora N.' }), 'UNKNOWN_ENVELOPE_RECIPIENT');
assert.deepEqual([wrongName[0].path, wrongName[0].nearest.name], ['userName', 'Nora Node']);
const wrongKey = await refused(view(envelopeId, { ...nora, clientUserId: integrationKey }), 'UNKNOWN_ENVELOPE_RECIPIENT');
assert.match(wrongKey[0].fix, /your integration key/);

// the second of two signers waits for the first, and the refusal says for whom
const early = await refused(view(envelopeId, paul), 'RECIPIENT_NOT_IN_SEQUENCE');
assert.match(early[0].fix, /Nora Node/);
await signedInBrowser((await view(envelopeId, nora)).url);
const signedAt = (await signer('1')).signedDateTime;
assert.ok(signedAt);

// three wrong codes lock Paul out; the resend names him and lets him in
await threeWrongCodes((await view(envelopeId, paul)).url);
await refused(view(envelopeId, paul), 'ACTIVATION_FAILED');
assert.equal((await signer('2')).recipientAuthenticationStatus.accessCodeResult.status, 'Failed');
const updated = await envelopes.updateRecipients(accountId, envelopeId, {
  resendEnvelope: 'true',
  recipients: { signers: [{ recipientId: '2' }] },
});
assert.equal(updated.recipientUpdateResults[0].errorDetails.errorCode, 'SUCCESS');
await signedInBrowser((await view(envelopeId, paul)).url, 'Blue7');
await completed(envelopeId);
assert.equal((await signer('1')).signedDateTime, signedAt, 'Nora did not sign again');
console.log('DONE');
process.exit(0);

async function signer(recipientId) {
  const { signers } = await envelopes.listRecipients(accountId, envelopeId);
  return signers.find((one) => one.recipientId === recipientId);
}

async function threeWrongCodes(url) {
  const redeemed = await fetch(url, { redirect: 'manual' });
  const session = new URL(redeemed.headers.get('location'), url);
  for (const accessCode of ['one', 'two', 'three']) {
    await fetch(`${session}/access-code`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ accessCode }) });
  }
}
