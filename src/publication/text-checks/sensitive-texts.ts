import { bankAccounts } from './bank-accounts.ts';
import { internalHosts } from './internal-hosts.ts';
import { mailAddresses } from './mail-addresses.ts';
import { privateAddresses } from './private-addresses.ts';
import { protectionMarkings } from './protection-markings.ts';
import { secrets } from './secrets.ts';
import { report, type SensitiveText } from './sensitive-text.ts';
import { socialSecurityNumbers } from './social-security-numbers.ts';
import { telephoneNumbers } from './telephone-numbers.ts';

const rules = [
  mailAddresses,
  telephoneNumbers,
  privateAddresses,
  internalHosts,
  socialSecurityNumbers,
  bankAccounts,
  protectionMarkings,
  secrets,
];

/**
 * What a text holds that must not be published by mistake, in the order of the text. Passages of
 * two rules may overlap: to accept one never hides the other.
 */
export function sensitiveTexts(text: string, mailDomains: readonly string[]): SensitiveText[] {
  return rules
    .flatMap((rule) => report(rule, rule.find(text, mailDomains), mailDomains))
    .sort((a, b) => a.index - b.index);
}
