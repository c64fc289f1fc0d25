import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import { secretsIn } from '#src/publication/text-checks/second-opinion.ts';
import { sensitiveTexts } from '#src/publication/text-checks/sensitive-texts.ts';

/** Put together at run time, so that nothing in the repository looks like a secret. */
const joined = (...parts: readonly string[]) => parts.join('');

/** So many characters that look drawn by chance. */
const random = (length: number, alphabet = 'aB3dE5gH7jK9mN2pQ4rS6tU8vW') =>
  Array.from({ length }, (_, rank) => alphabet[(rank * 7 + 3) % alphabet.length]).join('');

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const upper = 'ABCDEFGHJKLMNPQRSTUVWXYZ234567';
const uuid = joined('3f2a9c71-', '5b8e-4d06-', '9a17-c4e2d85b0f63');
const webToken = joined(
  base64url({ alg: 'HS256', typ: 'JWT' }),
  '.',
  base64url({ sub: '1234567890' }),
  '.',
  random(43),
);
const header = (kind: string) => joined('-----BEGIN ', kind, 'PRIVATE ', 'KEY-----');

const refused = (text: string) =>
  sensitiveTexts(text, [])
    .filter(({ rule }) => rule === 'secret')
    .map((found) => found.text);

/** Secrets alone. */
const known: Record<string, string> = {
  'AWS, lasting key': joined('AK', 'IA', random(16, upper)),
  'AWS, passing key': joined('AS', 'IA', random(16, upper)),
  Scaleway: joined('SC', 'W', random(17, upper)),
  'Google, API key': joined('AI', 'za', random(35)),
  'Google, OAuth client': joined('GOC', 'SPX-', random(28)),
  'GitHub, classic': joined('gh', 'p_', random(36)),
  'GitHub, application': joined('gh', 's_', random(36)),
  'GitHub, fine-grained': joined('github', '_pat_', random(82)),
  'GitLab, personal': joined('gl', 'pat-', random(20)),
  'GitLab, runner': joined('gl', 'rt-', random(20)),
  npm: joined('np', 'm_', random(36)),
  PyPI: joined('py', 'pi-', random(60)),
  Docker: joined('dckr', '_pat_', random(27)),
  'Hugging Face': joined('h', 'f_', random(34, 'aBdEgHjKmNpQrStUvWxYz')),
  Vault: joined('hv', 's.', random(24)),
  SOPS: joined('AGE-SECRET', '-KEY-1', random(58, upper)),
  Grafana: joined('gl', 'sa_', random(32), '_1a2b3c4d'),
  Sentry: joined('sntry', 's_', random(60)),
  Scalingo: joined('tk', '-us-', random(48)),
  Slack: joined('xo', 'xb-', '123456789012-', random(24)),
  OpenAI: joined('s', 'k-', random(48)),
  Stripe: joined('sk', '_live_', random(24)),
  'JSON Web Token': webToken,
  'private key': header(''),
  'RSA key': header('RSA '),
  'OpenSSH key': header('OPENSSH '),
  'encrypted key': header('ENCRYPTED '),
  'kubeconfig key': Buffer.from(header('RSA ') + random(80))
    .toString('base64')
    .replace(/=/g, ''),
};

/** Secrets after their name: a text, and the secret in it. */
const password = joined('Soleil', '2024!');
const assigned: Record<string, readonly [text: string, secret: string]> = {
  'a password in a sentence': [`Le mot de passe : ${password} (à changer)`, password],
  'a password, with a French space': [`mot de passe\u00a0: ${password}`, password],
  'a password, in bold': [`**Mot de passe** : ${password}`, password],
  'a default password': [`mot de passe par défaut : ${password}`, password],
  'a password in code': [`mdp : \`${password}\``, password],
  'a password in code, after its name alone': [`Mot de passe \`${password}\`.`, password],
  'a password that « est » gives': [`Le mot de passe est ${password}.`, password],
  'a password that « est » gives, in quotes': [
    `Le mot de passe par défaut est « ${password} » pour tous`,
    password,
  ],
  'a password in a table': [`| mot de passe | ${password} |`, password],
  'a password in digits': [joined('Mot de passe : ', '481516'), '481516'],
  'a word, assigned': [joined('password', '=soleil'), 'soleil'],
  'a word, in quotes': [joined('password: ', '"soleil"'), 'soleil'],
  'clouds.yaml': [joined('      password: ', password), password],
  openrc: [joined('export OS_PASS', 'WORD=', password), password],
  'API key': [joined('api_', 'key=', random(32)), random(32)],
  'API key, in French': [joined('clé d’API : ', random(32)), random(32)],
  token: [joined('to', 'ken: ', random(24)), random(24)],
  jeton: [joined('Jeton : ', random(24)), random(24)],
  'Scaleway secret key': [joined('SCW_SECRET', '_KEY=', uuid), uuid],
  'OVH application key': [joined('application_', 'key = ', random(16)), random(16)],
  'OVH application secret': [joined('application_', 'secret=', random(32)), random(32)],
  'OVH consumer key': [joined('OVH_CONSUMER', '_KEY=', random(32)), random(32)],
  'OVH, in JSON': [joined('"consumer', 'Key": "', random(32), '"'), random(32)],
  Outscale: [joined('OSC_SECRET', '_KEY=', random(40, upper)), random(40, upper)],
  'AWS secret': [joined('aws_secret_', 'access_key = ', random(40)), random(40)],
  'Azure storage': [
    joined('AccountName=a;Account', 'Key=', random(86), '==;Endpoint'),
    joined(random(86), '=='),
  ],
  'kubeconfig data': [joined('client-key', '-data: ', random(200)), random(200)],
  'a parameter of a link': [joined('[a](/b?to', 'ken=', random(24), ')'), random(24)],
  bearer: [joined('token: Bearer ', random(40)), random(40)],
  'basic authentication': [joined('https://bruno:', password, '@depot.example.org/'), password],
  PostgreSQL: [joined('postgres://app:', password, '@db:5432/app'), password],
  Redis: [joined('redis://:', password, '@cache:6379'), password],
};

const lookAlikes = [
  `digest: sha256:${random(64, '0123456789abcdef')}`,
  random(40, '0123456789abcdef'),
  uuid,
  'b-9vz3hm, r-7k2m9q-2',
  'Le mot de passe : douze caractères au moins.',
  'Mot de passe : 12 caractères, jeton : 90jours, token: 15min/jour, mdp : a1b2c',
  'jeton : SHA-256, secret : AES-256-GCM, token : OAuth2.0, secret : sha256:0123456789abcdef',
  'Les jetons : 128000 par minute. Jeton : 3600 secondes. Le jeton : voir[^2].',
  'Le mot de passe `admin`, le jeton `k8s-2`, le secret `base-2`, le champ `password` vaut 1a2b3c',
  'Le mot de passe est haché en SHA-256, le mot de passe est changé/retiré, le mdp est SHA-256',
  'Le jeton est k8s-2, le secret est base2, la phrase de passe est « <secret1> », le mot de passe est 12',
  'Secret : db-credentials-2, token: b-7k2m9q, secret : 2026-03-31',
  'Le secret : contact@numerique.gouv.fr ou https://www.numerique.gouv.fr/2026/',
  '| Secret | Vault 2 | Jeton | 8 000 |',
  `password: xxxxxxxx, password=changeme, password: \${DB_PASSWORD}, password=$PASSWORD`,
  'password: <mot-de-passe>, password: ********, password: {{ vault }}, mot de passe : à renseigner',
  'password = os.environ["P4SS"], token = lire(12345), secret=/run/secrets/base',
  'api_key=VOTRE_CLE_1, api_key=your-key-1, token=…, secret: vault:secret/data/a1#b2',
  `https://user:password@example.org/, postgres://app:\${MDP}@db/, https://user:****@h.fr/`,
  'https://www.numerique.gouv.fr:443/@equipe',
  joined('AK', 'IA', 'IOSFODNN7', 'EXAMPLE'),
  joined('AK', 'IA', 'X'.repeat(16)),
  joined('gl', 'pat-', '<jeton>'),
  joined('eyJ', random(20), '.', random(20), '.', random(20)),
  joined('-----BEGIN ', 'CERTIFICATE-----'),
  joined('-----BEGIN ', 'PUBLIC KEY-----'),
  Buffer.from(`-----BEGIN ${'CERTIFICATE'}-----${random(80)}`).toString('base64'),
  'modele-chaine-ci-cd-avec-un-nom-qui-dure_longtemps.et.finit',
];

describe('a secret is refused', () => {
  for (const [name, secret] of Object.entries(known)) {
    it(`${name}, alone and in a text`, () => {
      assert.deepEqual(refused(secret), [secret.slice(0, 200)]);
      assert.deepEqual(refused(`Avec « ${secret} », puis (${secret}).`).length, 2);
    });
  }

  for (const [name, [text, secret]] of Object.entries(assigned)) {
    it(name, () => assert.deepEqual(refused(text), [secret]));
  }
});

describe('a secret that is read in two ways', () => {
  it('is one finding', () => {
    const secret = known['GitLab, personal'] ?? '';
    assert.deepEqual(refused(joined('GITLAB_TO', 'KEN=', secret)), [secret]);
    assert.deepEqual(refused(joined('to', 'ken: ', webToken)), [webToken.slice(0, 200)]);
  });
});

describe('what looks like a secret passes', () => {
  for (const text of lookAlikes) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(refused(text), []);
      assert.deepEqual(secretsIn(text), []);
    });
  }
});

describe('what an author is told of a secret', () => {
  it('never shows it', () => {
    for (const secret of Object.values(known)) {
      const [found] = sensitiveTexts(secret, []);
      assert.equal(found?.message.startsWith(`« ${secret.slice(0, 4)}… » lu`), true);
      assert.equal(found?.message.includes(secret.slice(0, 6)), false);
    }
  });

  it('shows less of a short one', () => {
    const [found] = sensitiveTexts(joined('password', '=soleil'), []);
    assert.match(found?.message ?? '', /^« so… » lu/);
  });
});

describe('the second opinion', () => {
  it('finds secrets of forms that our rules do not know', () => {
    const secret = joined('da', 'pi', random(32, '0123456789abcdef'));
    const text = `Un jeton, ${secret}.`;
    assert.deepEqual(refused(text), []);
    const [found, ...others] = secretsIn(text);
    assert.deepEqual(others, []);
    assert.deepEqual(
      { rule: found?.rule, index: found?.index, text: found?.text },
      { rule: 'secret', index: 10, text: secret },
    );
    assert.equal(found?.message.includes(secret), false);
  });

  it('agrees with ours on forms that both know', () => {
    for (const name of ['GitHub, classic', 'GitLab, personal', 'npm', 'Docker'] as const) {
      const [found] = secretsIn(known[name] ?? '');
      assert.equal(found?.text, known[name], name);
    }
  });

  it('quotes the first line of a key', () => {
    const body = joined('MII', random(117));
    const text = `${header('RSA ')}\n${body}\n${header('RSA ').replace('BEGIN', 'END')}\n`;
    const [found] = secretsIn(text);
    assert.equal(found?.text, header('RSA '));
  });

  it('keeps nothing of a text for the next one', () => {
    const token = known['npm'] ?? '';
    assert.equal(secretsIn(`${token} et ${token}`).length, 2);
    assert.deepEqual(secretsIn('Un texte.'), []);
    assert.equal(secretsIn(token).length, 1);
  });

  it('is given at once by every rule: what one found later would be lost', () => {
    const context = { createTranslator: () => () => ({ message: '' }), report() {}, ignore() {} };
    const source = { content: known['npm'], contentType: 'text', ext: '' };
    for (const { meta, create } of rules) {
      assert.equal(create(context, {}).file?.(source), undefined, meta.id);
    }
  });

  it('is not switched off by the text', () => {
    const token = known['npm'] ?? '';
    const found = secretsIn(`secretlint-disable\n${token} secretlint-disable-line\n`);
    assert.equal(found.length, 1);
  });
});
