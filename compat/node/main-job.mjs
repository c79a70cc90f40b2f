// The whole path with the official Node SDK: log in, create, let someone sign, download.
// Usage: NODE_EXTRA_CA_CERTS=DATA/tls/ca.pem node main-job.mjs DATA/quickstart.json
// It prints "SIGN <url>" and waits for a line on its input that says the URL's owner has signed.
import assert from 'node:assert/strict';
import { accountId, completed, envelopes, refused, sent, signedInBrowser, view } from './server.mjs';

const nora = { name: 'Nora Node', email: 'nora@example.com', clientUserId: '42', recipientId: '1' };

const created = await sent(nora);
assert.equal(created.status, 'sent');

await signedInBrowser((await view(created.envelopeId, nora)).url);

await completed(created.envelopeId);
const recipients = await envelopes.listRecipients(accountId, created.envelopeId);
assert.equal(recipients.signers[0].status, 'completed');

for (const documentId of ['1', 'combined', 'certificate']) {
  const pdf = Buffer.from(await envelopes.getDocument(accountId, created.envelopeId, documentId), 'binary');
  assert.equal(pdf.subarray(0, 5).toString('latin1'), '%PDF-', `${documentId} is a PDF`);
}

await refused(envelopes.getEnvelope(accountId, '00000000-0000-4000-8000-000000000000'), 'ENVELOPE_DOES_NOT_EXIST');
console.log('DONE');
process.exit(0);
