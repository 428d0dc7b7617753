/**
 * For whoever looks after the product: keys of other systems, webhooks, the audit, and by what a
 * sign-in provider knows people. The same services as in the API, asked by a person. May use text,
 * oidc, session and page.
 */
package com.barron.console.administration;
