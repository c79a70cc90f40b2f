// What the scripts share: the official Node SDK, logged in with a JWT grant, and the words for what it does.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import docusign from 'docusign-esign';

const quickstart = JSON.parse(await readFile(process.argv[2], 'utf8'));
export const { accountId, integrationKey } = quickstart;

const client = new docusign.ApiClient();
client.setBasePath(quickstart.restBasePath);
client.setOAuthBasePath(quickstart.oAuthBasePath);

const login = await client.requestJWTUserToken(
  integrationKey,
  quickstart.userId,
  ['signature', 'impersonation'],
  await readFile(quickstart.privateKeyFile),
  3600,
);
client.addDefaultHeader('Authorization', `Bearer ${login.body.access_token}`);

const user = await client.getUserInfo(login.body.access_token);
assert.equal(user.accounts[0].accountId, accountId);

export const envelopes = new docusign.EnvelopesApi(client);

/** Sends a document of one page to these signers, each of whom signs where it says so. */
export async function sent(...signers) {
  const lines = signers.map((signer) => `Agreement of ${signer.name}: /sn${signer.recipientId}/`);
  return envelopes.createEnvelope(accountId, {
    envelopeDefinition: {
      emailSubject: 'Please sign what Node sent',
      status: 'sent',
      documents: [
        { documentId: '1', name: 'Agreement', fileExtension: 'pdf', documentBase64: onePage(lines.join(' ')).toString('base64') },
      ],
      recipients: {
        signers: signers.map((signer) => ({
          ...signer,
          tabs: { signHereTabs: [{ anchorString: `/sn${signer.recipientId}/`, anchorUnits: 'pixels', anchorXOffset: '20' }] },
        })),
      },
    },
  });
}

/** Asks for the signing URL of a signer. */
export async function view(envelopeId, signer) {
  return envelopes.createRecipientView(accountId, envelopeId, {
    recipientViewRequest: {
      userName: signer.name,
      email: signer.email,
      clientUserId: signer.clientUserId,
      authenticationMethod: 'none',
      returnUrl: 'https://app.example/back?state=123',
    },
  });
}

const input = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

/** Lets the test's browser sign at this URL, giving the access code first where there is one. */
export async function signedInBrowser(url, accessCode = '') {
  console.log(`SIGN ${url} ${accessCode}`);
  await input.next();
}

/** The call was refused with this code; gives the details that repair it. */
export async function refused(call, errorCode) {
  let details;
  await assert.rejects(call, (error) => {
    details = error.response.data.details;
    return error.response.data.errorCode === errorCode;
  });
  return details;
}

export async function completed(envelopeId) {
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
