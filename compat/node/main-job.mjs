// The whole path with the official Node SDK: log in, create, let someone sign, download.
// Usage: NODE_EXTRA_CA_CERTS=DATA/tls/ca.pem node main-job.mjs DATA/quickstart.json
// It prints "SIGN <url>" and waits for a line on its input that says the URL's owner has signed.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import docusign from 'docusign-esign';

const quickstart = JSON.parse(await readFile(process.argv[2], 'utf8'));
const { accountId } = quickstart;

const client = new docusign.ApiClient();
client.setBasePath(quickstart.restBasePath);
client.setOAuthBasePath(quickstart.oAuthBasePath);

const login = await client.requestJWTUserToken(
  quickstart.integrationKey,
  quickstart.userId,
  ['signature', 'impersonation'],
  await readFile(quickstart.privateKeyFile),
  3600,
);
client.addDefaultHeader('Authorization', `Bearer ${login.body.access_token}`);

const user = await client.getUserInfo(login.body.access_token);
assert.equal(user.accounts[0].accountId, accountId);

const envelopes = new docusign.EnvelopesApi(client);
const signer = { name: 'Nora Node', email: 'nora@example.com', clientUserId: '42', recipientId: '1' };

const created = await envelopes.createEnvelope(accountId, {
  envelopeDefinition: {
    emailSubject: 'Please sign what Node sent',
    status: 'sent',
    documents: [
      {
        documentId: '1',
        name: 'Agreement',
        fileExtension: 'pdf',
        documentBase64: onePage('Agreement of Nora: /sn1/').toString('base64'),
      },
    ],
    recipients: {
      signers: [{ ...signer, tabs: { signHereTabs: [{ anchorString: '/sn1/', anchorUnits: 'pixels', anchorXOffset: '20' }] } }],
    },
  },
});
assert.equal(created.status, 'sent');

const view = await envelopes.createRecipientView(accountId, created.envelopeId, {
  recipientViewRequest: {
    userName: signer.name,
    email: signer.email,
    clientUserId: signer.clientUserId,
    authenticationMethod: 'none',
    returnUrl: 'https://app.example/back?state=123',
  },
});

console.log(`SIGN ${view.url}`);
const input = createInterface({ input: process.stdin });
await input[Symbol.asyncIterator]().next();
input.close();

await completed(created.envelopeId);
const recipients = await envelopes.listRecipients(accountId, created.envelopeId);
assert.equal(recipients.signers[0].status, 'completed');

for (const documentId of ['1', 'combined', 'certificate']) {
  const pdf = Buffer.from(await envelopes.getDocument(accountId, created.envelopeId, documentId), 'binary');
  assert.equal(pdf.subarray(0, 5).toString('latin1'), '%PDF-', `${documentId} is a PDF`);
}

await assert.rejects(
  envelopes.getEnvelope(accountId, '00000000-0000-4000-8000-000000000000'),
  (error) => error.response.data.errorCode === 'ENVELOPE_DOES_NOT_EXIST',
);
console.log('DONE');

async function completed(envelopeId) {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await sleep(200)) {
    if ((await envelopes.getEnvelope(accountId, envelopeId)).status === 'completed') return;
  }
  assert.fail('the envelope did not complete within 30 seconds');
}

/** A PDF of one page with one line of text. */
function onePage(line) {
  const content = `BT /F1 14 Tf 72 700 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [ 3 0 R ] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
  let file = '%PDF-1.7\n';
  let table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  objects.forEach((object, i) => {
    table += `${String(file.length).padStart(10, '0')} 00000 n \n`;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
  });
  const start = file.length;
  return Buffer.from(`${file}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`, 'latin1');
}
