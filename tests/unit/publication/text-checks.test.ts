import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { secretsIn } from '#src/publication/text-checks/second-opinion.ts';
import { sensitiveTexts } from '#src/publication/text-checks/sensitive-texts.ts';

const mailDomains = ['modernisation.gouv.fr', 'numerique.gouv.fr'];

/** What is refused in a text, as `rule: passage`. */
const refused = (text: string) =>
  sensitiveTexts(text, mailDomains).map((found) => `${found.rule}: ${found.text}`);

/** Samples of a rule: a passage that is refused alone, or a text and the passage in it. */
const samples: Record<string, readonly (string | readonly [text: string, passage: string])[]> = {
  'adresse-personnelle': [
    'prenom.nom@numerique.gouv.fr',
    'j.martin@modernisation.gouv.fr',
    'jean-pierre.martin@numerique.gouv.fr',
    'prenom.nom.ext@numerique.gouv.fr',
    'prenom_nom@numerique.gouv.fr',
    'prenom.nom2+cloud@numerique.gouv.fr',
    'Prénom.Nom@Numerique.Gouv.FR',
    'contact@editeur.fr',
    'contact@sous.numerique.gouv.fr',
    'contact@numerique.gouv.fr.editeur.com',
    'charles.de.gaulle@numerique.gouv.fr',
    'prenom.nom(at)numerique.gouv.fr',
    'prenom.nom [at] editeur.fr',
    'prenom.nom&#64;editeur.fr',
    'prenom.nom [arobase] editeur.fr',
    'prenom.nom (AT) editeur.fr',
    'prenom.nom(at)editeur(dot)fr',
    'prenom.nom [at] editeur [point] fr',
    'prenom.nom arobase editeur.fr',
    'accueil arobase editeur point fr',
    'prenom.nom at editeur.fr',
    'prenom.nom AT numerique.gouv.fr',
    String.raw`prenom.nom\@editeur.fr`,
    ['[écrire](mailto:prenom.nom@editeur.fr).', 'prenom.nom@editeur.fr'],
    ['Chez l’éditeur : <contact@editeur.fr>, 24 h sur 24.', 'contact@editeur.fr'],
  ],
  telephone: [
    '01 23 45 67 89',
    '06.12.34.56.78',
    '06-12-34-56-78',
    '06/12/34/56/78',
    '0612345678',
    '0612 34 56 78',
    '(06) 12 34 56 78',
    '06·12·34·56·78',
    '06,12,34,56,78',
    '06\u200712\u200734\u200756\u200778',
    '06\u00a012\u00a034\u00a056\u00a078',
    '06\u202f12\u202f34\u202f56\u202f78',
    '06 12 34\n56 78',
    '08 92 12 34 56',
    '0 800 123 456',
    '+33 6 12 34 56 78',
    '+33 (0)6 12 34 56 78',
    '+33(0)612345678',
    '+33612345678',
    '0033 6 12 34 56 78',
    '+262 262 12 34 56',
    '+590 590 12 34 56',
    '+594 594 12 34 56',
    '+596 596 12 34 56',
    '+508 41 12 34',
    '+687 12 34 56',
    '+689 40 12 34 56',
    ['(+33) 6 12 34 56 78', '+33) 6 12 34 56 78'],
    ['Tél.0612345678', '0612345678'],
    ['[appeler](tel:+33612345678)', '+33612345678'],
    ['06 12 34 56 78 2 rue du Port', '06 12 34 56 78'],
    ['| accueil | 01 23 45 67 89 |', '01 23 45 67 89'],
  ],
  'adresse-ip-privee': [
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.254',
    '192.168.1.1',
    '100.64.0.1',
    '100.127.0.1',
    '169.254.1.1',
    '10.12.0.0/16',
    '192.168.0.0/24',
    'fd12:3456:789a::1',
    'fd12:3456:789a:1:a8bb:ccff:fedd:eeff',
    'FE80::1',
    'fd12:3456:789a::/48',
    ['http://10.1.2.3:8080/', '10.1.2.3'],
    ['http://10.1.2.3/2024', '10.1.2.3'],
    '10.1.2.3/42',
    '192.168.12.x',
    '172.20.3.xxx',
    '10.12.4.X',
    '10.12.x.x',
    '10.12.*.*',
    ['*Le serveur est 10.1.2.3.*', '10.1.2.3'],
    ['de 10.1.2.3-192.0.2.9.', '10.1.2.3'],
    ['Le serveur est 10.1.2.3.', '10.1.2.3'],
    ['fe80::1: la passerelle', 'fe80::1'],
  ],
  'hote-interne': [
    'portail.dg.intra',
    'srv-01.prod.local',
    'nas.lan',
    'ip-10-0-12-34.compute.internal',
    'gitlab.service.corp',
    'ldap.service.priv',
    'messagerie.interne',
    'appli.ader.gouv.fr',
    'appli.rie.gouv.fr',
    'intranet.service.gouv.fr',
    'web.paie.svc.cluster.local',
    ['http://gitlab/', 'http://gitlab'],
    [String.raw`sur \\srv-fichiers\commun`, String.raw`\\srv-fichiers`],
    [String.raw`\\nas01.paie\echanges$`, String.raw`\\nas01.paie`],
    ['https://srv-prod-01:8443/', 'https://srv-prod-01'],
    ['https://portail.dg.intra/accueil', 'portail.dg.intra'],
    ['git@gitlab.dg.intra:equipe/depot.git', 'gitlab.dg.intra'],
    ['Sur SRV-01.PROD.LOCAL, rien.', 'SRV-01.PROD.LOCAL'],
  ],
  nir: [
    '2 55 08 14 168 025 38',
    '255081416802538',
    '2\u00a055\u00a008\u00a014\u00a0168\u00a0025\u00a038',
    '2 55 08 14 168 025 / 38',
    '2  55  08  14  168  025 - 38',
    '2 55 08 14\n  168 025 38',
    '2 55 08 14 168 025 clé 38',
    '2 55 08 14 168 025, clé : 38',
    '2 55 08 14 168 025 | 38',
    ['2 55 08 14 168 025 (clé 38)', '2 55 08 14 168 025 (clé 38'],
    ['n° 1 85 05 2A 006 084 35.', '1 85 05 2A 006 084 35'],
    ['n° 1 85 05 2b 006 084 62.', '1 85 05 2b 006 084 62'],
  ],
  iban: [
    'FR14 2004 1010 0505 0001 3M02 606',
    'FR1420041010050500013M02606',
    'fr14 2004 1010 0505 0001 3m02 606',
    'FR14\u00a02004\u00a01010\u00a00505\u00a00001\u00a03M02\u00a0606',
    'FR14  2004  1010  0505  0001  3M02  606',
    'FR14\u20092004\u20091010\u20090505\u20090001\u20093M02\u2009606',
    'FR14 2004 1010\n  0505 0001 3M02 606',
    'BE68 5390 0754 7034',
    'DE89370400440532013000',
    'GB82 WEST 1234 5698 7654 32',
    'MT84 MALT 0110 0001 2345 MTLC AST0 01S',
    ['IBAN : DE89 3704 0044 0532 0130 00 BIC ABCDEFGH', 'DE89 3704 0044 0532 0130 00'],
  ],
  'marquage-protection': [
    'DIFFUSION RESTREINTE',
    'DIFFUSION\u00a0LIMITÉE',
    'DIFFUSION  RESTREINTE',
    'Diffusion  restreinte',
    'CONFIDENTIEL',
    'TRÈS SECRET',
    'SECRET DÉFENSE',
    'Spécial France',
    'Special France',
    'SPECIAL FRANCE',
    'SPÉCIAL FRANCE',
    'USAGE INTERNE',
    'RESTREINT UE',
    'EU CONFIDENTIAL',
    'Diffusion limitée',
    'Secret Défense',
    'Confidentiel Défense',
    'NE PAS DIFFUSER',
    'TLP:RED',
    'TLP:AMBER+STRICT',
    'TLP : GREEN',
    'NATO RESTRICTED',
    'Secret',
    'SECRET',
    'Diffusion Restreinte',
    '[DR]',
    ['# CONFIDENTIEL – ne sort pas', 'CONFIDENTIEL'],
    ['Avant.\n\n**Secret**\n\nAprès.', 'Secret'],
    ['Mention : Diffusion restreinte', 'Diffusion restreinte'],
    ['Ce document est classifié Très Secret.', 'classifié Très Secret'],
    ['un document [DR], reçu hier', '[DR]'],
  ],
};

const lookAlikes = [
  // mailboxes
  'infonuage.dinum@modernisation.gouv.fr',
  'contact@numerique.gouv.fr',
  'squads-cloud@numerique.gouv.fr',
  'bureau_achats@numerique.gouv.fr',
  'bureau.des.marches@numerique.gouv.fr',
  'direction.cloud.pi@numerique.gouv.fr',
  'service.antenne.littoral@numerique.gouv.fr',
  'antenne.du.service@numerique.gouv.fr',
  'CONTACT@NUMERIQUE.GOUV.FR',
  'prenom.nom@example.org, prenom.nom@exemple.test, a@b.example',
  'git@github.com:equipe/depot.git',
  'npm install astro@7.3.4 @astrojs/mdx@8.0.2',
  'actions/checkout@v4 et nginx@sha256:0123',
  '@equipe@social.numerique.gouv.fr',
  'a @ b, 3 @ 5, logo@2x.png',
  'Le code est at github.com, la suite at docs.rs, et contact at numerique.gouv.fr',
  'contact arobase numerique.gouv.fr, contact [at] numerique [point] gouv [point] fr',
  'une arobase et un point final, l’arobase.',
  'contact@numerique.gouv.fr point final',
  'https://bruno:xxxx@depot.editeur.fr/',
  // numbers
  'version 1.2.3.4 puis 01.02.03',
  'SIRET 130 025 265 00013, SIREN 130025265',
  'SIRET 13002526500013',
  '01/02/2026, 2026-01-02, 02-01-2026 10:30:45',
  '2026-01-12-10-30-45',
  '01 234 567 € et 1 234 567 890',
  'RFC 0123456789 et ISBN 0306406152',
  'les lots 01 02 03 04 05 06',
  'les départements 06, 13, 34, 66, 83 et 01,02,03,04,05',
  '0,12,34,56,78 et 1,06,12,34,56,78',
  '06\n12\n34\n56\n78',
  'le 3939, le 15, le 112, le 36 46',
  '01 99 00 12 34, 02 61 91 12 34, 03 53 01 12 34, 04 65 71 12 34, 05 36 49 12 34, 06 39 98 12 34',
  '+33 1 99 00 12 34',
  '123e4567-0123-4123-8123-012345678901',
  'f0612345678a, 0612345678abcdef',
  '0,0612345678',
  '+33 %',
  '2550814168025', // NIR without its key
  '2 55 08 14 168 025 39', // wrong key
  '2 55 08 14 168 025 clé 39',
  '2 55 13 14 168 025 21', // no thirteenth month, whatever the key
  'FR14 2004 1010 0505 0001 3M02 607', // wrong checksum
  'FR14 2004 1010 0505 0001 3M02 60', // too short
  'FR1420041010050500013M02606A', // too long
  'DE12 les mots qui suivent un code',
  // networks
  '192.0.2.1, 198.51.100.7/24, 203.0.113.9, 2001:db8::1',
  '127.0.0.1, 0.0.0.0, localhost:3000, ::1',
  '10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, fc00::/7, fe80::/10',
  '169.254.169.254',
  '10.4.2, 10.12, 10.x.y.z',
  '10.x.x.x, 192.168.x.x, 172.16.x.x, 10.4.x, 10.4.2.y, version 10.4.2.x, 192.0.2.x',
  'version 10.4.2.1, v10.4.2.1, V. 10.4.2.1, article 10.1.2.3',
  '172.32.0.1, 100.128.0.1, 11.1.2.3, 192.169.1.1',
  '10.256.1.1, 10.01.02.03, 1.10.1.2.3, 10.1.2.3.4',
  'fe:80:12:34:56:78, fd12, fade:, fd12:34:56',
  '8.8.8.8',
  // hosts
  'foo.local.yaml, .env.local, docker-compose.local.yml, /etc/rc.local, config/app.local',
  '*.intra, *.local et .internal',
  'svc.cluster.local, kubernetes.default.svc.cluster.local, host.docker.internal',
  `com.sun.internal, app.internal(), \${var.internal}`,
  'https://www.numerique.gouv.fr/, http://localhost:8080/, https://app.example.org/',
  'portail.intra.example.org, intranet.html, l’intranet. Puis',
  'le réseau local. Le cloud interne. Un corps.',
  '<service>.<espace>.svc.cluster.local',
  String.raw`\\serveur\partage, C:\\Windows\temp, "C:\\data\\logs", \\d+\w, \\<serveur>\commun`,
  // markings
  'le secret des affaires et la gestion des secrets',
  'des données en diffusion restreinte, jusqu’à Diffusion restreinte',
  'hors Diffusion Restreinte au sens de l’II 901',
  '- Diffusion restreinte\n- Très Secret',
  '## Secret',
  '| Secret |',
  'Un numéro spécial France de la revue, le secret défense',
  'les informations classifiées, un marché classifié',
  'TLP:CLEAR, TLP:WHITE',
  'CONFIDENTIALITÉ, CONFIDENTIELLE, NIVEAU_CONFIDENTIEL',
  'Secret bien gardé que celui-là.',
  '[DR](#lexique), [DR]: https://example.org, [^DR]',
  'Diffusion restreinte (DR)',
];

describe('a text that must not be published is refused', () => {
  for (const [rule, texts] of Object.entries(samples)) {
    for (const sample of texts) {
      const [text, passage] = typeof sample === 'string' ? [sample, sample] : sample;
      it(`${rule}: ${JSON.stringify(text)}`, () =>
        assert.deepEqual(refused(text), [`${rule}: ${passage}`]));
    }
  }
});

describe('a look-alike passes', () => {
  for (const text of lookAlikes) {
    it(JSON.stringify(text), () => assert.deepEqual(refused(text), []));
  }
});

describe('what an author is told', () => {
  it('where the passage is, as it is written', () => {
    const [found] = sensitiveTexts('Appelez le 06 12 34 56 78.', mailDomains);
    assert.equal(found?.index, 11);
    assert.equal(found?.text, '06 12 34 56 78');
  });

  it('what was read, what is expected and what to do', () => {
    const [found] = sensitiveTexts('prenom.nom@editeur.fr', mailDomains);
    assert.match(
      found?.message ?? '',
      /^« prenom\.nom@editeur\.fr » lu ; une boîte partagée de modernisation\.gouv\.fr ou numerique\.gouv\.fr est attendue.*Remplacez-la.*« allow » \(règle « adresse-personnelle »\)\.$/,
    );
  });

  it('but not a social-security or account number', () => {
    for (const number of ['2 55 08 14 168 025 38', 'BE68 5390 0754 7034']) {
      const [found] = sensitiveTexts(number, mailDomains);
      assert.equal(found?.message.startsWith(`« ${number.slice(0, 4)}… » lu`), true);
      assert.equal(found?.message.includes(number.slice(-6)), false);
    }
  });

  it('everything, in the order of the text', () => {
    assert.deepEqual(
      refused('10.1.2.3 puis 06 12 34 56 78 puis 10.1.2.4').map((found) => found.slice(-4)),
      ['.2.3', '6 78', '.2.4'],
    );
  });
});

describe('the content of the site passes', () => {
  for (const file of globSync('content/**/*.{mdx,yaml}')) {
    it(file, () => {
      const text = readFileSync(file, 'utf8');
      assert.deepEqual([...sensitiveTexts(text, mailDomains), ...secretsIn(text)], []);
    });
  }
});
